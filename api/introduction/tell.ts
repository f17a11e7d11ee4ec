/**
 * Who hears that an introduction changed: those for whom it looks different now, and of a no, a withdrawal or
 * an interruption nobody.
 */
import type { Deadline } from '../neo4j/deadline.ts';
import type { Graph, Run } from '../neo4j/graph.ts';

const kind = 'IntroductionChanged';

/**
 * Last in the transaction of a step. Who is over their weekly cap is told like anybody, and hears nothing: to
 * them it is not there (perimeter/event).
 */
export async function tell(
  run: Run,
  introduction: string,
  to: readonly string[],
  now: number,
): Promise<void> {
  if (to.length > 0) await run('activity/tell', { kind, subjectId: introduction, to, now });
}

/** Tells of those whose time is over, once, some at once; how many there were. */
export function tellEnded(graph: Graph, deadline: Deadline, now: number, limit: number): Promise<number> {
  return graph.write(deadline, async (run) => {
    const ended = await run('introduction/ended', { now, limit });
    for (const { id, to } of ended) await tell(run, id, to, now);
    return ended.length;
  });
}
