/**
 * Introductions, as the model of the rules tells them: three places in a row, whatever the kind. Whoever is at place 0 began it, the one at place 1 is asked
 * next, the one at place 2 last. A place may be empty: nobody has to introduce, or somebody has left. Nobody is told where, when or why it came to its end.
 */
import type { Id, Introduction, Message, World } from './facts.ts';

export interface Eyes {
  me: Id;
  world: World;
}
export type Role = 'ASKER' | 'CONNECTOR' | 'CANDIDATE';
export type State = 'ASKED' | 'WAITING' | 'CONNECTED' | 'NOT_THIS_TIME' | 'WITHDRAWN';

const day = 24 * 3_600_000;
/** Who stands at which place. */
export const order: Record<Introduction['kind'], readonly (Role | null)[]> = {
  REQUEST: ['ASKER', 'CONNECTOR', 'CANDIDATE'],
  DORMANT: ['ASKER', null, 'CANDIDATE'],
  OFFER: ['CONNECTOR', 'CANDIDATE', 'ASKER'],
};
const leads = (ties: { from: Id; to: Id }[], from: Id, to: Id) =>
  ties.some((tie) => tie.from === from && tie.to === to);
/** One of the two has blocked the other. It beats everything that follows. */
export const apart = ({ world }: Eyes, a: Id, b: Id) =>
  leads(world.blocks, a, b) || leads(world.blocks, b, a);

export const partyOf = (one: Introduction, role: Role | null): Id | null =>
  role === 'ASKER'
    ? one.asker
    : role === 'CONNECTOR'
      ? one.connector
      : role === 'CANDIDATE'
        ? one.candidate
        : null;
export const placeOf = (one: Introduction, person: Id) =>
  order[one.kind].findIndex((role) => partyOf(one, role) === person);
export const roleOf = (one: Introduction, person: Id): Role | null =>
  order[one.kind][placeOf(one, person)] ?? null;

/** Taken back, or the time of its ask ran out before anything came of it. */
export function isWithdrawn(
  { world }: Eyes,
  { withdrawn, connectedAt, ask, expiresAt }: Introduction,
): boolean {
  const of = world.asks.find(({ id }) => id === ask);
  return (
    withdrawn ||
    (connectedAt === null &&
      of !== undefined &&
      ['INNER', 'WIDENED'].includes(of.state) &&
      of.until !== null &&
      of.until <= world.now &&
      of.until < expiresAt)
  );
}

/** Whether it is there for one. */
export function isThere(eyes: Eyes, one: Introduction): boolean {
  const [place, now] = [placeOf(one, eyes.me), eyes.world.now];
  if (place <= 0) return place === 0; // it stays with whoever began it
  if (isWithdrawn(eyes, one) || (one.cut !== null && one.cut <= place)) return false; // taken back; or declined, interrupted or never received, here or before
  if (one.kind !== 'OFFER' && (one.asker === null || apart(eyes, eyes.me, one.asker))) return false; // with the asker the ask goes
  if (one.connectedAt !== null) return true;
  if (place === 1) return one.passedAt !== null || now < one.at + 7 * day;
  return (
    one.passedAt !== null && now < one.expiresAt && (one.kind !== 'OFFER' || now < one.passedAt + 7 * day)
  );
}

/** Where it stands for somebody for whom it is there. */
export function stateOf(eyes: Eyes, one: Introduction): State {
  const place = placeOf(one, eyes.me);
  if (one.connectedAt !== null) return 'CONNECTED';
  if (place === 0 && isWithdrawn(eyes, one)) return 'WITHDRAWN';
  if (place === 2 || (place === 1 && one.passedAt === null)) return 'ASKED';
  return one.expiresAt <= eyes.world.now ? 'NOT_THIS_TIME' : 'WAITING';
}

/** Whether one is told who has a role in it: the connector of both, both of the connector, the rest of each other once all agreed; the asker knows whom they asked for. */
export function isTold(eyes: Eyes, one: Introduction, role: Role): boolean {
  const [person, mine] = [partyOf(one, role), roleOf(one, eyes.me)];
  if (person === eyes.me) return true;
  if (person === null || apart(eyes, eyes.me, person)) return false;
  return (
    one.connectedAt !== null ||
    mine === 'CONNECTOR' ||
    role === 'CONNECTOR' ||
    (one.kind !== 'OFFER' && (mine === 'ASKER' || !one.unnamed))
  );
}

/** What was said to one, or by one at the beginning; what somebody said goes with them, and behind a block. */
export function wordsOf(eyes: Eyes, one: Introduction): string | null {
  const place = placeOf(one, eyes.me);
  if (place === 0) return one.words;
  const passedOn = place === 2 && one.kind === 'REQUEST';
  const author = partyOf(one, order[one.kind][passedOn ? 1 : 0] ?? null);
  return author === null || apart(eyes, eyes.me, author) ? null : passedOn ? one.passedWords : one.words;
}

/** One is told of somebody by an introduction that is there for one. */
export const isIntroducedTo = (eyes: Eyes, person: Id) =>
  eyes.world.introductions.some(
    (one) =>
      placeOf(one, eyes.me) >= 0 &&
      isThere(eyes, one) &&
      placeOf(one, person) >= 0 &&
      isTold(eyes, one, roleOf(one, person) ?? 'ASKER'),
  );

/** One hears what is said while one is there, unless a block stands between, or stood there after it was said. */
export const hears = (eyes: Eyes, { thread, from, saidAt, hiddenFrom }: Message) =>
  !apart(eyes, eyes.me, from) &&
  !hiddenFrom.includes(eyes.me) &&
  eyes.world.threads.some(
    ({ id, people }) =>
      id === thread && people.some(({ person, since }) => person === eyes.me && since <= saidAt),
  );
