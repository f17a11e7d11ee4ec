/**
 * How one comes in, and what an invitation does. Without a session nothing is told, and nothing is done for
 * anybody: whoever asks for a link gets one answer, and the link leads its bearer into one account.
 */
import type { Id, Invitation, World } from './facts.ts';
import { isOpen } from './people.ts';
import { blockBetween, byId, type Viewpoint } from './ties.ts';

/** Whoever is signed in and holds the code of an open invitation sees it, unless a block stands between. */
export const invitationBehind = (view: Viewpoint, code: string | undefined): Invitation | null =>
  view.me === ''
    ? null
    : (view.world.invitations.find(
        (one) => one.code === code && isOpen(view, one) && !blockBetween(view, view.me, one.inviter),
      ) ?? null);

/** Somebody who came in by an invitation and has not accepted it yet. */
export const isNewcomer = ({ world, me }: Viewpoint): boolean => byId(world.people, me)?.name === '';

/** The kind of problem with which accepting is answered; null where the two have met from then on. */
export function problemOfAccepting(view: Viewpoint, code: string, name: string | null): string | null {
  const found = invitationBehind(view, code);
  if (found === null) return 'NotFound';
  if (found.inviter === view.me) return 'Conflict';
  return isNewcomer(view) && name === null ? 'InvalidInput' : null;
}

/**
 * Whom a link lets in that was asked for with this address, and with an invitation where `code` is given: the
 * person with the address, somebody new, or nobody; then no mail is sent.
 */
export function letsIn(world: World, email: string, code: string | null): Id | 'somebody new' | null {
  const person = world.people.find((one) => one.email === email);
  if (person) return person.id;
  const isInvited = world.invitations.some((one) => one.code === code && isOpen({ me: '', world }, one));
  return isInvited ? 'somebody new' : null;
}
