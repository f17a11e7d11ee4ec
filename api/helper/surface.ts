/** Finds candidates for an ask and stores them, in order, after those found before. */
import type { Change } from '../request/mutation.ts';
import { answerOf, bandOf } from './discount.ts';

type Search = Pick<Change, 'run' | 'me' | 'now'>;

export async function storeSecondCircle({ run, me, now }: Search, ask: string): Promise<void> {
  const scored = await run('helper/surface', { me, ask, now });
  await run('helper/store', { ask, lane: 'SECOND_CIRCLE', now, found: answerOf(scored) });
}

export async function storeDormant({ run, me, now }: Search, ask: string): Promise<void> {
  const rows = await run('helper/dormant', { me, ask, now });
  const found = rows.map(({ id, fit }) => ({ person: id, band: bandOf(fit), connectors: [] }));
  await run('helper/store', { ask, lane: 'DORMANT', now, found });
}
