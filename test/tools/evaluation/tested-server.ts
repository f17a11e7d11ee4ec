/**
 * A server for one data set: an embedded Neo4j filled by the product's import, and the API in front of it.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { prepareSettings } from '../../../api/request/prepare-settings.ts';
import { parseSetting } from '../../../api/request/settings.ts';
import { importFolder } from '../../../api/import/folder.ts';
import { openGraph, type Opened } from '../../../api/neo4j/connect.ts';
import { Deadline } from '../../../api/neo4j/deadline.ts';
import type { Clock } from '../../../api/request/clock.ts';
import { Cursors } from '../../../api/request/cursor.ts';
import { createServer } from '../../../api/server/http.ts';
import { Metrics } from '../../../api/server/metrics.ts';
import { alone } from '../../support/alone.ts';
import { writeFolder } from './folder.ts';
import type { Task } from './split.ts';

export interface TestedServer extends Pick<Opened, 'graph' | 'driver'> {
  /** The URL of the server, without a path. */
  address: string;
  clock: Clock;
}

/** No limits, and no lower score for people surfaced before: queries must not influence each other. */
const settings = { wideningsPerWeek: 'off', connectorWeeklyCap: 'off', shownExponent: '0' } as const;
/** Milliseconds a request may take. Long: a slow answer is measured and must not fail. */
const requestTimeout = 30_000;

/**
 * Starts a server with the data of this task, runs `work`, and removes everything, also when `signal` aborts.
 */
export async function withServer<T>(
  task: Task,
  say: (line: string) => void,
  signal: AbortSignal,
  work: (server: TestedServer) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tiers-espace-evaluate-'));
  try {
    const { graph, driver, close } = await openGraph({
      env: { DATA_DIR: join(folder, 'data') },
      role: 'server',
      say,
      signal,
    });
    try {
      const clock = seededClock();
      const { cursorKey } = await prepareSettings(graph);
      for (const [name, text] of Object.entries(settings))
        await graph.run(new Deadline(requestTimeout), 'request/set-setting', setting(name, text));
      const rows = join(folder, 'rows');
      await mkdir(rows);
      await writeFolder(rows, task);
      // When the user stops the evaluation, work under way fails by itself once the database is closed.
      const { refused } = await orAborted(signal, importFolder(graph, rows, { clock, say }));
      if (refused[0])
        throw new Error(`The import refused ${refused.length} rows, first ${JSON.stringify(refused[0])}`);
      const log = pino({ level: 'warn' }, pino.destination({ fd: 2, sync: false }));
      const server = await createServer({
        graph,
        clock,
        cursors: new Cursors(cursorKey),
        requestTimeout,
        log,
        metrics: new Metrics(),
        ...alone,
      });
      try {
        return await orAborted(
          signal,
          work({ graph, driver, clock, address: await server.listen({ port: 0, host: '127.0.0.1' }) }),
        );
      } finally {
        await server.close();
      }
    } finally {
      await close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function setting(name: string, text: string) {
  const parsed = parseSetting(name, text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed;
}

/**
 * Ids count up for each prefix: the tie break of an ask comes from its id, so the nth ask has the same id in
 * every run.
 */
function seededClock(): Clock {
  const counts = new Map<string, number>();
  return {
    now: () => Date.now(),
    newId(prefix) {
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      return `${prefix}_${createHash('sha256').update(`${prefix} ${count}`).digest('base64url').slice(0, 21)}`;
    },
  };
}

function orAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const aborted = new Promise<never>((_resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([work, aborted]);
}
