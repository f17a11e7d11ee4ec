/** The HTTP server: /graphql (also WebSocket and event streams), /oauth, /schema.graphql, /explore, /livez, /readyz, /metrics. */
import type { IncomingMessage } from 'node:http';
import { availableParallelism } from 'node:os';
import { finished } from 'node:stream/promises';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Mailer } from '../mail/mailer.ts';
import { Outbox } from '../mail/outbox.ts';
import { Hub } from '../activity/hub.ts';
import { linkByRedis } from '../request/redis.ts';
import { loadersOf } from '../request/loaders.ts';
import { SecurityLog } from '../request/security-log.ts';
import { Signals } from '../request/signals.ts';
import { cachedSettings, type ReadSettings } from '../request/current-settings.ts';
import type { MailSender } from '../mail/wake.ts';
import { Hosts } from '../webhook/hosts.ts';
import { WebhookWorker } from '../webhook/worker.ts';
import { createApollo } from './apollo.ts';
import { registerClient } from './static-client.ts';
import { createContext, type Services, type Caller } from '../request/context.ts';
import { authentication } from './authenticate.ts';
import { givesBookmarks } from './bookmark.ts';
import { logFault } from '../request/errors.ts';
import { Entrance } from './entrance.ts';
import { eventStreams } from './event-stream.ts';
import { registerExplore } from './explore.ts';
import { registerHealth } from './health.ts';
import { limits } from '../request/size-limits.ts';
import { registerOauth } from './oauth.ts';
import { observeRequests, type Metrics } from './metrics.ts';
import { registerForAllOrigins } from './other-origins.ts';
import { policyOf } from './policy.ts';
import { servePublished } from './published-schema.ts';
import { Proxies } from '../request/proxies.ts';
import { basePoints, Limits, RateLimited } from '../request/rate-limits.ts';
import { Turns } from '../request/turns.ts';
import { OpenConnections } from './open-connections.ts';
import { Operation } from './operation.ts';
import { readers } from './rooms.ts';
import { createSchema } from './schema.ts';
import { Sockets } from './sockets.ts';
import { versionFor, versions, versionsOf, type Version } from './versions.ts';
import { closedField } from './closed-field.ts';
import { webhookAnswers } from './webhook-answers.ts';
import { serveWebSocket } from './websocket.ts';

type Made =
  | 'outbox'
  | 'mail'
  | 'settings'
  | 'contact'
  | 'limits'
  | 'turns'
  | 'proxies'
  | 'quote'
  | 'hub'
  | 'signals'
  | 'security'
  | 'webhooks'
  | 'makeLoaders';

export interface ServerOptions extends Omit<Services, Made> {
  log: Logger;
  metrics: Metrics;
  mailer: Mailer;
  /** Those stored in the graph unless given. */
  settings?: ReadSettings;
  /**
   * Connects the processes of one installation, which share `secret`; without it each looks for news every
   * second.
   */
  redis?: { url: string; secret: string } | undefined;
  /** How people reach the host; nothing unless given. */
  contact?: string | null;
  /** Those of nobody unless given. */
  proxies?: Proxies;
  /** Sockets that one network address can have open; as many as come unless given. */
  socketsPerNetwork?: number | undefined;
  /** Milliseconds for which the head and the body of a request are waited for; 30,000 unless given. */
  patience?: number | undefined;
  /**
   * Statements of requests that read at the same time, and as many that change something; two more than there
   * are processors unless given.
   */
  statementsAtOnce?: number | undefined;
  /** Sends mail that is noted in the graph; nobody unless given. */
  mail?: MailSender;
  /** Where webhooks may lead besides the public internet, and whether this process delivers; it does not unless given. */
  webhooks?: { alsoTo: readonly string[]; delivers: boolean };
  /** That of the rooms unless given. */
  schema?: GraphQLSchema | undefined;
}

/**
 * Makes a server that is ready to listen. `close()` ends requests and sockets, but not the database, which
 * belongs to the caller.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { graph, log, metrics, origin, settings = cachedSettings(graph), patience = 30_000 } = options;
  graph.observer = metrics;
  const outbox = new Outbox(options.mailer, log);
  const atOnce = options.statementsAtOnce ?? availableParallelism() + 2;
  const link = options.redis && linkByRedis(options.redis.url, options.redis.secret, log);
  const services: Services = {
    ...options,
    settings,
    contact: options.contact ?? null,
    outbox,
    mail: options.mail ?? { wake: () => {} },
    limits: new Limits(settings, link),
    turns: { reads: new Turns(atOnce), changes: new Turns(atOnce) },
    proxies: options.proxies ?? new Proxies(),
    quote: (query, variables) => served.present.admission.quote(query, variables),
    signals: new Signals(),
    security: new SecurityLog(graph, options.clock),
    makeLoaders: loadersOf(readers),
    hub: new Hub(options),
    webhooks: {
      hosts: new Hosts(options.webhooks?.alsoTo ?? []),
      closedTo: (viewer, document) => closedField(served.present.schema, document, viewer),
    },
  };
  services.limits.reached = (what, person) => services.security.count('LIMIT_REACHED', { what, person });
  const served = versionsOf(options.schema ?? createSchema(), services.limits);
  services.signals.listen(() => services.hub.wake());
  const deliveries = options.webhooks?.delivers ? deliveriesOf(services, served.present, log) : null;
  link?.carry(services.signals);
  const server = fastify({
    bodyLimit: limits.body,
    forceCloseConnections: 'idle',
    requestTimeout: patience,
    http: { headersTimeout: patience, connectionsCheckingInterval: patience / 6 },
    logger: false,
    trustProxy: false,
  });
  const answering = async (version: Version) => {
    const plugins = [givesBookmarks(server, services), fastifyApolloDrainPlugin<Operation>(server)];
    const apollo = createApollo(version, log, plugins);
    await apollo.start();
    return fastifyApolloHandler<Operation>(apollo, {
      context: async ({ caller }) => new Operation(createContext(services, caller as Caller)),
    });
  };
  const present = await answering(served.present);
  const handlers = versions(Promise.resolve(present), () =>
    served.future === served.present ? Promise.resolve(present) : answering(served.future),
  );
  const entrance = new Entrance();
  const hooks = authentication(services, entrance);
  // Before all other hooks: what waits for its turn costs nothing yet.
  server.addHook('onRequest', async (request) => {
    if (request.routeOptions.url === '/graphql') await hooks.enter(request);
  });
  await server.register(helmet, {
    // This server speaks http; a proxy in front of it adds https.
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
    const spent = status < 500 ? await countUnread(services, raw) : null;
    if (spent) return refuse(reply, spent);
    const [code, message] =
      status === 413
        ? ['TOO_LARGE', `Expected a body of at most ${limits.body} bytes.`]
        : status < 500
          ? ['BAD_REQUEST', 'This request could not be read.']
          : ['INTERNAL_SERVER_ERROR', 'Something went wrong here. It was noted.'];
    return reply.status(status).send({ errors: [{ message, extensions: { code } }] });
  });
  server.decorateRequest('caller', null);
  const { refuseSpent, authenticate } = hooks;
  const sockets = new Sockets(options.socketsPerNetwork ?? Number.POSITIVE_INFINITY, services.proxies);
  sockets.watch(server.server);
  const opened = new OpenConnections(services, log);
  const rest = { sockets, opened, entrance, log };
  await registerForAllOrigins(server, '/graphql', (scope) =>
    scope.route<{ Reply: string }>({
      method: ['GET', 'POST'],
      url: '',
      onRequest: refuseSpent,
      preHandler: [authenticate, eventStreams(server, served, services, rest)],
      async handler(request, reply) {
        const handler = await versionFor(handlers, request.url);
        return await handler.call(this, request, reply);
      },
    }),
  );
  await registerForAllOrigins(server, '/schema.graphql', (scope) =>
    servePublished(scope, served.present.schema),
  );
  await registerOauth(server, services, hooks, log);
  serveWebSocket(server, served, services, rest);
  registerHealth(server, services, metrics);
  await registerClient(server);
  await registerExplore(server, origin);
  server.addHook('onListen', async () => {
    const address = server.server.address();
    if (address !== null && typeof address === 'object') origin.listening(address.port);
  });
  server.addHook('preClose', async () => {
    opened.close();
    sockets.closeSilent();
  });
  server.addHook('onClose', async () => {
    services.hub.close();
    await deliveries?.end();
    link?.close();
    await outbox.emptied();
    await services.security.flush();
  });
  return server;
}

/** Delivers events to webhooks from now on, until it is ended. */
function deliveriesOf(services: Services, version: Version, log: Logger): WebhookWorker {
  const { graph, clock, signals, webhooks } = services;
  const answer = webhookAnswers(version, services, log);
  const worker = new WebhookWorker({ graph, clock, answer, hosts: webhooks.hosts }, log);
  signals.listen(() => worker.wake());
  return worker;
}

/** Answers an error that was thrown before GraphQL ran, with the HTTP status it names. */
function refuse(reply: FastifyReply, error: GraphQLError): FastifyReply {
  const { http, ...extensions } = error.extensions as { http?: { status: number } };
  if (error instanceof RateLimited) reply.header('retry-after', error.seconds);
  return reply.status(http?.status ?? 429).send({ errors: [{ message: error.message, extensions }] });
}

/** Counts a request whose body could not be read; the error to answer when too many were sent. */
async function countUnread({ limits: counted, proxies }: Services, raw: IncomingMessage) {
  try {
    await counted.take({ kind: 'network', key: proxies.networkOf(raw) }, basePoints);
    return null;
  } catch (error) {
    if (error instanceof RateLimited) return error;
    throw error;
  }
}

/**
 * Reads the rest of a body that is too large, for some seconds: closing at once would reset the connection,
 * and the client would see a broken pipe instead of the answer.
 */
async function drained(request: IncomingMessage): Promise<void> {
  request.resume();
  await finished(request, { signal: AbortSignal.timeout(5_000) }).catch(() => {});
}
