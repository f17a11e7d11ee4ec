/**
 * Who may see what: the rules of the product told once more, over plain lists of facts, and apart from the
 * server. The model shares nothing with the server but the names of the contract. What the API answers is
 * compared with it, both ways: no less and no more. `me` is the person who looks; moments are milliseconds
 * since 1970.
 *
 * To read the rules from beginning to end, take the files in this order:
 *   facts.ts          what there is in a community
 *   ties.ts           acquaintance, trust and block between two people
 *   reading.ts        who reads entries and asks, and who sees a project
 *   threads.ts        who reads messages
 *   candidates.ts     who is still shown as a candidate for an ask
 *   introductions.ts  who sees an introduction, its state, its parties and their words
 *   people.ts         whom one sees at all
 *   joining.ts        how one comes in, and what an invitation does
 *   activity.ts       which events one receives
 *   naming.ts         whom and what one may name in a mutation
 *   fields/           what each field of the contract answers
 */
import { asks } from './fields/asks.ts';
import { people } from './fields/people.ts';
import { projects } from './fields/projects.ts';
import { House, Query, Viewer } from './fields/query.ts';
import { threads } from './fields/threads.ts';

export type * from './facts.ts';
export { askState } from './asks.ts';
export { candidatesOf, connectorHolds } from './candidates.ts';
export {
  introductionState,
  partyOf,
  placeOf,
  rolesInOrder,
  seesIntroduction,
  wordsOf,
  type IntroductionState,
} from './introductions.ts';
export { invitationBehind, isNewcomer, letsIn, problemOfAccepting } from './joining.ts';
export { mayName, requestableCandidates } from './naming.ts';
export { isOpen, seesPerson, seesProposal } from './people.ts';
export { readsAsk, readsEntry, seesProject } from './reading.ts';
export { readsMessage } from './threads.ts';
export { blockBetween, type Viewpoint } from './ties.ts';

/** The rule of every field of the contract, by type. */
export const rules = { Query, House, Viewer, ...people, ...projects, ...asks, ...threads } as const;
