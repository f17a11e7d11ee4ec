// The short form of `npm run inference-attack`: some weeks instead of a year, and instead of guessing the
// exact question: whether a single byte that the attacker gets depends on how the coins of the others fell. A
// planted leak shows that the same weeks do tell them apart. WEEKS and PEOPLE: the size. Without WEEKS only the
// guesser is tested.
import { expect, test } from '@jest/globals';
import { driver, graph } from '../../support/graph.ts';
import { Chance } from './chance.ts';
import { areaUnder, judge, type Case } from './learner.ts';
import { leaks, plant } from './leaks.ts';
import { compareTwins } from './twins.ts';

const { WEEKS, PEOPLE = '40' } = process.env;
const size = { people: Number(PEOPLE), weeks: Number(WEEKS), seed: 7 };
const living = WEEKS === undefined ? test.skip : test;
/** At the end of their names. */
const notRun = WEEKS === undefined ? ' (only in npm run test:deep)' : '';
/** The others ask for nothing: their asks change lists, and only the host's settings could prevent that. */
const life = { asks: false, aside: true, lifted: false };

living(
  `inference attack: nothing that the attacker gets depends on whom others trust${notRun}`,
  async () => {
    const { of, differing, first } = await compareTwins({ graph: graph(), driver: driver() }, size, life);
    expect({ first, differing }).toEqual({ first: null, differing: 0 });
    expect(of).toBeGreaterThan(120);
  },
  600_000,
);

living(
  `inference attack: a planted leak is found in the same weeks${notRun}`,
  async () => {
    const remove = plant(
      leaks.find(({ name }) => name === 'whom many trust comes first') ??
        (leaks[0] as (typeof leaks)[number]),
    );
    try {
      expect(
        (await compareTwins({ graph: graph(), driver: driver() }, size, life)).differing,
      ).toBeGreaterThan(0);
    } finally {
      remove();
    }
  },
  600_000,
);

test('inference attack: the guesser learns what can be learned, and nothing else', () => {
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
