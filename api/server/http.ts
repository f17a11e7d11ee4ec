/** The HTTP server: /graphql (also WebSocket), /explore, /livez, /readyz, /metrics. */
import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Deadline } from '../neo4j/failure.ts';
import { bearer } from '../token/token.ts';
import { createApollo } from './apollo.ts';
import { createContext, type Context, type Surroundings } from './context.ts';
import { logFault } from './errors.ts';
import { registerExplore } from './explore.ts';
import { registerHealth } from './health.ts';
import { limits } from './limits.ts';
import { observeRequests, type Metrics } from './metrics.ts';
import { createSchema } from './schema.ts';
import { serveWebSocket } from './websocket.ts';

export interface ServerOptions extends Surroundings { log: Logger; metrics: Metrics }

/** Ready to listen; `close()` ends requests and sockets, but not the database, which is the caller's. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { graph, log, metrics, patience } = options;
  graph.observer = metrics;
  const server = fastify({ bodyLimit: limits.body, forceCloseConnections: 'idle', logger: false, trustProxy: false });
  const schema = createSchema();
  const apollo = createApollo(schema, log, [fastifyApolloDrainPlugin<Context>(server)]);
  await apollo.start();
  await server.register(helmet, {
    // There is no https here to insist on; whoever hosts puts it in front.
    strictTransportSecurity: false,
    contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null, 'style-src': ["'self'", "'unsafe-inline'"], 'font-src': ["'self'", 'data:'] } },
  });
  observeRequests(server, metrics, log);
  server.setErrorHandler(async (error: Error & { statusCode?: number }, { raw }, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) logFault(log, error);
    if (status === 413) await drained(raw);
    const [code, message] = status === 413
      ? ['TOO_LARGE', `Expected a body of at most ${limits.body} bytes.`]
      : status < 500 ? ['BAD_REQUEST', 'This request could not be read.'] : ['INTERNAL_SERVER_ERROR', 'Something went wrong here. It was noted.'];
    return reply.status(status).send({ errors: [{ message, extensions: { code } }] });
  });
  server.setNotFoundHandler((_request, reply) => reply.status(404).send({ errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] }));
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: fastifyApolloHandler<Context>(apollo, {
      context: async ({ headers }) => {
        const deadline = new Deadline(patience);
        return createContext(options, await bearer(graph, deadline, headers.authorization), deadline);
      },
    }),
  });
  serveWebSocket(server, schema, options);
  registerHealth(server, options);
  await registerExplore(server);
  return server;
}

/**
 * Lets the rest of a body that is too large arrive, for some seconds: closing at once would reset the connection, and the client
 * would see a broken pipe in place of the answer.
 */
async function drained(request: IncomingMessage): Promise<void> {
  request.resume();
  await finished(request, { signal: AbortSignal.timeout(5_000) }).catch(() => {});
}
