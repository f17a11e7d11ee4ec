import * as v from 'valibot';
import { ref, weightOrWhole } from './cell.ts';
import { kind } from './kind.ts';
import { notOneself, ordered, unblocked } from './pair.ts';

/** Whoever vouches for somebody knows of them: a vouch without `met` makes that one-sided acquaintance. */
export const vouches = kind({
  file: 'vouches.csv',
  columns: { from: ref(), to: ref(), weight: v.exactOptional(weightOrWhole()) },
  whole: notOneself,
  same: ordered,
  async take(numbered, { run, now }) {
    const { rows, refused } = await unblocked(run, numbered);
    const changed = rows.flatMap(({ ids, ties, weight }) => {
      const stands = ties.find(({ type, forth }) => type === 'VOUCHES' && forth);
      const wanted = weight ?? stands?.weight ?? 1;
      return stands?.weight !== wanted || !ties.some(({ type, forth }) => type === 'MET' && forth) ? [{ ...ids, weight: wanted }] : [];
    });
    if (changed.length > 0) await run('import/vouches', { rows: changed, now });
    return { refused, unchanged: rows.length - changed.length };
  },
});
