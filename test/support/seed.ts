/**
 * Seed and sizes of the random tests. The seed is fixed, so that a green tree stays green; SEED=random draws
 * one, and SEED=<number> repeats the one a failure printed.
 */
import { randomInt } from 'node:crypto';

const FIXED_SEED = 20_260_115;

export const seed =
  process.env['SEED'] === 'random' ? randomInt(2 ** 31) : Number(process.env['SEED'] ?? FIXED_SEED);

/** How many cases a random test draws: the variable of this name, or a number that proves each rule once. */
export const sizeOf = (variable: 'RUNS' | 'WALKS', small: number): number =>
  Number(process.env[variable] ?? small);
