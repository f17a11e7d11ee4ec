/**
 * A server of one's own on the graph of the run: for what the shared one cannot be asked, such as another
 * origin or a low limit.
 */
import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { pino, type Logger } from 'pino';
import type { Mail } from '../../api/mail/mailer.ts';
import { prepareSettings } from '../../api/request/prepare-settings.ts';
import { defaults, type SettingName } from '../../api/request/settings.ts';
import type { Deadline } from '../../api/neo4j/deadline.ts';
import type { StatementName } from '../../api/neo4j/catalogue.generated.ts';
import { Graph, type Work } from '../../api/neo4j/graph.ts';
import { systemClock, type Clock } from '../../api/request/clock.ts';
import { Cursors } from '../../api/request/cursor.ts';
import { createServer } from '../../api/server/http.ts';
import { Proxies } from '../../api/request/proxies.ts';
import { Metrics } from '../../api/server/metrics.ts';
import { Origin } from '../../api/request/origin.ts';
import { watch } from './canary/register.ts';
import { graph as graphOfTheRun } from './graph.ts';

interface Wishes {
  origin?: string;
  settings?: Partial<Record<SettingName, number>>;
  graph?: Graph;
  requestTimeout?: number;
  clock?: Clock;
  mailer?: (mail: Mail) => Promise<void>;
  demo?: boolean;
  trustProxy?: string;
  /** Any that is free unless given. */
  port?: number;
  socketsPerNetwork?: number;
  patience?: number;
  schema?: GraphQLSchema;
  /** Where webhooks may lead besides the public internet; the server then delivers them. */
  webhooksAlsoTo?: readonly string[];
  /** Called with the name of each statement of the server. */
  heard?: (statement: StatementName) => void;
}
export interface TestServer {
  api: string;
  mails: Mail[];
  logged: string[];
  log: Logger;
  server: FastifyInstance;
}

class Heard extends Metrics {
  constructor(private readonly heard: (statement: StatementName) => void) {
    super();
  }
  override statement(name: StatementName, milliseconds: number): void {
    this.heard(name);
    super.statement(name, milliseconds);
  }
}

export async function startTestServer({
  origin,
  settings,
  graph = graphOfTheRun(),
  requestTimeout = 8_000,
  clock = systemClock,
  mailer,
  demo = false,
  trustProxy,
  port = 0,
  socketsPerNetwork,
  patience,
  schema,
  webhooksAlsoTo,
  heard,
}: Wishes = {}): Promise<TestServer> {
  const [mails, logged]: [Mail[], string[]] = [[], []];
  const log = pino(
    { level: 'debug' },
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged.push(chunk.toString());
        watch('a log line', chunk.toString());
        done();
      },
    }),
  );
  const { cursorKey } = await prepareSettings(graph);
  const server = await createServer({
    graph,
    clock,
    cursors: new Cursors(cursorKey),
    requestTimeout,
    log,
    metrics: heard ? new Heard(heard) : new Metrics(),
    proxies: new Proxies(trustProxy),
    socketsPerNetwork,
    patience,
    schema,
    ...(webhooksAlsoTo ? { webhooks: { alsoTo: webhooksAlsoTo, delivers: true } } : {}),
    origin: new Origin(origin ?? null),
    demo,
    settings: async () => ({ ...defaults, ...settings }),
    mailer:
      mailer ??
      (async (mail) => {
        mails.push(mail);
        watch('a mail', mail.subject + mail.text);
      }),
  });
  const api = await server.listen({ port, host: '127.0.0.1' });
  return { api, mails, logged, log, server };
}

/**
 * Runs every transaction a second time after its commit, as the driver does when the connection broke before
 * it heard of it.
 */
export class Repeating extends Graph {
  override async write<T>(deadline: Deadline, work: Work<T>): Promise<T> {
    await super.write(deadline, work);
    return await super.write(deadline, work);
  }
}
