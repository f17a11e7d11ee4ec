/**
 * Subscriptions as server-sent events (graphql-sse, a connection for each), for whoever cannot open a
 * WebSocket: a request to /graphql that takes `text/event-stream` before JSON. It is authenticated and counted
 * as any other request, by the hooks of the route; what is wrong in the operation itself is told in the stream.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getOperationAST, GraphQLError, subscribe } from 'graphql';
import { createHandler, type OperationResult, type RequestParams } from 'graphql-sse';
import Negotiator from 'negotiator';
import type { Logger } from 'pino';
import { createContext, noCookie, type Caller, type Services } from '../request/context.ts';
import { asGraphQLError } from '../request/errors.ts';
import { isErrors, type Read, type Variables } from './documents.ts';
import { argumentsOf, tellsErrors, told } from './execution.ts';
import type { OpenConnections } from './open-connections.ts';
import type { Operation } from './operation.ts';
import { OpenStream } from './open-stream.ts';
import type { Sockets } from './sockets.ts';
import { versionFor, type Versions } from './versions.ts';

const eventStream = 'text/event-stream';
const headers = {
  'content-type': `${eventStream}; charset=utf-8`,
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no', // nginx hands each event on as it comes
};

/** Whether a client would rather have events than JSON. A client that takes anything gets JSON. */
const prefersEventStream = ({ headers: { accept } }: FastifyRequest): boolean =>
  new Negotiator({ headers: { accept } }).mediaType([
    'application/json',
    'application/graphql-response+json',
    eventStream,
  ]) === eventStream;

interface Rest {
  sockets: Sockets;
  opened: OpenConnections;
  log: Logger;
}

/** A hook that answers requests which prefer an event stream. All streams end before the server closes. */
export function eventStreams(
  server: FastifyInstance,
  versions: Versions,
  services: Services,
  { sockets, opened, log }: Rest,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined> {
  const shown = tellsErrors(log);
  const open = new Set<OpenStream>();
  server.addHook('preClose', async () => {
    await Promise.all([...open].map((stream) => stream.cut()));
  });

  const admit = async (
    { caller, url }: FastifyRequest,
    { query, operationName, variables }: RequestParams,
  ) => {
    const request = { operationName, variables };
    const { schema, admission } = versionFor(versions, url);
    const read = subscriptionIn(admission.checked(await admission.read(query), request), request);
    const context = createContext(services, { ...(caller as Caller), cookie: noCookie });
    return await argumentsOf(schema, admission, { context, read, request });
  };
  // graphql-sse knows a result by its `data`; what is undefined is not told.
  const refusal = (errors: readonly GraphQLError[] = []) => ({ data: undefined, errors: shown(errors) });
  const begin = async (request: FastifyRequest, stream: OpenStream, params: RequestParams) => {
    try {
      const args = await admit(request, params);
      if (!('document' in args)) return refusal(args);
      const events = await subscribe(args);
      if (!(Symbol.asyncIterator in events)) return refusal(events.errors);
      return stream.tell(events, (result) => told(args.contextValue as Operation, result, shown));
    } catch (error) {
      return refusal([asGraphQLError(error)]);
    }
  };
  const handle = createHandler<FastifyRequest, OpenStream>({
    authenticate: () => null, // no token opens a stream again: each operation has a connection of its own
    // Its types know errors only before they are formatted.
    onSubscribe: async ({ raw, context: stream }, params) =>
      (await begin(raw, stream, params)) as unknown as Awaited<OperationResult>,
  });

  return async (request, reply) => {
    if (!prefersEventStream(request)) return undefined;
    if (!isName(request.body)) throw badRequest('Expected the operation name to be a text.', 400);
    if (!sockets.admits(request.raw, reply.raw)) throw tooMany();
    const stream = new OpenStream(reply.raw, log);
    open.add(stream);
    const viewer = request.caller?.viewer;
    const left = viewer && opened.add(viewer, () => stream.end());
    stream.onceClosed(() => {
      open.delete(stream);
      left?.();
    });
    const [body, { status, statusText }] = await handle({
      method: request.method,
      url: request.url,
      headers: { get: (name) => (name === 'accept' ? eventStream : request.headers[name]?.toString()) },
      body: request.body as Record<string, unknown> | null,
      raw: request,
      context: stream,
    });
    if (body !== null && typeof body !== 'string') return reply.headers(headers).send(stream.carry(body));
    const { errors = [{ message: statusText }] } = JSON.parse(body ?? '{}') as {
      errors?: [{ message: string }];
    };
    throw badRequest(errors[0].message, status);
  };
}

/** The document whose operation is a subscription, or why there is none. */
function subscriptionIn(read: Read, { operationName }: Variables): Read {
  if (isErrors(read) || getOperationAST(read.document, operationName)?.operation === 'subscription')
    return read;
  return [
    new GraphQLError(
      'Only subscriptions are told as events: send this without "Accept: text/event-stream".',
      {
        extensions: { code: 'BAD_REQUEST' },
      },
    ),
  ];
}

/** Whether the operation name of a request is one, or is not there: graphql-sse looks at all but this. */
function isName(body: unknown): boolean {
  const { operationName = null } = (body ?? {}) as { operationName?: unknown };
  return operationName === null || typeof operationName === 'string';
}

const badRequest = (message: string, status: number) =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });

const tooMany = () =>
  new GraphQLError('Too many sockets are open.', {
    extensions: { code: 'RATE_LIMITED', http: { status: 429 } },
  });
