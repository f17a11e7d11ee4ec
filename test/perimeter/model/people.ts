/**
 * Whom I see, which proposals of keepers, and which invitations. There is no directory and no public profile.
 */
import { candidatesOf } from './candidates.ts';
import type { Id, Invitation, Proposal } from './facts.ts';
import { isIntroducedTo } from './introductions.ts';
import { keeps, readsWriter } from './reading.ts';
import { sharesThread } from './threads.ts';
import { blockBetween, hasMet, seesBlocked, type Viewpoint } from './ties.ts';

/**
 * The proposed person and every keeper see a proposal, unless a block stands between them and one of its two
 * parties.
 */
export const seesProposal = (view: Viewpoint, { person, proposer, project }: Proposal): boolean =>
  (person === view.me || keeps(view, view.me, project)) &&
  !blockBetween(view, view.me, proposer) &&
  !blockBetween(view, view.me, person);

const isNamedInProposal = (view: Viewpoint, id: Id): boolean =>
  view.world.proposals.some(
    (proposal) =>
      seesProposal(view, proposal) &&
      (proposal.person === id || (proposal.person === view.me && proposal.proposer === id)),
  );

export const seesPerson = (view: Viewpoint, id: Id): boolean =>
  id === view.me ||
  hasMet(view, id) ||
  seesBlocked(view, id) ||
  isNamedInProposal(view, id) ||
  sharesThread(view, id) ||
  isIntroducedTo(view, id) ||
  candidatesOf(view).some(({ person }) => person === id) ||
  view.world.projects.some((project) => readsWriter(view, id, project.id));

export const isOpen = ({ world }: Viewpoint, { used, expiresAt }: Invitation): boolean =>
  !used && expiresAt > world.now;
