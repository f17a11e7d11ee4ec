// Introductions in a random small community: any two or three people, at any point of its course.
import type { Ask, Id, Introduction, World } from './facts.ts';
import { order, partyOf, placeOf } from './introductions.ts';
import { NOW, type Chance } from './world.ts';

const [minute, day] = [60_000, 24 * 3_600_000];
interface Around {
  people: readonly { id: Id }[];
  asks: readonly Ask[];
  items: readonly { id: Id }[];
  thread: Id;
}

export function introduction(chance: Chance, id: Id, { people, asks, items, thread }: Around): Introduction {
  const kind = chance.of(['REQUEST', 'REQUEST', 'DORMANT', 'OFFER'] as const);
  const [ask, item] = [chance.of(asks), chance.of(items)];
  const drawn = [...people]
    .sort(() => chance.below(3) - 1)
    .map((one) => one.id)
    .filter((one) => kind === 'OFFER' || one !== ask.asker);
  const at = NOW - chance.of([0, minute, 8 * day, 13 * day, 15 * day]);
  const passed = kind === 'DORMANT' || chance.in100(60);
  const connected = passed && chance.in100(30);
  return {
    id,
    kind,
    at,
    expiresAt: at + 14 * day,
    asker: kind === 'OFFER' ? (drawn[2] ?? null) : ask.asker,
    connector: kind === 'DORMANT' ? null : (drawn[0] ?? null),
    candidate: drawn[1] ?? null,
    ask: kind === 'OFFER' ? null : ask.id,
    item: kind === 'OFFER' ? item.id : ask.id,
    title: kind === 'OFFER' ? null : ask.title,
    brief: kind === 'OFFER' ? null : ask.brief,
    needs: kind === 'OFFER' ? [] : ask.needs,
    urgency: kind === 'OFFER' ? null : ask.urgency,
    unnamed: kind === 'OFFER' || ask.unnamed,
    words: chance.in100(70) ? `Words ${id.length}` : null,
    passedWords: passed && kind === 'REQUEST' && chance.in100(70) ? 'Passed on' : null,
    passedAt: !passed ? null : kind === 'DORMANT' ? at : at + chance.of([0, minute, 6 * day]),
    connectedAt: connected ? at + 6 * day : null,
    cut: connected ? null : chance.of([null, null, null, 1, 2] as const),
    withdrawn: !connected && chance.in100(15),
    thread: connected ? thread : null,
  };
}

const earlier = (cut: Introduction['cut'], place: number): Introduction['cut'] =>
  place > 0 && (cut === null || place < cut) ? (place as 1 | 2) : cut;

/** What is left of them: requests with their asks; whoever is not there leaves them as with their account, and a block between two ends what is still open. */
export function introductions(
  world: World,
  there: (...ids: Id[]) => boolean,
  asks: readonly Ask[],
  apart: (a: Id, b: Id) => boolean,
): Introduction[] {
  return world.introductions
    .filter(
      ({ kind, ask, asker }) =>
        kind === 'OFFER' ||
        asks.some((one) => one.id === ask && one.asker === asker && one.state !== 'DRAFT'),
    )
    .flatMap((first) => {
      const one = { ...first };
      for (const role of order[one.kind]) {
        const [person, place] = [partyOf(one, role), order[one.kind].indexOf(role)];
        if (role === null || (person !== null && there(person))) continue;
        Object.assign(
          one,
          { [role.toLowerCase()]: null },
          place === 0 ? { words: null } : {},
          role === 'CONNECTOR' ? { passedWords: null } : {},
        );
        if (one.connectedAt === null && one.expiresAt > NOW)
          Object.assign(one, place === 0 ? { withdrawn: true } : { cut: earlier(one.cut, place) });
      }
      const parties = [one.asker, one.connector, one.candidate].flatMap((id) => id ?? []);
      const parted = parties.flatMap((a) =>
        parties.filter((b) => apart(a, b)).map((b) => Math.max(placeOf(one, a), placeOf(one, b))),
      );
      if (one.connectedAt === null && one.expiresAt > NOW)
        for (const place of parted) one.cut = earlier(one.cut, place);
      return parties.length === 0 ? [] : [one];
    });
}
