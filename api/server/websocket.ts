/**
 * GraphQL over WebSocket (graphql-transport-ws) on the same path. The token is in `connection_init` as
 * `authorization`; without one the session cookie counts, from our own pages alone.
 */
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context as SocketContext } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer, type VerifyClientCallbackAsync } from 'ws';
import { Deadline } from '../neo4j/deadline.ts';
import { createContext, noCookie, type Services } from '../request/context.ts';
import { bookmarksIn } from './bookmark.ts';
import { secretIn } from './cookie.ts';
import { Documents } from './documents.ts';
import { networkAt, notOurs, viewerOf } from './authenticate.ts';
import { createFormatError } from '../request/errors.ts';
import { limits as sizes } from '../request/size-limits.ts';
import { Operation } from './operation.ts';

type Init = { authorization?: unknown };
/** The account that the requests of a socket count for; read when the socket opens. */
type Counted = { account: string | null };
type Socket = SocketContext<Init, Extra & Partial<Counted>>;

export function serveWebSocket(
  server: FastifyInstance,
  schema: GraphQLSchema,
  services: Services,
  log: Logger,
): void {
  const { origin, limits, requestTimeout } = services;
  const secretOf = ({ headers }: IncomingMessage) =>
    secretIn(server.parseCookie(headers.cookie ?? ''), origin);

  const fromOurPages: VerifyClientCallbackAsync = ({ req }, answer) => {
    if (secretOf(req) === undefined || origin.includes(req.headers.origin)) return answer(true);
    const body = JSON.stringify({ errors: [{ message: notOurs, extensions: { code: 'FORBIDDEN' } }] });
    answer(false, 403, body, { 'content-type': 'application/json' });
  };

  // Token and session are checked again for every operation, so that a right that was withdrawn ends at once.
  const callerOf = async ({ connectionParams, extra }: Socket) => {
    const deadline = new Deadline(requestTimeout);
    const { headers } = extra.request;
    const bookmarks = bookmarksIn(services, headers, server.parseCookie(headers.cookie ?? ''));
    const behind = { ...services, graph: services.graph.behind(bookmarks) };
    const viewer = await viewerOf(behind, deadline, {
      authorization: text(connectionParams?.authorization),
      secret: secretOf(extra.request),
    });
    return { viewer, cookie: noCookie, network: networkAt(extra.request, origin), deadline, bookmarks };
  };

  const sockets = new WebSocketServer({
    server: server.server,
    path: '/graphql',
    maxPayload: sizes.body,
    verifyClient: fromOurPages,
  });
  const format = createFormatError(log);
  const documents = new Documents(schema);
  const disposable = useServer<Init, Partial<Counted>>(
    {
      schema,
      context: async (socket: Socket) => new Operation(createContext(services, await callerOf(socket))),
      onConnect: async (socket: Socket) => {
        try {
          const { viewer } = await callerOf(socket);
          socket.extra.account = viewer?.id ?? null;
          return true;
        } catch (error) {
          if (error instanceof GraphQLError && error.extensions['code'] === 'UNAVAILABLE') throw error;
          return false; // closes with CloseCode.Forbidden
        }
      },
      onSubscribe: async ({ extra }: Socket, _id, { query, operationName, variables: variableValues }) => {
        try {
          await limits.take({ account: extra.account ?? null, network: networkAt(extra.request, origin) });
        } catch (error) {
          if (error instanceof GraphQLError) return [error];
          throw error;
        }
        const document = documents.read(query);
        return 'kind' in document ? { schema, document, operationName, variableValues } : document;
      },
      onError: (_socket, _id, _payload, errors) => errors.map((error) => format(error.toJSON(), error)),
      onNext: (_socket, _id, _payload, _args, { errors, data = null }) => {
        if (errors) return { data, errors: errors.map((error) => format(error.toJSON(), error)) };
      },
    },
    sockets,
  );
  server.addHook('preClose', async () => {
    await disposable.dispose();
  });
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
