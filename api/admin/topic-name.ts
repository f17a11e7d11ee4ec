/** The name of a topic, and what follows from its being one. */
import { chunks } from '../neo4j/chunks.ts';
import type { Run } from '../neo4j/graph.ts';
import { findable } from '../offer/findable.ts';
import type { Clock } from '../request/clock.ts';
import { folded, wordsOf } from '../request/words.ts';
import { UsageProblem } from './command.ts';

export interface Name {
  name: string;
  folded: string;
  words: string[];
}

/** The name as it is stored; throws UsageProblem. */
export function named(text: string): Name {
  const name = text.trim();
  if (name.length < 1 || name.length > 100) throw new UsageProblem('Expected a name of 1 to 100 characters.');
  return { name, folded: folded(name), words: wordsOf(name) };
}

/** Adds a topic, with the offers of those who wished for it. Gives its id. */
export async function addTopic(run: Run, name: Name, clock: Clock): Promise<string> {
  const topic = clock.newId('topic');
  await run('topic/add', { topic, ...name });
  await grantWishes(run, topic, clock);
  return topic;
}

/** Makes offers of all wishes for the name of a topic. Gives whether there were any. */
export async function grantWishes(run: Run, topic: string, clock: Clock): Promise<boolean> {
  const granted = await run('topic/grant-wishes', { topic, now: clock.now() });
  await refresh(
    run,
    granted.map(({ person }) => person),
  );
  return granted.length > 0;
}

/** Updates the words by which these people are found. */
export async function refresh(run: Run, people: readonly string[]): Promise<void> {
  for (const some of chunks(people)) await findable(run, some);
}
