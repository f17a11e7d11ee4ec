import type { Logger } from 'pino';
import { Deadline } from '../neo4j/failure.ts';
import type { Graph } from '../neo4j/graph.ts';
import { logFault } from './errors.ts';

const every = 10 * 60_000;
const atOnce = 1000;
const sweepings = ['retry/sweep', 'account/sweep-links', 'account/sweep-sessions', 'invitation/sweep'] as const;

/** Forgets what is past its time (retry keys, links, sessions, invitations), now and then until the signal. */
export function startSweeping(graph: Graph, log: Logger, stopping: AbortSignal): void {
  const timer = setInterval(() => void sweep(graph, Date.now(), stopping).catch((error: unknown) => { if (!stopping.aborted) logFault(log, error); }), every);
  timer.unref();
  stopping.addEventListener('abort', () => clearInterval(timer));
}

export async function sweep(graph: Graph, now: number, stopping?: AbortSignal): Promise<void> {
  for (const name of sweepings) {
    for (let swept = atOnce; swept === atOnce;) {
      const [row] = await graph.run(new Deadline(30_000, stopping), name, { now, limit: atOnce });
      swept = row?.swept ?? 0;
    }
  }
}
