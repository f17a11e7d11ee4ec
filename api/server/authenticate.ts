/**
 * Authenticates requests to /graphql: by a token, else by a session cookie, which is accepted from our own
 * pages alone. Counts them against the rate limits.
 */
import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { holderOfSession } from '../account/session.ts';
import { Deadline } from '../neo4j/deadline.ts';
import type { Graph } from '../neo4j/graph.ts';
import { holderOfToken } from '../token/token.ts';
import { noCookie, type Services, type Viewer, type Caller } from '../request/context.ts';
import { bookmarksIn } from './bookmark.ts';
import { cookieOf, secretIn } from './cookie.ts';
import type { Origin } from '../request/origin.ts';
import { networkOf } from '../request/rate-limits.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
  }
}

interface Proof {
  authorization: string | undefined;
  secret: string | undefined;
}

/** A hook before the handler of /graphql: sets `request.caller`, or throws the error to answer. */
export function authenticate(services: Services) {
  const { limits, origin, requestTimeout } = services;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { authorization } = request.headers;
    const secret = secretIn(request.cookies, origin);
    if (authorization === undefined && secret !== undefined) fromOurPages(request, origin);
    const [deadline, cookie, network] = [
      new Deadline(requestTimeout),
      cookieOf(reply, origin),
      networkAt(request.raw, origin),
    ];
    const bookmarks = bookmarksIn(services, request.headers, request.cookies);
    const behind = { ...services, graph: services.graph.behind(bookmarks) };
    const viewer = await viewerOf(behind, deadline, { authorization, secret }, cookie).catch(
      async (error: unknown) => {
        await limits.take({ account: null, network });
        throw error;
      },
    );
    await limits.take({ account: viewer?.id ?? null, network });
    request.caller = { viewer, cookie, network, deadline, bookmarks };
  };
}

/**
 * The person behind a credential at this moment; null without one. Throws UNAUTHENTICATED for a token that is
 * not valid.
 */
export async function viewerOf(
  { graph, clock }: Services,
  deadline: Deadline,
  { authorization, secret }: Proof,
  cookie = noCookie,
): Promise<Viewer | null> {
  if (authorization !== undefined || secret === undefined)
    return await bearerOf(graph, deadline, authorization);
  return await holderOfSession(graph, deadline, cookie, secret, clock.now());
}

/**
 * The holder of the token in an `Authorization` header; null without the header. Throws UNAUTHENTICATED for a
 * header or token that is not valid, UNAVAILABLE when the graph does not answer.
 */
export async function bearerOf(
  graph: Graph,
  deadline: Deadline,
  authorization: string | undefined,
): Promise<Viewer | null> {
  if (authorization === undefined) return null;
  const [, token] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  const viewer = token ? await holderOfToken(graph, deadline, token) : null;
  if (viewer) return viewer;
  throw new GraphQLError('This token is not valid. Expected "Authorization: Bearer …".', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}

/**
 * Browsers send a cookie with requests of any site. A request of another site is known by its Origin, and
 * cannot set this header.
 */
function fromOurPages({ headers }: FastifyRequest, origin: Origin): void {
  if (origin.includes(headers.origin) && headers['apollo-require-preflight'] === 'true') return;
  throw new GraphQLError(notOurs, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
}

export const notOurs =
  'With a cookie, requests come from pages of this place, with their Origin and the header "apollo-require-preflight: true".';

/**
 * The network address of a request. With https there is a proxy in front, and the last forwarded address is
 * the one it saw.
 */
export function networkAt({ headers, socket }: IncomingMessage, { secure }: Origin): string {
  const forwarded = secure
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return networkOf(forwarded || (socket.remoteAddress ?? ''));
}
