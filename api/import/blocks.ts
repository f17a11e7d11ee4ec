import { ref } from './cell.ts';
import { kind } from './kind.ts';
import { forth, fromTo, notOneself, ordered, tied } from './pair.ts';

/** The last file, so that blocks win over everything before: acquaintance, trust and vouches end both ways. */
export const blocks = kind({
  file: 'blocks.csv',
  columns: { from: ref(), to: ref() },
  whole: notOneself(fromTo),
  same: ordered,
  async take(numbered, { run, now }) {
    const { rows, refused } = await tied(run, numbered, fromTo);
    const changed = rows.filter((row) => !forth(row, 'BLOCKS') || row.ties.some(({ type }) => type !== 'BLOCKS')).map(({ pair }) => pair);
    if (changed.length > 0) {
      await run('import/blocks', { rows: changed, now });
      await run('import/part', { rows: changed });
    }
    return { refused, unchanged: rows.length - changed.length };
  },
});
