/** Lets the database plan slow statements before a request needs them. */
import type { Deadline } from './deadline.ts';

/** Runs a statement that finds and changes nothing, so that the database has planned it. */
export type WarmUp = (deadline: Deadline) => Promise<unknown>;

/**
 * Runs them in order until the deadline, and gives those that were not run. On a cold server the database
 * takes up to a second to plan one statement, on a busy one several, and a first request could miss its
 * deadline. They run one after the other: side by side they compete for the processor, and all are late. An
 * error in one of them does not matter.
 */
export async function warmUp(warmUps: readonly WarmUp[], deadline: Deadline): Promise<readonly WarmUp[]> {
  for (const [place, run] of warmUps.entries()) {
    if (deadline.over) return warmUps.slice(place);
    await run(deadline).catch(() => {});
  }
  return [];
}
