/** Lets the database plan statements before a request needs them. */
import { statements, type StatementName } from './catalogue.generated.ts';
import type { Deadline } from './deadline.ts';
import type { Graph, ToPlan } from './graph.ts';

/** Has the database plan something. It changes nothing. */
export type WarmUp = (deadline: Deadline) => Promise<unknown>;

/**
 * Runs them in order until the deadline, and gives those that were not finished. On a cold server the
 * database takes seconds to plan the longest statements, on a busy one more than ten, and a first request
 * could miss its deadline. They run one after the other: side by side they compete for the processor, and all
 * are late. An error in one of them does not matter.
 */
export async function warmUp(warmUps: readonly WarmUp[], deadline: Deadline): Promise<readonly WarmUp[]> {
  for (const [place, run] of warmUps.entries()) {
    if (deadline.over) return warmUps.slice(place);
    await run(deadline).catch(() => {});
    if (deadline.over) return warmUps.slice(place); // the deadline may have stopped this one
  }
  return [];
}

/**
 * Has the statements of the server planned: first those of `first`, then the others in the order of their
 * names. Statements that write are planned as mutations run them, after a change. Those of `admin/` are left
 * out: only commands use them, and most go through the whole graph.
 */
export function planAll(graph: Graph, first: readonly ToPlan[] = []): WarmUp[] {
  const keyOf = ({ name, afterChange }: ToPlan) => `${name} ${afterChange}`;
  const known = new Set(first.map(keyOf));
  const others = (Object.keys(statements) as StatementName[])
    .filter((name) => !name.startsWith('admin/'))
    .map((name) => ({ name, afterChange: statements[name].mode === 'WRITE' }))
    .filter((statement) => !known.has(keyOf(statement)));
  return [...first, ...others].map((statement) => (deadline) => graph.plan(deadline, statement));
}
