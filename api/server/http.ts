/** The HTTP server: /graphql (also WebSocket), /explore, /livez, /readyz, /metrics. */
import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Mailer } from '../mail/mailer.ts';
import { Outbox } from '../mail/outbox.ts';
import { Hub } from '../activity/hub.ts';
import { linkByRedis } from '../request/redis.ts';
import { cachedSettings, type ReadSettings } from '../request/current-settings.ts';
import type { Waking } from '../mail/wake.ts';
import { createApollo } from './apollo.ts';
import { registerClient } from './static-client.ts';
import { createContext, type Context, type Services, type Caller } from '../request/context.ts';
import { authenticate } from './authenticate.ts';
import { logFault } from '../request/errors.ts';
import { registerExplore } from './explore.ts';
import { registerHealth } from './health.ts';
import { limits } from '../request/size-limits.ts';
import { observeRequests, type Metrics } from './metrics.ts';
import { policyOf } from './policy.ts';
import { Limits, RateLimited } from '../request/rate-limits.ts';
import { createSchema } from './schema.ts';
import { serveWebSocket } from './websocket.ts';

export interface ServerOptions extends Omit<Services, 'outbox' | 'mail' | 'settings' | 'limits' | 'hub'> {
  log: Logger;
  metrics: Metrics;
  mailer: Mailer;
  /** Those of the house unless given. */
  settings?: ReadSettings;
  /** Where other processes of the house hear that something happened; without it they look each second. `secret`: the house's own. */
  redis?: { url: string; secret: string } | undefined;
  /** Woken when mail was noted; nobody unless given. */
  mail?: Waking;
}

/** Ready to listen; `close()` ends requests and sockets, but not the database, which is the caller's. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { graph, log, metrics, origin, settings = cachedSettings(graph) } = options;
  graph.observer = metrics;
  const outbox = new Outbox(options.mailer, log);
  const link = options.redis && linkByRedis(options.redis.url, options.redis.secret, log);
  const services: Services = {
    ...options,
    settings,
    outbox,
    mail: options.mail ?? { wake: () => {} },
    limits: new Limits(settings, link),
    hub: new Hub(graph, log, options.clock, options.patience),
  };
  link?.wakes(services.hub);
  const server = fastify({
    bodyLimit: limits.body,
    forceCloseConnections: 'idle',
    logger: false,
    trustProxy: false,
  });
  const schema = createSchema();
  const apollo = createApollo(schema, log, [fastifyApolloDrainPlugin<Context>(server)]);
  await apollo.start();
  await server.register(helmet, {
    // There is no https here to insist on; whoever hosts puts it in front.
    strictTransportSecurity: false,
    contentSecurityPolicy: policyOf(origin),
  });
  await server.register(fastifyCookie);
  observeRequests(server, metrics, log);
  server.setErrorHandler(async (error: Error & { statusCode?: number }, { raw }, reply) => {
    if (error instanceof GraphQLError) return refuse(reply, error);
    const status = error.statusCode ?? 500;
    if (status >= 500) logFault(log, error);
    if (status === 413) await drained(raw);
    const [code, message] =
      status === 413
        ? ['TOO_LARGE', `Expected a body of at most ${limits.body} bytes.`]
        : status < 500
          ? ['BAD_REQUEST', 'This request could not be read.']
          : ['INTERNAL_SERVER_ERROR', 'Something went wrong here. It was noted.'];
    return reply.status(status).send({ errors: [{ message, extensions: { code } }] });
  });
  server.decorateRequest('visit', null);
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    preHandler: authenticate(services),
    handler: fastifyApolloHandler<Context>(apollo, {
      context: async ({ visit }) => createContext(services, visit as Caller),
    }),
  });
  serveWebSocket(server, schema, services, log);
  registerHealth(server, options);
  await registerExplore(server, origin);
  await registerClient(server);
  server.addHook('onListen', async () => {
    const address = server.server.address();
    if (address !== null && typeof address === 'object') origin.listening(address.port);
  });
  server.addHook('onClose', async () => {
    services.hub.close();
    link?.close();
    await outbox.emptied();
  });
  return server;
}

/** What was refused at the door, with the status it names. */
function refuse(reply: FastifyReply, error: GraphQLError): FastifyReply {
  const { http, ...extensions } = error.extensions as { http?: { status: number } };
  if (error instanceof RateLimited) reply.header('retry-after', error.seconds);
  return reply.status(http?.status ?? 429).send({ errors: [{ message: error.message, extensions }] });
}

/**
 * Lets the rest of a body that is too large arrive, for some seconds: closing at once would reset the connection, and the client
 * would see a broken pipe in place of the answer.
 */
async function drained(request: IncomingMessage): Promise<void> {
  request.resume();
  await finished(request, { signal: AbortSignal.timeout(5_000) }).catch(() => {});
}
