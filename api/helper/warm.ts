import { Deadline } from '../neo4j/failure.ts';
import type { Graph } from '../neo4j/graph.ts';

/**
 * Lets the database plan its longest statements before somebody waits for them: planning one on a cold server takes seconds, and
 * a first widening could miss its deadline. Asked for nobody, they find nothing. At most `milliseconds`; being late is no fault.
 */
export async function warmUp(graph: Graph, milliseconds: number): Promise<void> {
  const deadline = new Deadline(milliseconds);
  const [me, ask, now] = ['person_nobody', 'ask_nothing', 0];
  await Promise.allSettled([
    graph.run(deadline, 'helper/surface', { me, ask, now }),
    graph.run(deadline, 'helper/candidates', { me, ask, lane: 'SECOND_CIRCLE', now, after: null, limit: 1 }),
    graph.run(deadline, 'helper/dormant', { me, ask, now }),
    graph.run(deadline, 'person/read', { me, ids: [me], now }),
  ]);
}
