// Races: eight clients trust, block, write and read at once; what somebody withdraws is gone from the moment that is answered, whatever else happens meanwhile.
// RACES: how many operations. RACE_SEED: the seed a failure printed; the same steps are then taken again, though not at the same moments.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cypher } from '../../support/graph.ts';
import { check } from './checker.ts';
import type { Violation } from './history.ts';
import { race } from './clients.ts';
import { Place } from './place.ts';
import { planned, reads } from './plan.ts';

const count = Number(process.env['RACES'] ?? 4000);
const seed = Number(process.env['RACE_SEED'] ?? Date.now() % 1_000_000_000);
const requestTimeout = 30_000 + count * 60;

let place: Place;
beforeAll(async () => {
  place = await Place.open();
});
afterAll(async () => {
  await place.close();
});

/** The first that went wrong, and how it can be tried again. */
function told(violations: readonly Violation[]): string[] {
  const name = (id: string | null) => place.people.find((one) => one.id === id)?.name ?? 'nobody';
  const after = ({ end }: { end: number }) => place.operations.filter((one) => one.end <= end).length;
  const rules = [...new Set(violations.map(({ rule }) => rule))].map(
    (rule) => `${rule}: ${violations.filter((one) => one.rule === rule).length}`,
  );
  const first = violations
    .toSorted((a, b) => a.read.end - b.read.end)
    .slice(0, 5)
    .map(
      ({ rule, read, writer, text }) =>
        `${rule}: ${read.route} by ${name(read.by)} for ${name(read.reader)} of ${name(writer)}, text ${text ?? '-'}, after ${after(read)} operations, ${read.start.toFixed(1)} to ${read.end.toFixed(1)} ms`,
    );
  return violations.length === 0 ? [] : [`RACE_SEED=${seed} RACES=${count}`, ...rules, ...first];
}

test(
  'whatever was written after an acknowledged withdrawal is never delivered to the person it was withdrawn from',
  async () => {
    await race(place, planned(seed, count), count);
    expect([`RACE_SEED=${seed}`, ...place.faults]).toEqual([`RACE_SEED=${seed}`]);
    const { violations, delivered, demanded, withheld } = check(place.history);
    expect(told(violations)).toEqual([]);

    // It raced: everything happened, often, and much was delivered, surely due, and surely withheld.
    const happened = (kind: string) =>
      place.operations.filter((one) => (one.kind === 'read' ? one.route : one.kind) === kind).length;
    const kinds = [
      'trust',
      'perimeter',
      'write',
      'edit',
      'remove',
      'share',
      'block',
      'unblock',
      'meet',
      ...reads,
    ];
    expect(kinds.filter((kind) => happened(kind) < Math.max(1, count / 1000))).toEqual([]);
    expect([delivered > count, demanded > count, withheld > 2 * count]).toEqual([true, true, true]);
  },
  requestTimeout,
);

test('no tie stands beside a block once it is still', async () => {
  const ids = place.people.map(({ id }) => id);
  expect(
    await cypher(
      'MATCH (a:Person)-[:BLOCKS]-(b) MATCH (a)-[tie:MET|TRUSTS|VOUCHES]-(b) WHERE a.id IN $ids RETURN type(tie) AS tie',
      { ids },
    ),
  ).toEqual([]);
});
