/**
 * Tells the parties for whom an introduction looks different now. Nobody is told of a refusal, a withdrawal
 * or an interruption.
 */
import type { Deadline } from '../neo4j/deadline.ts';
import type { Graph, Run } from '../neo4j/graph.ts';

const kind = 'IntroductionChanged';

/**
 * Runs last in the transaction of a step. A person over their weekly cap is written down like anybody and
 * receives nothing: they cannot see the introduction (perimeter/event).
 */
export async function tell(
  run: Run,
  introduction: string,
  to: readonly string[],
  now: number,
): Promise<void> {
  if (to.length > 0) await run('activity/tell', { kind, subjectId: introduction, to, now });
}

/** Records the ends of introductions as events, each once. Gives how many there were, at most `limit`. */
export function recordEnded(graph: Graph, deadline: Deadline, now: number, limit: number): Promise<number> {
  return graph.write(deadline, async (run) => {
    const ended = await run('introduction/ended', { now, limit });
    for (const { id, to } of ended) await tell(run, id, to, now);
    return ended.length;
  });
}
