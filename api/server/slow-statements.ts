import type { Graph } from '../neo4j/graph.ts';
import type { WarmUp } from '../neo4j/warm-up.ts';

/**
 * The statements that take longest to plan, those of the first pages first. The database makes separate plans for
 * a parameter that is null and for lists of one, of up to ten and of up to a hundred items: hence some statements
 * stand here twice.
 */
export function slowStatements(graph: Graph): WarmUp[] {
  const ids = Array.from({ length: 20 }, (_, place) => `id ${place}`);
  const second = { before: 0, beforeId: 'id' };
  return [
    (deadline) => graph.plan(deadline, 'person/read'),
    (deadline) => graph.plan(deadline, 'helper/surface'),
    (deadline) => graph.plan(deadline, 'helper/candidates'),
    (deadline) => graph.plan(deadline, 'helper/dormant'),
    (deadline) => graph.plan(deadline, 'project/read'),
    (deadline) => graph.plan(deadline, 'entry/list', { kinds: null }),
    (deadline) => graph.plan(deadline, 'perimeter/recheck-access', { ids }),
    (deadline) => graph.plan(deadline, 'project/keepers'),
    (deadline) => graph.plan(deadline, 'project/logbooks'),
    (deadline) => graph.plan(deadline, 'ask/circle'),
    (deadline) => graph.plan(deadline, 'project/of-person'),
    (deadline) => graph.plan(deadline, 'entry/read'),
    (deadline) => graph.plan(deadline, 'ask/read'),
    (deadline) => graph.plan(deadline, 'perimeter/recheck-access'),
    (deadline) => graph.plan(deadline, 'entry/list', { kinds: null, ...second }),
    (deadline) => graph.plan(deadline, 'person/read', { ids }),
    (deadline) => graph.plan(deadline, 'activity/recipients'),
    (deadline) => graph.plan(deadline, 'activity/deliveries'),
    (deadline) => graph.plan(deadline, 'activity/list'),
    (deadline) => graph.plan(deadline, 'block/set'),
  ];
}
