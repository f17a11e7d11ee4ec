// The statements of cypher/helper against the reference, on random worlds: the same people, in the same
// order, with the same bands, connectors and reasons; found, stored, found again, and read.
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nanoid } from 'nanoid';
import { storeDormant, storeSecondCircle } from '../../api/helper/surface.ts';
import { prepareSettings } from '../../api/request/prepare-settings.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import type { Run } from '../../api/neo4j/graph.ts';
import { systemClock } from '../../api/request/clock.ts';
import { driver, graph } from '../support/graph.ts';
import { seed, sizeOf } from '../support/seed.ts';
import { hubWorld } from './hub.ts';
import { clearWorld, loadWorld } from './load.ts';
import { readCandidates, surfaceDormant, surfaceSecondCircle } from './reference.ts';
import { arbitraryWorld, type Lane, type Surfaced, type World } from './world.ts';

const runs = sizeOf('RUNS', 15);
const run: Run = (name, params) => graph().run(new Deadline(30_000), name, params);
const change = (world: World, me: string) => ({ run, me, now: world.now, clock: systemClock });
const stored = (world: World, ask: string, lane: Lane): Surfaced[] =>
  world.surfaced
    .filter((row) => row.ask === ask && row.lane === lane)
    .sort((a, b) => a.rank - b.rank)
    .map(({ person, band, connectors, reasons }) => ({ person, band, connectors, reasons }));

async function read(world: World, me: string, ask: string, lane: Lane): Promise<Surfaced[]> {
  const rows = await run('helper/candidates', { me, ask, lane, now: world.now, after: null, limit: 1000 });
  return rows.map(({ id, band, connectors, reasons }) => ({
    person: id,
    band,
    connectors: connectors.map((one) => one.id),
    reasons: [...reasons],
  }));
}

/** Widens and refreshes the world's first ask in the graph, and compares every step with the reference. */
async function compareWithReference(world: World): Promise<void> {
  const { id: ask, asker: me } = world.asks[0] ?? { id: '', asker: '' };
  await loadWorld(driver(), world);
  try {
    const lanes = [
      ['SECOND_CIRCLE', storeSecondCircle, surfaceSecondCircle],
      ['DORMANT', storeDormant, surfaceDormant],
    ] as const;
    for (const [lane, store, surface] of lanes) {
      expect(await read(world, me, ask, lane)).toEqual(
        readCandidates(world, ask, lane, stored(world, ask, lane)),
      );
      const found = surface(world, ask);
      await store(change(world, me), ask);
      const all = [...stored(world, ask, lane), ...found];
      expect(await read(world, me, ask, lane)).toEqual(readCandidates(world, ask, lane, all));
      // Everything found holds at the moment of finding it, so that reading hides nothing of it.
      expect(readCandidates(world, ask, lane, found)).toHaveLength(
        found.length - found.filter(({ person }) => hiddenAtOnce(world, ask, person)).length,
      );
    }
  } finally {
    await clearWorld(driver(), world);
  }
}

/** Whether an expired introduction of this ask hides the candidate. Nobody else found is hidden at once. */
function hiddenAtOnce(world: World, ask: string, person: string): boolean {
  return world.introductions.some(
    (row) => row.ask === ask && row.candidate === person && row.expiresAt <= world.now,
  );
}

beforeAll(async () => {
  await prepareSettings(graph());
});

test('storeSecondCircle, storeDormant: agree with the reference in random worlds', async () => {
  const seen = { found: 0, worlds: 0 };
  await fc.assert(
    fc.asyncProperty(arbitraryWorld('w'), async (plain) => {
      const world = renamed(plain);
      seen.worlds += 1;
      seen.found += surfaceSecondCircle(world, world.asks[0]?.id ?? '').length;
      await compareWithReference(world);
    }),
    { seed, numRuns: runs, endOnFailure: true },
  );
  // Else the worlds are too poor for the comparison to mean anything.
  expect(seen.found).toBeGreaterThan(seen.worlds);
}, 600_000);

test('storeSecondCircle: agrees with the reference beyond 100 trusts and vouches', async () => {
  for (const seed of [1, 2, 3])
    await compareWithReference(hubWorld(`h${nanoid(6)}`.replace(/[^a-zA-Z0-9]/g, 'x'), seed));
}, 600_000);

/** New ids for every run, so that a world left by a failed run disturbs no other. */
function renamed(world: World): World {
  const prefix = `w${nanoid(8).replace(/[^a-zA-Z0-9]/g, 'x')}`;
  return JSON.parse(JSON.stringify(world).replaceAll('_w_', `_${prefix}_`)) as World;
}
