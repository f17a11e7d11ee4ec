// Races: eight clients trust, block, write and read at once. A right that a person withdraws is gone from the
// moment the withdrawal is answered, whatever else happens meanwhile. RACES: how many operations. With the
// same SEED the same steps are taken, though not at the same moments.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cypher } from '../../support/graph.ts';
import { seed } from '../../support/seed.ts';
import { check } from './checker.ts';
import type { Violation } from './history.ts';
import { race } from './clients.ts';
import { Community } from './community.ts';
import { planned, reads } from './plan.ts';

const count = Number(process.env['RACES'] ?? 1200);
const requestTimeout = 30_000 + count * 60;

let community: Community;
beforeAll(async () => {
  community = await Community.open();
});
afterAll(async () => {
  await community.close();
});

/** How many violations of each rule, the first five, and how to run the same steps again. */
function report(violations: readonly Violation[]): string[] {
  const name = (id: string | null) => community.people.find((one) => one.id === id)?.name ?? 'nobody';
  const after = ({ end }: { end: number }) => community.operations.filter((one) => one.end <= end).length;
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
  return violations.length === 0 ? [] : [`SEED=${seed} RACES=${count}`, ...rules, ...first];
}

test(
  'race: nothing written after an answered withdrawal is delivered to the person it was withdrawn from',
  async () => {
    await race(community, planned(seed, count), count);
    expect([`SEED=${seed}`, ...community.faults]).toEqual([`SEED=${seed}`]);
    const { violations, delivered, demanded, withheld } = check(community.history);
    expect(report(violations)).toEqual([]);

    // Every kind of operation happened, and much was delivered, demanded and withheld. The checker demands
    // nothing while a right changes: how much it demands depends on how many operations overlap.
    const happened = (kind: string) =>
      community.operations.filter((one) => (one.kind === 'read' ? one.route : one.kind) === kind).length;
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
    expect([delivered > count, demanded > count / 4, withheld > 2 * count]).toEqual([true, true, true]);
  },
  requestTimeout,
);

test('race: no tie stands beside a block at the end', async () => {
  const ids = community.people.map(({ id }) => id);
  expect(
    await cypher(
      `MATCH (a:Person)-[:BLOCKS]-(b) MATCH (a)-[tie:MET|TRUSTS|VOUCHES]-(b) WHERE a.id IN $ids
        RETURN type(tie) AS tie`,
      { ids },
    ),
  ).toEqual([]);
});
