import type { Logger } from 'pino';
import { Deadline } from '../neo4j/deadline.ts';
import type { Graph } from '../neo4j/graph.ts';
import { logFault } from '../request/errors.ts';

const every = 5 * 60_000; // milliseconds
const atOnce = 1000;
const deadline = (stopping?: AbortSignal) => new Deadline(30_000, stopping);

/**
 * Until the signal, deletes expired copies of the demonstration every five minutes; when it cannot be visited
 * (`open` false), all copies.
 */
export function keepDemos(graph: Graph, log: Logger, open: boolean, stopping: AbortSignal): void {
  const sweep = () =>
    removeDemos(graph, Date.now(), !open, stopping).catch((error: unknown) => {
      if (!stopping.aborted) logFault(log, error);
    });
  void sweep();
  const timer = setInterval(() => void sweep(), every);
  timer.unref();
  stopping.addEventListener('abort', () => clearInterval(timer));
}

export async function removeDemos(
  graph: Graph,
  now: number,
  all: boolean,
  stopping?: AbortSignal,
): Promise<void> {
  for (const { id } of await graph.run(deadline(stopping), 'demo/ended', { now, all }))
    await removeDemo(graph, id, stopping);
}

/**
 * Deletes everything that the people of a copy made, in batches, then the copy. When it is interrupted, the
 * next sweep finishes it.
 */
async function removeDemo(graph: Graph, demo: string, stopping: AbortSignal | undefined): Promise<void> {
  await graph.run(deadline(stopping), 'demo/forget-events', { demo });
  for (let deleted = atOnce; deleted === atOnce;) {
    const [row] = await graph.run(deadline(stopping), 'demo/clear', { demo, limit: atOnce });
    deleted = row?.deleted ?? 0;
  }
  await graph.run(deadline(stopping), 'demo/remove', { demo });
}
