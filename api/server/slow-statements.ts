import type { Graph } from '../neo4j/graph.ts';
import type { WarmUp } from '../neo4j/warm-up.ts';

/**
 * The statements that take longest to plan, those of the first pages first. They ask for ids that do not
 * exist and find nothing. The database makes separate plans for a parameter that is null and for lists of
 * one, of up to ten and of up to a hundred items: hence some statements stand here twice.
 */
export function slowStatements(graph: Graph): WarmUp[] {
  const [me, project, person, ask, now] = [
    'person_nobody',
    'project_nothing',
    'person_nobody',
    'ask_nothing',
    0,
  ];
  const many = Array.from({ length: 20 }, (_, place) => `entry_nothing${place}`);
  const start = { before: null, beforeId: null, limit: 21 };
  const byName = { after: null, afterId: null, limit: 21 };
  return [
    (deadline) => graph.run(deadline, 'person/read', { me, ids: [me], now }),
    (deadline) => graph.run(deadline, 'helper/surface', { me, ask, now }),
    (deadline) =>
      graph.run(deadline, 'helper/candidates', {
        me,
        ask,
        lane: 'SECOND_CIRCLE',
        now,
        after: null,
        limit: 1,
      }),
    (deadline) => graph.run(deadline, 'helper/dormant', { me, ask, now }),
    (deadline) => graph.run(deadline, 'project/read', { me, ids: [project] }),
    (deadline) => graph.run(deadline, 'entry/list', { me, project, kinds: null, ...start }),
    (deadline) => graph.run(deadline, 'perimeter/recheck-access', { me, ids: many }),
    (deadline) => graph.run(deadline, 'project/keepers', { me, project, now, ...byName }),
    (deadline) => graph.run(deadline, 'project/logbooks', { me, ...start }),
    (deadline) => graph.run(deadline, 'ask/circle', { me, now, ...start }),
    (deadline) => graph.run(deadline, 'project/of-person', { me, person, ...start }),
    (deadline) => graph.run(deadline, 'entry/read', { me, ids: ['entry_nothing'] }),
    (deadline) => graph.run(deadline, 'ask/read', { me, ids: [ask], now }),
    (deadline) => graph.run(deadline, 'perimeter/recheck-access', { me, ids: ['entry_nothing'] }),
    (deadline) =>
      graph.run(deadline, 'entry/list', {
        me,
        project,
        kinds: null,
        ...start,
        before: now,
        beforeId: 'entry_nothing',
      }),
    (deadline) => graph.run(deadline, 'person/read', { me, ids: many, now }),
    (deadline) => graph.run(deadline, 'activity/recipients', { after: 0, upTo: 0 }),
    (deadline) => graph.run(deadline, 'activity/deliveries', { pairs: `${me}:0`, now }),
    (deadline) => graph.run(deadline, 'activity/list', { me, after: 0, upTo: 0, now, limit: 16 }),
  ];
}
