/**
 * Tests begin once the shared database has planned the statements that take longest to plan: on a busy machine
 * a request that waits for several of them misses its deadline.
 */
import { beforeAll } from '@jest/globals';
import { existsSync } from 'node:fs';
import { eventually } from './eventually.ts';

beforeAll(async () => {
  const warm = process.env['TEST_WARM'];
  if (warm)
    await eventually(async () => {
      if (!existsSync(warm)) throw new Error('The shared database has not planned the slow statements.');
    }, 120_000);
}, 130_000);
