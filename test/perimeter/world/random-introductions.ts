/** Introductions of a random world: any two or three of its people, at any point of its course. */
import type { Ask, Id, Introduction } from '../model/facts.ts';
import { minute, NOW, type Chance } from './chance.ts';

const day = 24 * 3_600_000;
interface Surroundings {
  people: readonly { id: Id }[];
  asks: readonly Ask[];
  items: readonly { id: Id }[];
  thread: Id;
}

export function introduction(
  chance: Chance,
  id: Id,
  { people, asks, items, thread }: Surroundings,
): Introduction {
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
