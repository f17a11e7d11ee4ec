/**
 * GraphQL over WebSocket (graphql-transport-ws) on the same path. The token is in `connection_init` as
 * `authorization`; without one the session cookie counts, from our own pages alone.
 */
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { CloseCode, type Context as SocketContext } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer, type VerifyClientCallbackAsync } from 'ws';
import { Deadline } from '../neo4j/deadline.ts';
import { createContext, noCookie, type Services } from '../request/context.ts';
import { secretIn } from './cookie.ts';
import { Documents } from './documents.ts';
import { networkAt, notOurs, viewerOf } from './authenticate.ts';
import { handedOver } from './handed-over.ts';
import { OpenSockets } from './open-sockets.ts';
import { asGraphQLError, createFormatError } from '../request/errors.ts';
import { limits as sizes } from '../request/size-limits.ts';
import { Operation } from './operation.ts';
import { speakGraphQL } from './socket-protocol.ts';

type Init = { authorization?: unknown };
/** The account that the requests of a socket count for; read when the socket opens. */
type Counted = { account: string | null };
type Socket = SocketContext<Init, Extra & Partial<Counted>>;

/** Closes a socket whose credential cannot be looked up now (RFC 6455: Try Again Later). */
const tryAgainLater = 1013;

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
    const network = networkAt(extra.request, origin);
    const viewer = await viewerOf(services, deadline, {
      authorization: handedOver(connectionParams, extra.request),
      secret: secretOf(extra.request),
      network,
    });
    return { viewer, cookie: noCookie, network, deadline };
  };

  const sockets = new WebSocketServer({
    server: server.server,
    path: '/graphql',
    maxPayload: sizes.body,
    verifyClient: fromOurPages,
  });
  const open = new OpenSockets(services, log);
  const format = createFormatError(log);
  const documents = new Documents(schema);
  const endAll = speakGraphQL<Init, Partial<Counted>>(
    sockets,
    {
      onConnect: async (socket: Socket) => {
        try {
          const { viewer } = await callerOf(socket);
          socket.extra.account = viewer?.id ?? null;
          if (viewer) open.add(socket.extra.socket, viewer);
          return true;
        } catch (error) {
          if (error instanceof GraphQLError) {
            const unavailable = error.extensions['code'] === 'UNAVAILABLE';
            socket.extra.socket.close(unavailable ? tryAgainLater : CloseCode.Forbidden, reasonOf(error));
          }
          return false; // closes with CloseCode.Forbidden
        }
      },
      onSubscribe: async (socket: Socket, _id, { query, operationName, variables: variableValues }) => {
        const { account = null, request } = socket.extra;
        try {
          await limits.take({ account, network: networkAt(request, origin) });
          const document = documents.read({ query, operationName, variables: variableValues });
          if (!('kind' in document)) return document;
          const contextValue = new Operation(createContext(services, await callerOf(socket)));
          return { schema, document, operationName, variableValues, contextValue };
        } catch (error) {
          return [asGraphQLError(error)];
        }
      },
      onError: (_socket, _id, _payload, errors) => errors.map((error) => format(error.toJSON(), error)),
      onNext: (_socket, _id, _payload, _args, { errors, data = null }) => {
        if (errors) return { data, errors: errors.map((error) => format(error.toJSON(), error)) };
      },
    },
    log,
  );
  server.addHook('preClose', async () => {
    open.close();
    await endAll();
  });
}

/** What fits into a close frame: 123 bytes. */
const reasonOf = ({ message }: GraphQLError): string =>
  new TextDecoder().decode(new TextEncoder().encode(message).slice(0, 123)).replace(/\uFFFD$/, '');
