import * as v from 'valibot';
import { reading, ref, weight } from './cell.ts';
import { kind } from './kind.ts';
import { forth, fromTo, notOneself, ordered, unblocked } from './pair.ts';

/** Whoever trusts somebody knows of them: a trust without `met` makes that one-sided acquaintance. */
export const trusts = kind({
  file: 'trusts.csv',
  columns: { from: ref(), to: ref(), weight: weight(), reads_from: v.exactOptional(reading()) },
  whole: notOneself(fromTo),
  same: ordered,
  async take(numbered, { run, now }) {
    const { rows, refused } = await unblocked(run, numbered, fromTo);
    const changed = rows.flatMap((row) => {
      const stands = forth(row, 'TRUSTS');
      const { reads, readsFrom } = row.reads_from ?? { reads: stands?.reads ?? 'NOTHING', readsFrom: stands?.readsFrom ?? null };
      const same = stands?.weight === row.weight && stands.reads === reads && stands.readsFrom === readsFrom && forth(row, 'MET');
      return same ? [] : [{ ...row.pair, weight: row.weight, reads, readsFrom }];
    });
    if (changed.length > 0) await run('import/trusts', { rows: changed, now });
    return { refused, unchanged: rows.length - changed.length };
  },
});
