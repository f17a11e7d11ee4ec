import * as v from 'valibot';
import { storeDormant, storeSecondCircle } from '../helper/surface.ts';
import { mutation, type Change } from '../request/mutation.ts';
import { limitReached, type ProblemRow } from '../request/problem.ts';
import { id } from '../request/text.ts';
import { lockAsk, type LockedAsk } from './lock.ts';

const week = 7 * 24 * 3_600_000;

/**
 * Counts a widening or refreshing against the weekly limit; past the limit gives the problem, with when there
 * is room again.
 */
async function countWidening(
  { run, me, now }: Change,
  ask: string,
  { widenings, limit }: LockedAsk,
  state: 'INNER' | 'WIDENED',
): Promise<ProblemRow | null> {
  if (widenings.length >= limit) {
    const freeing = [...widenings].sort((a, b) => a - b)[widenings.length - limit] ?? now;
    return limitReached(`One can widen or refresh ${limit} times in seven days.`, freeing + week);
  }
  await run('ask/count-widening', { me, ask, state, widenings: [...widenings, now] });
  return null;
}

export const widenAsk = mutation({
  check: v.object({ askId: id() }),
  subject: ({ askId }) => askId,
  async apply(change, _input, ask) {
    const found = await lockAsk(change, ask, ['INNER']);
    if ('problem' in found) return found.problem;
    const problem = await countWidening(change, ask, found.locked, 'WIDENED');
    if (!problem) await storeSecondCircle(change, ask);
    return problem;
  },
});

export const refreshAsk = mutation({
  check: v.object({ askId: id() }),
  subject: ({ askId }) => askId,
  async apply(change, _input, ask) {
    const found = await lockAsk(change, ask, ['INNER', 'WIDENED']);
    if ('problem' in found) return found.problem;
    const state = found.locked.state === 'WIDENED' ? 'WIDENED' : 'INNER';
    const problem = await countWidening(change, ask, found.locked, state);
    if (problem) return problem;
    await storeDormant(change, ask);
    if (state === 'WIDENED') await storeSecondCircle(change, ask);
    return null;
  },
});
