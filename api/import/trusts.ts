import * as v from 'valibot';
import { reading, ref, weight } from './cell.ts';
import { kind } from './kind.ts';
import { byGiver, forth, fromTo, grouped, notOneself, ordered, unblocked } from './pair.ts';

/** Whoever trusts somebody knows of them: a trust without `met` makes that one-sided acquaintance. */
export const trusts = kind({
  file: 'trusts.csv',
  columns: { from: ref(), to: ref(), weight: weight(), reads_from: v.exactOptional(reading()) },
  whole: notOneself(fromTo),
  same: ordered,
  async take(numbered, { run, now }) {
    const { rows, refused } = await unblocked(run, numbered, fromTo, ['MET', 'TRUSTS']);
    const wanted = rows.map((row) => {
      const stands = forth(row, 'TRUSTS');
      const { reads, readsFrom } = row.reads_from ?? { reads: stands?.reads ?? 'NOTHING', readsFrom: stands?.readsFrom ?? null };
      const same = stands && stands.weight === row.weight && stands.reads === reads && stands.readsFrom === readsFrom;
      return { ...row.pair, weight: row.weight, reads, readsFrom, unmet: !forth(row, 'MET'), state: same ? 'same' : stands ? 'other' : 'new' } as const;
    });
    await run('import/met', { rows: byGiver(wanted.filter(({ unmet }) => unmet)), now });
    const fresh = grouped(wanted.filter(({ state }) => state === 'new'));
    await run('import/trusts', { rows: [...fresh].map(([from, trusts]) => ({ from, trusts })), now });
    await run('import/change-trusts', { rows: wanted.filter(({ state }) => state === 'other') });
    return { refused, unchanged: wanted.filter(({ state, unmet }) => state === 'same' && !unmet).length };
  },
});
