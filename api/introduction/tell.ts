/** Who hears that an introduction changed: those for whom it looks different now, and of a no, a withdrawal or an interruption nobody. */
import type { Deadline } from '../neo4j/failure.ts';
import type { Graph, Run } from '../neo4j/graph.ts';

const kind = 'IntroductionChanged';

/** Tells whom a step reached, if anybody: who is over their weekly cap hears as little of it as they see. */
export async function tell(run: Run, introduction: string, rows: readonly { reached: string | null }[], now: number): Promise<void> {
  for (const { reached } of rows) if (reached !== null) await run('event/tell', { kind, about: introduction, to: [reached], now });
}

/** All agreed: all but the one who did so last. */
export async function tellParties(run: Run, introduction: string, rows: readonly { parties: readonly string[] }[], me: string, now: number): Promise<void> {
  for (const { parties } of rows) await run('event/tell', { kind, about: introduction, to: parties.filter((party) => party !== me), now });
}

/** Tells of those whose time is over, once, some at once; how many there were. */
export function tellEnded(graph: Graph, deadline: Deadline, now: number, limit: number): Promise<number> {
  return graph.write(deadline, async (run) => {
    const ended = await run('introduction/ended', { now, limit });
    for (const { id, to } of ended) if (to.length > 0) await run('event/tell', { kind, about: id, to, now });
    return ended.length;
  });
}
