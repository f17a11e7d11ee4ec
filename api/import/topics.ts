import { findable } from '../offer/findable.ts';
import { folded, wordsOf } from '../request/words.ts';
import { line } from '../request/text.ts';
import { ref } from './cell.ts';
import { kind } from './kind.ts';
import { chunks } from '../neo4j/chunks.ts';

/** A topic that the host added gets the ref of the first new row with its name. */
export const topics = kind({
  file: 'topics.csv',
  columns: { ref: ref(), name: line(100) },
  same: (row) => row.ref,
  async take(rows, { run, clock }) {
    const known = new Map(
      (await run('import/topics-now', { refs: rows.map((row) => row.ref) })).map((topic) => [
        topic.ref,
        topic,
      ]),
    );
    const added = rows.filter(({ ref }) => !known.has(ref)).map(({ name }) => folded(name));
    const named = new Map(
      (await run('import/topics-named', { names: added })).map(({ id, folded }) => [folded, id]),
    );
    const adopted = (name: string) => {
      const id = named.get(name);
      named.delete(name);
      return id;
    };
    const changed = rows
      .filter((row) => known.get(row.ref)?.name !== row.name)
      .map(({ ref, name }) => ({
        id: known.get(ref)?.id ?? adopted(folded(name)) ?? clock.newId('topic'),
        ref,
        name,
        folded: folded(name),
        words: wordsOf(name),
      }));
    await run('import/topics', { rows: changed });
    const holders = await run('topic/holders', { ids: changed.map(({ id }) => id) });
    for (const some of chunks(holders))
      await findable(
        run,
        some.map(({ person }) => person),
      );
    return { refused: [], unchanged: rows.length - changed.length };
  },
});
