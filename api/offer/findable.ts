import type { Run } from '../neo4j/graph.ts';
import { wordsOf } from '../request/words.ts';

/**
 * Updates the words by which these people are found, after one of their texts or the name of a topic has
 * changed.
 */
export async function findable(run: Run, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  const rows = await run('offer/texts', { people });
  await run('offer/set-words', { rows: rows.map(({ id, texts }) => ({ id, words: wordsOf(...texts) })) });
}
