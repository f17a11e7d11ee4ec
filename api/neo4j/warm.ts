import { Deadline } from './failure.ts';
import type { Graph } from './graph.ts';

/**
 * Lets the database plan the statements it takes longest to plan before somebody waits for them: on a cold server planning one takes
 * up to a second, on a busy one several, and a first reading could miss its deadline. Asked for nobody, they find nothing. A parameter that is
 * null, a list of one, of up to ten and of up to a hundred are planned for each by themselves: hence some twice.
 * Being late is no fault: what is not reached in time is planned when it is needed.
 */
export async function warmUp(graph: Graph): Promise<void> {
  const [me, project, person, ask, now] = ['person_nobody', 'project_nothing', 'person_nobody', 'ask_nothing', 0];
  const many = Array.from({ length: 20 }, (_, place) => `entry_nothing${place}`);
  const deadline = new Deadline(10_000); // milliseconds, for all of them
  const start = { before: null, beforeId: null, limit: 21 };
  const byName = { after: null, afterId: null, limit: 21 };
  const longest = [
    () => graph.run(deadline, 'person/read', { me, ids: [me], now }),
    () => graph.run(deadline, 'helper/surface', { me, ask, now }),
    () => graph.run(deadline, 'helper/candidates', { me, ask, lane: 'SECOND_CIRCLE', now, after: null, limit: 1 }),
    () => graph.run(deadline, 'helper/dormant', { me, ask, now }),
    () => graph.run(deadline, 'project/read', { me, ids: [project] }),
    () => graph.run(deadline, 'entry/list', { me, project, kinds: null, ...start }),
    () => graph.run(deadline, 'perimeter/look', { me, ids: many }),
    () => graph.run(deadline, 'project/keepers', { me, project, now, ...byName }),
    () => graph.run(deadline, 'project/logbooks', { me, ...start }),
    () => graph.run(deadline, 'ask/circle', { me, now, ...start }),
    () => graph.run(deadline, 'project/of-person', { me, person, ...start }),
    () => graph.run(deadline, 'entry/read', { me, ids: ['entry_nothing'] }),
    () => graph.run(deadline, 'ask/read', { me, ids: [ask], now }),
    () => graph.run(deadline, 'perimeter/look', { me, ids: ['entry_nothing'] }),
    () => graph.run(deadline, 'entry/list', { me, project, kinds: null, ...start, before: now, beforeId: 'entry_nothing' }),
    () => graph.run(deadline, 'person/read', { me, ids: many, now }),
    () => graph.run(deadline, 'activity/concerned', { after: 0, upTo: 0 }),
    () => graph.run(deadline, 'activity/due', { pairs: `${me}:0`, now }),
    () => graph.run(deadline, 'activity/list', { me, after: 0, upTo: 0, now, limit: 16 }),
  ];
  // One after the other: side by side they take each other's processor, and all of them come too late.
  for (const plan of longest) await plan().catch(() => {});
}
