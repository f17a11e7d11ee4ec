import * as v from 'valibot';
import { reading, ref, weight } from './cell.ts';
import { differs, kind } from './kind.ts';
import { notOneself, ordered, unblocked } from './pair.ts';

/** Whoever trusts somebody knows of them: a trust without `met` makes that one-sided acquaintance. */
export const trusts = kind({
  file: 'trusts.csv',
  columns: { from: ref(), to: ref(), weight: weight(), reads_from: v.exactOptional(reading()) },
  whole: notOneself,
  same: ordered,
  async take(numbered, { run, now }) {
    const { rows, refused } = await unblocked(run, numbered);
    const changed = rows.flatMap(({ ids, ties, weight, reads_from: reading }) => {
      const stands = ties.find(({ type, forth }) => type === 'TRUSTS' && forth);
      const wanted = { weight, reads: reading?.reads ?? stands?.reads ?? 'NOTHING', readsFrom: reading ? reading.readsFrom : stands?.readsFrom ?? null };
      return differs<Partial<typeof stands>>(wanted, stands) || !ties.some(({ type, forth }) => type === 'MET' && forth) ? [{ ...ids, ...wanted }] : [];
    });
    if (changed.length > 0) await run('import/trusts', { rows: changed, now });
    return { refused, unchanged: rows.length - changed.length };
  },
});
