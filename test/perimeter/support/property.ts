/**
 * Runs the random tests of the proof from one seed (see test/support/seed.ts), or one case again by SEED and
 * SEED_PATH.
 */
import fc, { type GeneratorValue } from 'fast-check';
import { seed } from '../../support/seed.ts';
import { Chance } from '../world/chance.ts';

if (process.env['SEED'] === 'random') process.stderr.write(`SEED=${seed}\n`);

/** The one case to run, as a failure prints it. */
export const onlyCase = process.env['SEED_PATH'];

/**
 * Checks `work` on cases number `from` to `from + cases - 1` of the seed. It does not shrink a failure: the
 * comparison says where the two differ, and shrinking takes long.
 */
export const forCases = (
  { cases, from = 0 }: { cases: number; from?: number },
  work: (chance: Chance) => Promise<void>,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.gen(), (draw: GeneratorValue) => work(new Chance(draw))),
    {
      seed,
      endOnFailure: true,
      ...(onlyCase === undefined ? { path: String(from), numRuns: cases } : { path: onlyCase, numRuns: 1 }),
    },
  );
