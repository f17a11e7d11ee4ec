import { ref, whole } from './cell.ts';
import { kind } from './kind.ts';
import { aAndB, known, notOneself, unordered } from './pair.ts';

/**
 * Messages that two people exchanged elsewhere, in both directions together; stored once, from the smaller
 * id, and counted from the moment of the import.
 */
export const interactions = kind({
  file: 'interactions.csv',
  columns: { a: ref(), b: ref(), count: whole(1_000_000_000) },
  whole: notOneself(aAndB),
  same: ({ a, b }) => unordered(a, b),
  async take(numbered, { run, now }) {
    const { rows: found, refused } = await known(run, numbered, aAndB);
    const rows = found.map(({ row: { line, count }, from, to }) => ({
      line,
      count,
      ...(from < to ? { from, to } : { from: to, to: from }),
    }));
    const stands = new Map(
      (await run('import/interactions-now', { rows })).map(({ line, count }) => [line, count]),
    );
    const changed = rows.filter(({ line, count }) => stands.get(line) !== count);
    await run('import/interactions', { rows: changed, now });
    return { refused, unchanged: rows.length - changed.length };
  },
});
