import { ref } from './cell.ts';
import { kind } from './kind.ts';
import { aAndB, byGiver, forth, notOneself, turned, unblocked, unordered } from './pair.ts';

/** Mutual: a row makes both know of each other, and the same two in the other order are the same row. */
export const met = kind({
  file: 'met.csv',
  columns: { a: ref(), b: ref() },
  whole: notOneself(aAndB),
  same: ({ a, b }) => unordered(a, b),
  async take(numbered, { run, now }) {
    const { rows, refused } = await unblocked(run, numbered, aAndB, ['MET'], 'both');
    const missing = rows.map((row) => [row, { ...row, pair: turned(row.pair) }].filter((way) => !forth(way, 'MET')));
    await run('import/met', { rows: byGiver(missing.flat().map(({ pair }) => pair)), now });
    return { refused, unchanged: missing.filter((ways) => ways.length === 0).length };
  },
});
