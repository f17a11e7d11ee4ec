/**
 * Who is still shown as a candidate for an ask. The list itself is stored when the ask is widened; see
 * declassified.md.
 */
import type { Id, Person, Reason, Surfaced } from './facts.ts';
import { blockBetween, byId, hasTie, trustOf, type Viewpoint } from './ties.ts';

/** A connector holds while I trust them and they vouch for the candidate. */
export const connectorHolds = (view: Viewpoint, connector: Id, candidate: Id): boolean =>
  trustOf(view, view.me, connector) !== null && hasTie(view.world.vouches, connector, candidate);

const isDismissed = ({ world, me }: Viewpoint, person: Id, ask: Id): boolean =>
  world.dismissals.some(
    ({ from, to, scope, until, ask: dismissedFor }) =>
      from === me &&
      to === person &&
      (scope === 'EVER' ||
        (scope === 'ASK' && dismissedFor === ask) ||
        (scope === 'NOW' && (until ?? 0) > world.now)),
  );

const offerOf = ({ world }: Viewpoint, person: Id, topic: Id) =>
  world.offers.find((offer) => offer.person === person && offer.topic === topic) ?? null;

/** A candidate who was asked once for this ask leaves its list when that introduction has ended. */
const wasAsked = ({ world }: Viewpoint, person: Id, ask: Id): boolean =>
  world.introductions.some(
    (one) => one.ask === ask && one.candidate === person && one.expiresAt <= world.now,
  );

/** A person once found for an ask of mine is shown while all of this still holds. */
function stillHolds(view: Viewpoint, { ask, person: id, lane, reasons, connectors }: Surfaced): boolean {
  const person = byId(view.world.people, id);
  if (person === null || !person.open || (person.pausedUntil ?? 0) > view.world.now) return false;
  if (blockBetween(view, view.me, id) || isDismissed(view, id, ask) || wasAsked(view, id, ask)) return false;
  const topics = reasons.filter(({ kind }) => kind === 'topic');
  if (topics.length > 0 && !topics.some(({ of }) => offerOf(view, id, of))) return false;
  const trust = trustOf(view, view.me, id);
  return lane === 'DORMANT'
    ? (trust?.weight ?? 0) >= 0.4
    : trust === null && connectors.some((connector) => connectorHolds(view, connector, id));
}

/** Everybody on the lists of my asks now. */
export const candidatesOf = (view: Viewpoint): Surfaced[] =>
  view.world.surfaced.filter(
    (one) => byId(view.world.asks, one.ask)?.asker === view.me && stillHolds(view, one),
  );

const wordsIn = (text: string | null): string[] => (text ?? '').split(/[^a-z]+/);
const hasWord = ({ world }: Viewpoint, { id, about }: Person, word: string): boolean =>
  wordsIn(about).includes(word) ||
  world.offers.some(
    ({ person, topic, note }) =>
      person === id && [...wordsIn(note), ...wordsIn(byId(world.topics, topic)?.name ?? null)].includes(word),
  );

/** A reason is given while it is true. */
export const reasonHolds = (view: Viewpoint, person: Person, { kind, of }: Reason): boolean =>
  kind === 'text'
    ? hasWord(view, person, of)
    : (offerOf(view, person.id, of)?.evidence ?? -1) >= (kind === 'evidence' ? 1 : 0);
