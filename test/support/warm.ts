/**
 * In a whole run, tests begin once the shared database has planned its statements: on a busy machine a
 * request that waits for several of them misses its deadline.
 */
import { beforeAll } from '@jest/globals';
import { existsSync } from 'node:fs';
import { eventually } from './eventually.ts';

beforeAll(async () => {
  const warm = process.env['TEST_WARM'];
  if (warm)
    await eventually(async () => {
      if (!existsSync(warm)) throw new Error('The shared database has not planned its statements.');
    }, 300_000);
}, 310_000);
