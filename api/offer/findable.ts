import type { Run } from '../neo4j/graph.ts';
import { wordsOf } from '../request/words.ts';

/** Brings up to date the words by which these people can be found, after a text of theirs or a topic's name has changed. */
export async function findable(run: Run, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  const rows = await run('offer/texts', { people });
  await run('offer/set-words', { rows: rows.map(({ id, texts }) => ({ id, words: wordsOf(...texts) })) });
}
