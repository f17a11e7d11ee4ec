import { ref } from './cell.ts';
import { kind } from './kind.ts';
import { aAndB, byGiver, forth, notOneself, unblocked, unordered } from './pair.ts';

/** A row makes both people acquainted; the same two in the other order are the same row. */
export const met = kind({
  file: 'met.csv',
  columns: { a: ref(), b: ref() },
  whole: notOneself(aAndB),
  same: ({ a, b }) => unordered(a, b),
  async take(numbered, { run, now }) {
    const { rows, refused } = await unblocked(run, numbered, aAndB, ['MET'], 'both');
    const missing = rows.map((row) =>
      [row, { ...row, from: row.to, to: row.from }].filter((way) => !forth(way, 'MET')),
    );
    await run('import/met', { rows: byGiver(missing.flat()), now });
    return { refused, unchanged: missing.filter((ways) => ways.length === 0).length };
  },
});
