import * as v from 'valibot';
import { ref, weightOrWhole } from './cell.ts';
import { kind } from './kind.ts';
import { grouped } from './known.ts';
import { byGiver, forth, fromTo, notOneself, ordered, unblocked } from './pair.ts';

/**
 * A vouch without a row in met.csv makes the first person acquainted with the second. What people decided
 * here themselves stays.
 */
export const vouches = kind({
  file: 'vouches.csv',
  columns: { from: ref(), to: ref(), weight: v.exactOptional(weightOrWhole()) },
  whole: notOneself(fromTo),
  same: ordered,
  async take(numbered, { run, now }) {
    const { rows, refused } = await unblocked(run, numbered, fromTo, ['MET', 'VOUCHES']);
    const wanted = rows.map((found) => {
      const stands = forth(found, 'VOUCHES');
      const weight = found.row.weight ?? stands?.weight ?? 1;
      const state =
        stands?.weight === weight || forth(found, 'MET')?.vouchDecided ? 'same' : stands ? 'other' : 'new';
      return { from: found.from, to: found.to, weight, met: forth(found, 'MET') !== undefined, state };
    });
    const added = wanted.filter(({ state }) => state === 'new');
    await run('import/met', { rows: byGiver(wanted.filter(({ met }) => !met)), now });
    await run('import/vouches', {
      rows: grouped(added, ({ from }) => from).map(([from, vouches]) => ({ from, vouches })),
      now,
    });
    await run('import/change-vouches', { rows: wanted.filter(({ state }) => state === 'other') });
    return { refused, unchanged: wanted.filter(({ state, met }) => state === 'same' && met).length };
  },
});
