import * as v from 'valibot';
import { ref, weightOrWhole } from './cell.ts';
import { kind } from './kind.ts';
import { forth, fromTo, notOneself, ordered, unblocked } from './pair.ts';

/** Whoever vouches for somebody knows of them: a vouch without `met` makes that one-sided acquaintance. */
export const vouches = kind({
  file: 'vouches.csv',
  columns: { from: ref(), to: ref(), weight: v.exactOptional(weightOrWhole()) },
  whole: notOneself(fromTo),
  same: ordered,
  async take(numbered, { run, now }) {
    const { rows, refused } = await unblocked(run, numbered, fromTo);
    const changed = rows.flatMap((row) => {
      const stands = forth(row, 'VOUCHES');
      const weight = row.weight ?? stands?.weight ?? 1;
      return stands?.weight === weight && forth(row, 'MET') ? [] : [{ ...row.pair, weight }];
    });
    if (changed.length > 0) await run('import/vouches', { rows: changed, now });
    return { refused, unchanged: rows.length - changed.length };
  },
});
