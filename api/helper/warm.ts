import { Deadline } from '../neo4j/failure.ts';
import type { Graph } from '../neo4j/graph.ts';

/**
 * Lets the database plan its longest statements before somebody waits for them: on a cold server planning one takes about a second,
 * on a busy one several, and a first reading could miss its deadline. Asked for nobody, they find nothing. Being late is no fault.
 */
export async function warmUp(graph: Graph): Promise<void> {
  const [me, ask, now] = ['person_nobody', 'ask_nothing', 0];
  const each = () => new Deadline(5_000); // milliseconds
  const longest = [
    () => graph.run(each(), 'person/read', { me, ids: [me], now }),
    () => graph.run(each(), 'helper/surface', { me, ask, now }),
    () => graph.run(each(), 'helper/candidates', { me, ask, lane: 'SECOND_CIRCLE', now, after: null, limit: 1 }),
    () => graph.run(each(), 'helper/dormant', { me, ask, now }),
  ];
  // One after the other: side by side they take each other's processor, and all of them come too late.
  for (const plan of longest) await plan().catch(() => {});
}
