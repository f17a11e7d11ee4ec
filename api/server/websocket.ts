/**
 * GraphQL over WebSocket (graphql-transport-ws) on the same path. The token is in `connection_init` as
 * `authorization`; without one the session cookie counts, from our own pages alone.
 */
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { execute, getOperationAST, GraphQLError, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import type { Context as SocketContext, SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer, type VerifyClientCallbackAsync } from 'ws';
import { Deadline } from '../neo4j/deadline.ts';
import { createContext, noCookie, type Services } from '../request/context.ts';
import { createFormatError } from '../request/errors.ts';
import { answerTooLarge, isLarger } from '../request/meter.ts';
import { payerOf, type Payer } from '../request/payer.ts';
import { basePoints } from '../request/rate-limits.ts';
import { limits as sizes } from '../request/size-limits.ts';
import { notOurs, viewerOf } from './authenticate.ts';
import { secretIn } from './cookie.ts';
import type { Admission } from './cost/admission.ts';
import { Operation } from './operation.ts';
import type { Sockets } from './sockets.ts';

type Init = { authorization?: unknown };
/** Whom the requests of a socket count for; read when the socket opens. */
type Counted = { payer: Payer };
type Socket = SocketContext<Init, Extra & Partial<Counted>>;

/** Sent when one network address opens too many sockets in a minute. */
const tooMany = { code: 4429, reason: 'Too many connections in a minute' };

export function serveWebSocket(
  server: FastifyInstance,
  schema: GraphQLSchema,
  services: Services,
  { admission, sockets: open, log }: { admission: Admission; sockets: Sockets; log: Logger },
): void {
  const { origin, limits, proxies, requestTimeout } = services;
  const secretOf = ({ headers }: IncomingMessage) =>
    secretIn(server.parseCookie(headers.cookie ?? ''), origin);

  const fromOurPages: VerifyClientCallbackAsync = ({ req }, answer) => {
    if (!open.admits(req)) return answer(false, 429, 'Too many sockets are open.');
    if (secretOf(req) === undefined || origin.includes(req.headers.origin)) return answer(true);
    const body = JSON.stringify({ errors: [{ message: notOurs, extensions: { code: 'FORBIDDEN' } }] });
    answer(false, 403, body, { 'content-type': 'application/json' });
  };

  // Token and session are checked again for every operation, so that a right that was withdrawn ends at once.
  const callerOf = async ({ connectionParams, extra }: Socket) => {
    const deadline = new Deadline(requestTimeout);
    const viewer = await viewerOf(services, deadline, {
      authorization: text(connectionParams?.authorization),
      secret: secretOf(extra.request),
    });
    return { viewer, cookie: noCookie, network: proxies.networkOf(extra.request), deadline };
  };

  /** What the operation runs with, or the errors that refuse it. */
  const admit = async (socket: Socket, { query, operationName, variables }: SubscribePayload) => {
    if (socket.extra.payer) await limits.take(socket.extra.payer, basePoints);
    const read = await admission.read(query);
    const context = createContext(services, await callerOf(socket));
    const admitted = await admission.admit(context, read, { operationName, variables });
    if ('errors' in admitted) return admitted.errors;
    const { document, cost } = admitted;
    const contextValue = new Operation(context, cost);
    return { schema, document, operationName, variableValues: variables, contextValue };
  };

  const sockets = new WebSocketServer({
    server: server.server,
    path: '/graphql',
    maxPayload: sizes.body,
    verifyClient: fromOurPages,
  });
  const format = createFormatError(log);
  const shown = (errors: readonly GraphQLError[]) => errors.map((error) => format(error.toJSON(), error));
  const disposable = useServer<Init, Partial<Counted>>(
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
          return true;
        } catch (error) {
          if (error instanceof GraphQLError && error.extensions['code'] === 'UNAVAILABLE') throw error;
          await limits.take({ kind: 'network', key: network }, basePoints).catch(() => {});
          return false; // closes with CloseCode.Forbidden
        }
      },
      onSubscribe: async (socket: Socket, _id, payload) => {
        try {
          return await admit(socket, payload);
        } catch (error) {
          return [asGraphQL(error)];
        }
      },
      execute: async (args: ExecutionArgs) => {
        try {
          const leave = await admission.begin((args.contextValue as Operation).context);
          try {
            return await execute(args);
          } finally {
            leave();
          }
        } catch (error) {
          return { errors: [asGraphQL(error)] };
        }
      },
      onError: (_socket, _id, _payload, errors) => shown(errors),
      onNext: async (_socket, _id, _payload, args, result) => {
        const { context, cost } = args.contextValue as Operation;
        const { data = null, errors } =
          !context.meter.unlimited && isLarger(result, sizes.answer)
            ? { errors: [answerTooLarge()] }
            : result;
        const answer = { data, ...(errors ? { errors: shown(errors) } : {}) };
        if (getOperationAST(args.document, args.operationName)?.operation === 'subscription') return answer;
        return { ...answer, extensions: { cost: await admission.report(context, cost) } };
      },
    },
    sockets,
  );
  server.addHook('preClose', async () => {
    await disposable.dispose();
  });
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const asGraphQL = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError('This operation failed.', { originalError: error as Error });
