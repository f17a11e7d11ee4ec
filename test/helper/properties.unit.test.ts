// The properties of the ranking that hold in every world (docs/ranking.md, "properties"), checked on the
// reference. Random worlds have fewer than 100 people, so the limits and caps do not apply where a property
// is "below the caps".
// RUNS: how many worlds a property. SEED: fixed by default; SEED=random draws one, and a failure prints it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hubWorld } from './hub.ts';
import { readCandidates, scoreSecondCircle, surfaceDormant, surfaceSecondCircle } from './reference.ts';
import { seed, sizeOf } from '../support/seed.ts';
import { arbitraryWorld, possible } from './world.ts';
import type { Lane, Tie, World } from './world.ts';

const ASK = 'ask_p_0';
const ME = 'person_p_0';
const worlds = arbitraryWorld('p');
const index = fc.nat(10_000); // taken modulo the length of what it points into
const elementAt = <T>(rows: readonly T[], at: number): T | undefined => rows[at % rows.length];
const scores = (world: World) =>
  new Map(scoreSecondCircle(world, ASK).map((scored) => [scored.person, scored]));
const slack = 1e-6; // e adds rounded numbers
fc.configureGlobal({ seed, numRuns: sizeOf('RUNS', 60) });

function expectNoLowerE(before: World, after: World): void {
  const later = scores(after);
  for (const [person, { e }] of scores(before)) {
    // A person who became trusted is left out by another rule.
    const trusted = after.trusts.some(({ from, to }) => from === ME && to === person);
    if (!trusted) expect(later.get(person)?.e).toBeGreaterThanOrEqual(e - slack);
  }
}

function expectNoHigherE(before: World, after: World): void {
  const earlier = scores(before);
  for (const [person, { e }] of scores(after))
    expect(e).toBeLessThanOrEqual((earlier.get(person)?.e ?? 0) + slack);
}

describe('property of E', () => {
  it('more trust from A never lowers it', () =>
    fc.assert(
      fc.property(worlds, index, (world, at) => {
        const chosen = elementAt(
          world.trusts.filter(({ from }) => from === ME),
          at,
        );
        expectNoLowerE(world, {
          ...world,
          trusts: world.trusts.map((trust) => (trust === chosen ? { ...trust, weight: 1 } : trust)),
        });
      }),
    ));
  it('one more connector never lowers it', () =>
    fc.assert(
      fc.property(worlds, index, (world, at) => {
        const known = new Set([ME, ...world.trusts.filter(({ from }) => from === ME).map(({ to }) => to)]);
        const stranger = elementAt(
          world.people.filter(({ id }) => !known.has(id)),
          at,
        );
        if (stranger)
          expectNoLowerE(
            world,
            possible({ ...world, trusts: [...world.trusts, { from: ME, to: stranger.id, weight: 0.7 }] }),
          );
      }),
    ));
  it('one more vouch by B never raises p of B', () =>
    fc.assert(
      fc.property(worlds, index, index, (world, b, c) => {
        const from = elementAt(world.people, b)?.id ?? '';
        const known = new Set([
          from,
          ...world.vouches.filter((vouch) => vouch.from === from).map(({ to }) => to),
        ]);
        const to = elementAt(
          world.people.filter(({ id }) => !known.has(id)),
          c,
        )?.id;
        if (to === undefined) return;
        const later = scores({ ...world, vouches: [...world.vouches, { from, to, weight: 1 }] });
        for (const [person, { paths }] of scores(world)) {
          const p = paths.find(({ connector }) => connector === from)?.p;
          if (p !== undefined)
            expect(
              later.get(person)?.paths.find(({ connector }) => connector === from)?.p,
            ).toBeLessThanOrEqual(p);
        }
      }),
    ));
  it('an edge from outside the first circle of A never raises anyone', () =>
    fc.assert(
      fc.property(worlds, index, index, fc.boolean(), (world, a, b, vouch) => {
        const inside = new Set([ME, ...world.trusts.filter(({ from }) => from === ME).map(({ to }) => to)]);
        const from = elementAt(
          world.people.filter(({ id }) => !inside.has(id)),
          a,
        )?.id;
        const to = elementAt(world.people, b)?.id;
        if (from === undefined || to === undefined) return;
        const put = (ties: Tie[]) => [
          ...ties.filter((tie) => tie.from !== from || tie.to !== to),
          { from, to, weight: 1 },
        ];
        expectNoHigherE(
          world,
          possible(
            vouch ? { ...world, vouches: put(world.vouches) } : { ...world, trusts: put(world.trusts) },
          ),
        );
      }),
    ));
});

it('property of S: blocking X changes only X and those X leads to', () =>
  fc.assert(
    fc.property(worlds, index, (world, at) => {
      const x =
        elementAt(
          world.people.filter(({ id }) => id !== ME),
          at,
        )?.id ?? '';
      const ledTo = new Set([x, ...world.vouches.filter(({ from }) => from === x).map(({ to }) => to)]);
      const s = (one: World) =>
        [...scores(one)]
          .filter(([person]) => !ledTo.has(person))
          .map(([person, scored]) => [person, scored.s]);
      expect(s(possible({ ...world, blocks: [...world.blocks, { from: ME, to: x }] }))).toEqual(s(world));
    }),
  ));

describe('property of the answer', () => {
  const lanes = (world: World) => [surfaceSecondCircle(world, ASK), surfaceDormant(world, ASK)];
  it('order of insertion changes nothing', () =>
    fc.assert(
      fc.property(worlds, fc.nat(), (world, seed) => {
        // Sorting by a hash of the place shuffles, the same way for the same seed.
        const shuffled = <T>(rows: T[]): T[] =>
          rows
            .map((row, i) => ({ row, key: Math.imul(i + 1, seed | 1) >>> 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row);
        expect(
          lanes({
            ...world,
            people: shuffled(world.people),
            topics: shuffled(world.topics),
            offers: shuffled(world.offers),
            trusts: shuffled(world.trusts),
            vouches: shuffled(world.vouches),
            interactions: shuffled(world.interactions),
            surfaced: shuffled(world.surfaced),
            introductions: shuffled(world.introductions),
            asks: shuffled(world.asks.map((ask) => ({ ...ask, topics: shuffled(ask.topics) }))),
          }),
        ).toEqual(lanes(world));
      }),
    ));
  it('everything just surfaced holds, and stored candidates are not surfaced again', () =>
    fc.assert(
      fc.property(worlds, (world) => {
        const [second = [], dormant = []] = lanes(world);
        const holding = readCandidates(world, ASK, 'SECOND_CIRCLE', second);
        expect([holding, readCandidates(world, ASK, 'DORMANT', dormant)]).toEqual([second, dormant]);
        const stored = (lane: Lane, rows: typeof second) =>
          rows.map((row, rank) => ({ ...row, ask: ASK, lane, rank, at: world.now }));
        const [more = [], slept = []] = lanes({
          ...world,
          surfaced: [...world.surfaced, ...stored('SECOND_CIRCLE', second), ...stored('DORMANT', dormant)],
        });
        const before = new Set(second.map(({ person }) => person));
        expect(more.filter(({ person }) => before.has(person))).toEqual([]);
        expect(slept.filter(({ person }) => dormant.some((one) => one.person === person))).toEqual([]);
      }),
    ));
  it('a page is a slice of the whole', () =>
    fc.assert(
      fc.property(
        worlds,
        fc.nat(24),
        fc.constantFrom<Lane>('SECOND_CIRCLE', 'DORMANT'),
        (world, size, lane) => {
          const stored = world.surfaced.filter((row) => row.ask === ASK && row.lane === lane);
          const pages = [stored.slice(0, size), stored.slice(size)].flatMap((page) =>
            readCandidates(world, ASK, lane, page),
          );
          expect(pages).toEqual(readCandidates(world, ASK, lane, stored));
        },
      ),
    ));
  it('surfaces 24 in a large world, where both limits are reached', () => {
    const world = hubWorld('p', 1);
    const usable = ({ weight }: Tie) => weight >= 0.2;
    expect(world.trusts.filter(({ from }) => from === ME).filter(usable).length).toBeGreaterThan(105);
    expect(world.vouches.filter(({ from }) => from === 'person_p_1').filter(usable).length).toBeGreaterThan(
      150,
    );
    expect(surfaceSecondCircle(world, ASK)).toHaveLength(24);
  });
});
