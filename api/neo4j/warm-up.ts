/** Lets the database plan statements before a request needs them. */
import { statements, type StatementName } from './catalogue.generated.ts';
import type { Deadline } from './deadline.ts';
import type { Graph } from './graph.ts';

/** Has the database plan something. It changes nothing. */
export type WarmUp = (deadline: Deadline) => Promise<unknown>;

/**
 * Runs them in order until the deadline, and gives those that were not finished. On a cold server the database
 * takes seconds to plan the longest statements, on a busy one more than ten, and a first request could miss its
 * deadline. They run one after the other: side by side they compete for the processor, and all are late. An
 * error in one of them does not matter.
 */
export async function warmUp(warmUps: readonly WarmUp[], deadline: Deadline): Promise<readonly WarmUp[]> {
  for (const [place, run] of warmUps.entries()) {
    if (deadline.over) return warmUps.slice(place);
    await run(deadline).catch(() => {});
    if (deadline.over) return warmUps.slice(place); // the deadline may have stopped this one
  }
  return [];
}

/** Has every statement planned, in the order of their names. */
export const allStatements = (graph: Graph): WarmUp[] =>
  (Object.keys(statements) as StatementName[]).map((name) => (deadline) => graph.plan(deadline, name));
