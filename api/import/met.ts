import { ref } from './cell.ts';
import { kind } from './kind.ts';
import { aAndB, notOneself, unblocked, unordered } from './pair.ts';

/** Mutual: a row makes both know of each other, and the same two in the other order are the same row. */
export const met = kind({
  file: 'met.csv',
  columns: { a: ref(), b: ref() },
  whole: notOneself(aAndB),
  same: unordered,
  async take(numbered, { run, now }) {
    const { rows, refused } = await unblocked(run, numbered, aAndB);
    const missing = rows.flatMap(({ pair, ties }) => {
      const has = (forth: boolean) => ties.some((tie) => tie.type === 'MET' && tie.forth === forth);
      return [...(has(true) ? [] : [pair]), ...(has(false) ? [] : [{ from: pair.to, to: pair.from }])];
    });
    await run('import/met', { rows: missing, now });
    return { refused, unchanged: rows.filter(({ ties }) => ties.filter(({ type }) => type === 'MET').length === 2).length };
  },
});
