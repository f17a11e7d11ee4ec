/** The server: opens the graph, serves the API, and stops both in order. */
import { pino } from 'pino';
import { mailerOf } from './mail/mailer.ts';
import { warmUpDemo } from './demo/build.ts';
import { keepDemos } from './demo/sweep.ts';
import { MailWorker } from './mail/worker.ts';
import { openGraph } from './neo4j/connect.ts';
import { readSecretFiles } from './neo4j/secret-files.ts';
import { SetupProblem } from './neo4j/setup-problem.ts';
import { Deadline } from './neo4j/deadline.ts';
import { planAll, warmUp } from './neo4j/warm-up.ts';
import { prepareSettings } from './request/prepare-settings.ts';
import { systemClock } from './request/clock.ts';
import { contactOf } from './request/contact.ts';
import { Cursors } from './request/cursor.ts';
import { createServer } from './server/http.ts';
import { plannedFirst } from './server/planned-first.ts';
import { Metrics } from './server/metrics.ts';
import { Origin, originOf } from './request/origin.ts';
import { Proxies } from './request/proxies.ts';
import { startSweeping } from './server/sweep.ts';
import { alsoToOf } from './webhook/hosts.ts';

const say = (line: string) => {
  process.stderr.write(`${line}\n`);
};

async function main(): Promise<void> {
  await readSecretFiles(process.env);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'info' }, pino.destination({ fd: 2, sync: false }));
  const port = Number(process.env['PORT'] ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SetupProblem('PORT takes a number from 0 to 65535.');
  const warmUpSeconds = warmUpSecondsOf(process.env);
  const socketsPerNetwork = countOf(process.env, 'SOCKETS_PER_NETWORK') ?? 50;
  const statementsAtOnce = countOf(process.env, 'STATEMENTS_AT_ONCE');
  const origin = new Origin(originOf(process.env), port);
  const proxies = new Proxies(process.env['TRUST_PROXY']);
  const contact = contactOf(process.env);
  const webhooks = { alsoTo: alsoToOf(process.env), delivers: process.env['WEBHOOKS'] !== 'off' };
  const mailer = mailerOf(process.env, origin, say);
  if (origin.secure && !process.env['TRUST_PROXY'])
    say('TRUST_PROXY is not set: everybody who comes through the proxy counts as one network address.');

  const { graph, close } = await openGraph({
    env: process.env,
    role: 'server',
    say,
    signal: stopping.signal,
  });
  try {
    const { cursorKey } = await prepareSettings(graph);
    const demo = process.env['DEMO'] !== 'off';
    const left = await warmUp(
      warmUpSeconds === null ? [] : [...(demo ? [warmUpDemo(graph)] : []), ...planAll(graph, plannedFirst)],
      new Deadline((warmUpSeconds ?? 0) * 1_000, stopping.signal),
    );
    const mail = new MailWorker({ graph, mailer, origin, log }, stopping.signal);
    const server = await createServer({
      graph,
      clock: systemClock,
      cursors: new Cursors(cursorKey),
      requestTimeout: 8_000,
      log,
      metrics: new Metrics(),
      origin,
      proxies,
      socketsPerNetwork,
      statementsAtOnce,
      mailer,
      mail,
      demo,
      contact,
      webhooks,
      redis: process.env['REDIS_URL'] ? { url: process.env['REDIS_URL'], secret: cursorKey } : undefined,
    });
    startSweeping(graph, log, stopping.signal);
    keepDemos(graph, log, demo, stopping.signal);
    try {
      await server.listen({ port, host: process.env['HOST'] ?? 'localhost' }).catch((error: unknown) => {
        throw understood(error, port);
      });
      const address = server.server.address();
      say(
        `tiers-espace is at http://localhost:${typeof address === 'object' && address ? address.port : port}`,
      );
      mail.wake();
      void warmUp(left, new Deadline(300_000, stopping.signal)).then(() =>
        log.debug('the statements are planned'),
      );
      await new Promise<void>((resolve) => {
        if (stopping.signal.aborted) resolve();
        else stopping.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      say('Stopping…');
    } finally {
      stopping.abort(); // also the background work, when an error ended the server
      await server.close();
      await mail.ended();
    }
  } finally {
    await close();
  }
}

/** Seconds that the start waits while the database plans statements; null if it shall not plan them. */
function warmUpSecondsOf({ WARM_UP = '10' }: NodeJS.ProcessEnv): number | null {
  if (WARM_UP === 'off') return null;
  const seconds = Number(WARM_UP);
  if (WARM_UP.trim() === '' || !(seconds >= 0 && seconds <= 60))
    throw new SetupProblem('WARM_UP takes a number of seconds from 0 to 60, or off.');
  return seconds;
}

/** A whole number from 1 in the environment; undefined without one. */
function countOf(env: NodeJS.ProcessEnv, name: string): number | undefined {
  const text = env[name];
  if (!text) return undefined;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new SetupProblem(`${name} takes a whole number from 1.`);
}

function understood(error: unknown, port: number): unknown {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return taken
    ? new SetupProblem(
        `Port ${port} is taken by another program. Stop that one, or choose another: PORT=4001 npm start`,
      )
    : error;
}

try {
  await main();
  process.exitCode = 0;
} catch (error) {
  const aborted = error instanceof Error && error.name === 'AbortError';
  if (!aborted)
    say(error instanceof SetupProblem ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = aborted ? 0 : 1;
}
