import * as v from 'valibot';
import { reading, ref, weight } from './cell.ts';
import { kind } from './kind.ts';
import { grouped } from './known.ts';
import { byGiver, forth, fromTo, notOneself, ordered, unblocked } from './pair.ts';

/**
 * A trust without a row in met.csv makes the first person acquainted with the second. What people decided
 * here themselves stays.
 */
export const trusts = kind({
  file: 'trusts.csv',
  columns: { from: ref(), to: ref(), weight: weight(), reads_from: v.exactOptional(reading()) },
  whole: notOneself(fromTo),
  same: ordered,
  async take(numbered, { run, now }) {
    const { rows, refused } = await unblocked(run, numbered, fromTo, ['MET', 'TRUSTS']);
    const wanted = rows.map((found) => {
      const {
        row: { weight, reads_from: reading },
        from,
        to,
      } = found;
      const stands = forth(found, 'TRUSTS');
      const reads = reading ? reading.reads : (stands?.reads ?? 'NOTHING');
      const readsFrom = reading ? reading.readsFrom : (stands?.readsFrom ?? null);
      const same =
        stands !== undefined &&
        stands.weight === weight &&
        stands.reads === reads &&
        stands.readsFrom === readsFrom;
      return {
        from,
        to,
        weight,
        reads,
        readsFrom,
        met: forth(found, 'MET') !== undefined,
        state: same || forth(found, 'MET')?.trustDecided ? 'same' : stands ? 'other' : 'new',
      };
    });
    const added = wanted.filter(({ state }) => state === 'new');
    await run('import/met', { rows: byGiver(wanted.filter(({ met }) => !met)), now });
    await run('import/trusts', {
      rows: grouped(added, ({ from }) => from).map(([from, trusts]) => ({ from, trusts })),
      now,
    });
    await run('import/change-trusts', { rows: wanted.filter(({ state }) => state === 'other') });
    return { refused, unchanged: wanted.filter(({ state, met }) => state === 'same' && met).length };
  },
});
