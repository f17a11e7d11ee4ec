/**
 * Introductions: three places in a row, whatever the kind. The person at place 0 begins it, the person at
 * place 1 is asked next, the person at place 2 last. A place may be empty: nobody has to introduce, or the
 * person has left. Nobody is told where, when or why an introduction came to its end.
 */
import type { Id, Introduction } from './facts.ts';
import { blockBetween, type Viewpoint } from './ties.ts';

export type Role = 'ASKER' | 'CONNECTOR' | 'CANDIDATE';
export type IntroductionState = 'ASKED' | 'WAITING' | 'CONNECTED' | 'NOT_THIS_TIME' | 'WITHDRAWN';

const sevenDays = 7 * 24 * 3_600_000;

/** Which role stands at which place. */
export const rolesInOrder: Record<Introduction['kind'], readonly (Role | null)[]> = {
  REQUEST: ['ASKER', 'CONNECTOR', 'CANDIDATE'],
  DORMANT: ['ASKER', null, 'CANDIDATE'],
  OFFER: ['CONNECTOR', 'CANDIDATE', 'ASKER'],
};

export const partyOf = (one: Introduction, role: Role | null): Id | null =>
  role === 'ASKER'
    ? one.asker
    : role === 'CONNECTOR'
      ? one.connector
      : role === 'CANDIDATE'
        ? one.candidate
        : null;

/** -1 for a person who has no part in it. */
export const placeOf = (one: Introduction, person: Id): number =>
  rolesInOrder[one.kind].findIndex((role) => partyOf(one, role) === person);

export const roleOf = (one: Introduction, person: Id): Role | null =>
  rolesInOrder[one.kind][placeOf(one, person)] ?? null;

/** Withdrawn by its asker, or the time of its ask ran out before the two were connected. */
export function isWithdrawn(
  { world }: Viewpoint,
  { withdrawn, connectedAt, ask, expiresAt }: Introduction,
): boolean {
  const forAsk = world.asks.find(({ id }) => id === ask);
  return (
    withdrawn ||
    (connectedAt === null &&
      forAsk !== undefined &&
      ['INNER', 'WIDENED'].includes(forAsk.state) &&
      forAsk.until !== null &&
      forAsk.until <= world.now &&
      forAsk.until < expiresAt)
  );
}

export function seesIntroduction(view: Viewpoint, one: Introduction): boolean {
  const [place, now] = [placeOf(one, view.me), view.world.now];
  // It stays with the person who began it.
  if (place <= 0) return place === 0;
  // Withdrawn; or declined, interrupted or never received, at my place or before it.
  if (isWithdrawn(view, one) || (one.cut !== null && one.cut <= place)) return false;
  // With the asker, the ask is gone.
  if (one.kind !== 'OFFER' && (one.asker === null || blockBetween(view, view.me, one.asker))) return false;
  if (one.connectedAt !== null) return true;
  if (place === 1) return one.passedAt !== null || now < one.at + sevenDays;
  return (
    one.passedAt !== null && now < one.expiresAt && (one.kind !== 'OFFER' || now < one.passedAt + sevenDays)
  );
}

/** The state as shown to somebody who sees the introduction. */
export function introductionState(view: Viewpoint, one: Introduction): IntroductionState {
  const place = placeOf(one, view.me);
  if (one.connectedAt !== null) return 'CONNECTED';
  if (place === 0 && isWithdrawn(view, one)) return 'WITHDRAWN';
  if (place === 2 || (place === 1 && one.passedAt === null)) return 'ASKED';
  return one.expiresAt <= view.world.now ? 'NOT_THIS_TIME' : 'WAITING';
}

/**
 * Whether I am told who has a role: the connector is told of both others, both are told of the connector, and
 * of each other once all have agreed. The asker of a request knows whom they asked for; the candidate learns
 * the asker's name before the end unless the asker wished to stay unnamed.
 */
export function seesParty(view: Viewpoint, one: Introduction, role: Role): boolean {
  const [person, mine] = [partyOf(one, role), roleOf(one, view.me)];
  if (person === view.me) return true;
  if (person === null || blockBetween(view, view.me, person)) return false;
  return (
    one.connectedAt !== null ||
    mine === 'CONNECTOR' ||
    role === 'CONNECTOR' ||
    (one.kind !== 'OFFER' && (mine === 'ASKER' || !one.unnamed))
  );
}

/** The words I wrote to begin it, or those written to me. Words go with their author, and behind a block. */
export function wordsOf(view: Viewpoint, one: Introduction): string | null {
  const place = placeOf(one, view.me);
  if (place === 0) return one.words;
  const arePassedOn = place === 2 && one.kind === 'REQUEST';
  const author = partyOf(one, rolesInOrder[one.kind][arePassedOn ? 1 : 0] ?? null);
  if (author === null || blockBetween(view, view.me, author)) return null;
  return arePassedOn ? one.passedWords : one.words;
}

/** I am told of this person by an introduction I see. */
export const isIntroducedTo = (view: Viewpoint, person: Id): boolean =>
  view.world.introductions.some(
    (one) =>
      placeOf(one, view.me) >= 0 &&
      seesIntroduction(view, one) &&
      placeOf(one, person) >= 0 &&
      seesParty(view, one, roleOf(one, person) ?? 'ASKER'),
  );
