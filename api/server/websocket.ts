/**
 * GraphQL over WebSocket (graphql-transport-ws) on the same path. The token is in `connection_init` as
 * `authorization`, from pages of every origin; without one the session cookie counts, from our own pages alone.
 */
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { execute, getOperationAST, GraphQLError, type ExecutionArgs } from 'graphql';
import { CloseCode, type Context as SocketContext, type SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer, type VerifyClientCallbackAsync, type WebSocket } from 'ws';
import { Deadline } from '../neo4j/deadline.ts';
import { createContext, noCookie, type Services, type Viewer } from '../request/context.ts';
import { asGraphQLError } from '../request/errors.ts';
import { payerOf, type Payer } from '../request/payer.ts';
import { basePoints } from '../request/rate-limits.ts';
import { limits as sizes } from '../request/size-limits.ts';
import { notOurs, tokenMissing, viewerOf } from './authenticate.ts';
import { bookmarksIn } from './bookmark.ts';
import { secretIn } from './cookie.ts';
import { argumentsOf, tellsErrors, told } from './execution.ts';
import type { Entrance } from './entrance.ts';
import { handedOver } from './handed-over.ts';
import type { Operation } from './operation.ts';
import type { OpenConnections } from './open-connections.ts';
import { speakGraphQL } from './socket-protocol.ts';
import type { Sockets } from './sockets.ts';
import { versionFor, type Versions } from './versions.ts';

interface Rest {
  sockets: Sockets;
  opened: OpenConnections;
  entrance: Entrance;
  log: Logger;
}
type Init = { authorization?: unknown };
/** Whom the requests of a socket count for; read when the socket opens. */
type Counted = { payer: Payer };
type Socket = SocketContext<Init, Extra & Partial<Counted>>;

/** Closes a socket whose credential cannot be looked up now (RFC 6455: Try Again Later). */
const tryAgainLater = 1013;
/** Sent when one network address opens too many sockets in a minute. */
const tooMany = { code: 4429, reason: 'Too many connections in a minute' };

export function serveWebSocket(
  server: FastifyInstance,
  versions: Versions,
  services: Services,
  { sockets: open, opened, entrance, log }: Rest,
): void {
  const { origin, limits, proxies, requestTimeout } = services;
  const { present } = versions; // of both, the accounts are the same
  // Browsers send cookies also from pages of other origins, where none counts.
  const cookiesOf = ({ headers }: IncomingMessage) =>
    origin.excludes(headers.origin) ? {} : server.parseCookie(headers.cookie ?? '');
  const secretOf = (request: IncomingMessage) => secretIn(cookiesOf(request), origin);

  const fromOurPages: VerifyClientCallbackAsync = ({ req }, answer) => {
    if (!open.admits(req)) return answer(false, 429, 'Too many sockets are open.');
    if (secretOf(req) === undefined || origin.includes(req.headers.origin)) return answer(true);
    const body = JSON.stringify({ errors: [{ message: notOurs, extensions: { code: 'FORBIDDEN' } }] });
    answer(false, 403, body, { 'content-type': 'application/json' });
  };

  // Token and session are checked again for every operation, so that a right that was withdrawn ends at once.
  const callerOf = async ({ connectionParams, extra }: Socket) => {
    const deadline = new Deadline(requestTimeout);
    const { request } = extra;
    const network = proxies.networkOf(request);
    const authorization = handedOver(connectionParams, request);
    if (authorization === undefined && origin.excludes(request.headers.origin)) throw tokenMissing();
    const bookmarks = bookmarksIn(services, request.headers, cookiesOf(request));
    const behind = { ...services, graph: services.graph.behind(bookmarks) };
    const viewer = await viewerOf(behind, deadline, { authorization, secret: secretOf(request), network });
    return { viewer, cookie: noCookie, network, deadline, bookmarks };
  };

  /** What the operation runs with, or the errors that refuse it. */
  const admit = async (socket: Socket, { query, operationName, variables }: SubscribePayload) => {
    const { payer } = socket.extra;
    await entrance.enter(payer ?? { kind: 'network', key: proxies.networkOf(socket.extra.request) });
    if (payer) await limits.take(payer, basePoints);
    const request = { operationName, variables };
    const { schema, admission } = versionFor(versions, socket.extra.request.url);
    const read = admission.checked(await admission.read(query), request);
    const context = createContext(services, await callerOf(socket));
    return await argumentsOf(schema, admission, { context, read, request });
  };

  const sockets = new WebSocketServer({
    server: server.server,
    path: '/graphql',
    maxPayload: sizes.body,
    verifyClient: fromOurPages,
  });
  const shown = tellsErrors(log);
  const endAll = speakGraphQL<Init, Partial<Counted>>(
    sockets,
    {
      onConnect: async (socket: Socket) => {
        const network = proxies.networkOf(socket.extra.request);
        if (!(await limits.connect(network))) {
          socket.extra.socket.close(tooMany.code, tooMany.reason);
          return false;
        }
        try {
          const { viewer } = await callerOf(socket);
          socket.extra.payer = payerOf(viewer, network);
          if (viewer) closeWithCredential(opened, socket.extra.socket, viewer);
          return true;
        } catch (error) {
          const unavailable = error instanceof GraphQLError && error.extensions['code'] === 'UNAVAILABLE';
          if (error instanceof GraphQLError)
            socket.extra.socket.close(unavailable ? tryAgainLater : CloseCode.Forbidden, reasonOf(error));
          if (!unavailable) await limits.take({ kind: 'network', key: network }, basePoints).catch(() => {});
          return false; // closes with CloseCode.Forbidden
        }
      },
      onSubscribe: async (socket: Socket, _id, payload) => {
        try {
          return await admit(socket, payload);
        } catch (error) {
          return [asGraphQLError(error)];
        }
      },
      execute: async (args: ExecutionArgs) => {
        try {
          const leave = await present.admission.begin((args.contextValue as Operation).context);
          try {
            return await execute(args);
          } finally {
            leave();
          }
        } catch (error) {
          return { errors: [asGraphQLError(error)] };
        }
      },
      onError: (_socket, _id, _payload, errors) => shown(errors),
      onNext: async (_socket, _id, _payload, args, result) => {
        const operation = args.contextValue as Operation;
        const answer = told(operation, result, shown);
        if (getOperationAST(args.document, args.operationName)?.operation === 'subscription') return answer;
        const { context, cost } = operation;
        return { ...answer, extensions: { cost: await present.admission.report(context, cost) } };
      },
    },
    log,
  );
  server.addHook('preClose', endAll);
}

function closeWithCredential(opened: OpenConnections, socket: WebSocket, viewer: Viewer): void {
  if (socket.readyState === socket.CLOSED) return; // it tells nobody anything any more
  const left = opened.add(viewer, () =>
    socket.close(CloseCode.Forbidden, 'This session or token has ended.'),
  );
  socket.once('close', left);
}

/** What fits into a close frame: 123 bytes. */
const reasonOf = ({ message }: GraphQLError): string =>
  new TextDecoder().decode(new TextEncoder().encode(message).slice(0, 123)).replace(/\uFFFD$/, '');
