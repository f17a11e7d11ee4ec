import type { Logger } from 'pino';
import { Deadline } from '../neo4j/failure.ts';
import type { Graph } from '../neo4j/graph.ts';
import { logFault } from '../server/errors.ts';

const every = 10 * 60_000;
const atOnce = 1000;

/** Forgets retry keys past their time, now and then while the server runs. */
export function sweepRetries(graph: Graph, log: Logger): { stop(): void } {
  const sweep = async () => {
    try {
      for (let swept = atOnce; swept === atOnce;) {
        const [row] = await graph.run(new Deadline(30_000), 'retry/sweep', { now: Date.now(), limit: atOnce });
        swept = row?.swept ?? 0;
      }
    } catch (error) {
      logFault(log, error);
    }
  };
  const timer = setInterval(() => void sweep(), every);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
