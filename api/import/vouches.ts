import * as v from 'valibot';
import { ref, weightOrWhole } from './cell.ts';
import { kind } from './kind.ts';
import { byGiver, forth, fromTo, grouped, notOneself, ordered, unblocked } from './pair.ts';

/** Whoever vouches for somebody knows of them: a vouch without `met` makes that one-sided acquaintance. */
export const vouches = kind({
  file: 'vouches.csv',
  columns: { from: ref(), to: ref(), weight: v.exactOptional(weightOrWhole()) },
  whole: notOneself(fromTo),
  same: ordered,
  async take(numbered, { run, now }) {
    const { rows, refused } = await unblocked(run, numbered, fromTo, ['MET', 'VOUCHES']);
    const wanted = rows.map((row) => {
      const stands = forth(row, 'VOUCHES');
      const weight = row.weight ?? stands?.weight ?? 1;
      return { ...row.pair, weight, unmet: !forth(row, 'MET'), state: stands?.weight === weight ? 'same' : stands ? 'other' : 'new' } as const;
    });
    await run('import/met', { rows: byGiver(wanted.filter(({ unmet }) => unmet)), now });
    const fresh = grouped(wanted.filter(({ state }) => state === 'new'));
    await run('import/vouches', { rows: [...fresh].map(([from, vouches]) => ({ from, vouches })), now });
    await run('import/change-vouches', { rows: wanted.filter(({ state }) => state === 'other') });
    return { refused, unchanged: wanted.filter(({ state, unmet }) => state === 'same' && !unmet).length };
  },
});
