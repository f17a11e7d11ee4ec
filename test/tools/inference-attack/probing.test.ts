// The short form of what `npm run probing` does for a year: some weeks, and instead of guessing the exact question, whether a single byte that the curious one gets hangs on how
// the coins of others fell. That the same weeks tell them apart where something leaks is shown beside it.
import { expect, test } from '@jest/globals';
import { driver, graph } from '../../support/graph.ts';
import { Chance } from './chance.ts';
import { areaUnder, judge, type Case } from './learner.ts';
import { leaks, plant } from './leaks.ts';
import { compareTwins } from './twins.ts';

const size = { people: 40, weeks: 2, seed: 7 };
/** The others look for nobody: that weighs on lists, and the settings that lift it are the host's. */
const life = { asks: false, aside: true, lifted: false };

test('nothing that the curious one gets hangs on whom others trust', async () => {
  const { of, differing, first } = await compareTwins({ graph: graph(), driver: driver() }, size, life);
  expect({ first, differing }).toEqual({ first: null, differing: 0 });
  expect(of).toBeGreaterThan(120);
}, 600_000);

test('where an order hangs on it, the same weeks tell', async () => {
  const pull = plant(
    leaks.find(({ name }) => name === 'whom many trust comes first') ?? (leaks[0] as (typeof leaks)[number]),
  );
  try {
    expect((await compareTwins({ graph: graph(), driver: driver() }, size, life)).differing).toBeGreaterThan(
      0,
    );
  } finally {
    pull();
  }
}, 600_000);

test('the guesser learns what there is to learn, and nothing else', () => {
  expect([
    areaUnder([1, 2, 3, 4], [false, false, true, true]),
    areaUnder([1, 1, 1, 1], [false, true, false, true]),
    areaUnder([4, 3, 2, 1], [false, false, true, true]),
  ]).toEqual([1, 0.5, 0]);
  const chance = new Chance('guesser');
  const cases = (says: number): Case[] =>
    Array.from({ length: 600 }, () => {
      const truth = chance.happens(0.5);
      return {
        truth,
        known: [chance.below(9)],
        seen: [chance.below(9), chance.below(9) + (truth ? says : 0)],
      };
    });
  const [nothing, something] = [judge(cases(0), 'nothing'), judge(cases(3), 'something')];
  expect([
    nothing.advantage.low <= 0 && nothing.advantage.high >= 0,
    something.advantage.low > 0.1,
    something.with > 0.7,
  ]).toEqual([true, true, true]);
});
