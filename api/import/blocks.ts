import { ref } from './cell.ts';
import { kind } from './kind.ts';
import { forth, fromTo, notOneself, ordered, tied } from './pair.ts';

/** Read last, so that blocks end acquaintance, trust and vouches of the other files, both ways. */
export const blocks = kind({
  file: 'blocks.csv',
  columns: { from: ref(), to: ref() },
  whole: notOneself(fromTo),
  same: ordered,
  async take(numbered, { run, now }) {
    const { rows, refused } = await tied(run, numbered, fromTo, ['MET', 'TRUSTS', 'VOUCHES'], 'both');
    const missing = rows.filter((found) => !forth(found, 'BLOCKS'));
    const stillTied = rows.filter(({ ties }) => ties.some(({ type }) => type !== 'BLOCKS'));
    await run('import/blocks', { rows: missing.map(({ from, to }) => ({ from, to })), now });
    const apart = missing.map(({ from, to }) => ({ from, to }));
    await run('thread/part', { rows: apart });
    await run('introduction/part', { rows: apart, now });
    await run('import/part', { rows: stillTied.map(({ from, to }) => ({ from, to })) });
    return { refused, unchanged: rows.length - new Set([...missing, ...stillTied]).size };
  },
});
