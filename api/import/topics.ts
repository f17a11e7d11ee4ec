import { findable } from '../offer/findable.ts';
import { folded, wordsOf } from '../offer/words.ts';
import { line } from '../server/text.ts';
import { ref } from './cell.ts';
import { kind } from './kind.ts';
import { chunks } from './known.ts';

export const topics = kind({
  file: 'topics.csv',
  columns: { ref: ref(), name: line(100) },
  same: (row) => row.ref,
  async take(rows, { run, clock }) {
    const known = new Map((await run('import/topics-now', { refs: rows.map((row) => row.ref) })).map((topic) => [topic.ref, topic]));
    const changed = rows.filter((row) => known.get(row.ref)?.name !== row.name).map(({ ref, name }) => ({
      id: known.get(ref)?.id ?? clock.newId('topic'), ref, name, folded: folded(name), words: wordsOf(name),
    }));
    await run('import/topics', { rows: changed });
    const holders = await run('topic/holders', { ids: changed.map(({ id }) => id) });
    for (const some of chunks(holders)) await findable(run, some.map(({ person }) => person));
    return { refused: [], unchanged: rows.length - changed.length };
  },
});
