import type { Change } from '../request/mutation.ts';
import { notFound, type ProblemRow } from '../request/problem.ts';

/** Sets the topics of an ask; the problem when one of them does not exist. */
export async function setTopics(
  { run }: Change,
  ask: string,
  topics: readonly string[],
): Promise<ProblemRow | null> {
  const [set] = await run('ask/set-topics', { ask, topics });
  return set?.found === topics.length ? null : notFound('topicIds');
}
