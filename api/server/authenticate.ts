/**
 * Authenticates requests to /graphql: by a token, which is accepted from pages of every origin, else by a
 * session cookie, which is accepted from our own pages alone. Says when a request begins, counts what it costs,
 * and refuses those who have no point left before their body is read.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { holderOfSession } from '../account/session.ts';
import { Deadline } from '../neo4j/deadline.ts';
import { challengeOf } from '../oauth/resource.ts';
import { holderOfToken } from '../token/token.ts';
import { noCookie, type Services, type Viewer, type Caller } from '../request/context.ts';
import { bookmarksIn } from './bookmark.ts';
import type { Entrance } from './entrance.ts';
import { hashOf } from '../request/secret.ts';
import { cookieOf, secretIn } from './cookie.ts';
import type { Origin } from '../request/origin.ts';
import { unavailable } from '../request/errors.ts';
import { payerOf, type Payer } from '../request/payer.ts';
import { basePoints, RateLimited } from '../request/rate-limits.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
  }
}

interface Proof {
  authorization: string | undefined;
  secret: string | undefined;
  network: string;
}

/**
 * Hooks of /graphql. `enter` waits until the request may begin. `refuseSpent` answers those who have no point left, before their body is read and without
 * asking the database who they are. `authenticate` sets `request.caller`, or throws the error to answer.
 */
export function authentication(services: Services, entrance: Entrance) {
  /** Whom a credential counts for, by its hash, once it was found to be valid. */
  const payers = new LRUCache<string, Payer>({ max: 10_000 });
  const { limits, origin, proxies, requestTimeout } = services;
  /** Until when a credential has no point left, by its hash. */
  const spent = new LRUCache<string, number>({ max: 10_000 });
  const proofOf = ({ headers, cookies, raw }: FastifyRequest): Proof => ({
    authorization: headers.authorization,
    secret: secretIn(cookies, origin),
    network: proxies.networkOf(raw),
  });

  const enter = async ({ headers, raw }: FastifyRequest): Promise<void> => {
    const credential = headers.authorization ?? headers.cookie;
    const known = credential === undefined ? undefined : payers.get(hashOf(credential));
    await entrance.enter(known ?? { kind: 'network', key: proxies.networkOf(raw) }).catch(unavailable);
  };

  const refuseSpent = async (request: FastifyRequest): Promise<void> => {
    const proof = proofOf(request);
    const hash = hashOfProof(proof);
    const until =
      hash === null ? limits.refusedUntil({ kind: 'network', key: proof.network }) : spent.get(hash);
    if (until && until > Date.now()) throw new RateLimited(until);
  };

  const authenticate = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const proof = proofOf(request);
    if (proof.authorization === undefined) fromOurPages(request, origin, proof);
    const [deadline, cookie] = [new Deadline(requestTimeout), cookieOf(reply, origin)];
    const { network } = proof;
    const bookmarks = bookmarksIn(services, request.headers, cookiesOf(request, origin));
    const behind = { ...services, graph: services.graph.behind(bookmarks) };
    const viewer = await viewerOf(behind, deadline, proof, cookie).catch(async (error: unknown) => {
      if (isInvalidToken(error)) reply.header('www-authenticate', challengeOf(origin));
      await limits.take({ kind: 'network', key: network }, basePoints);
      throw error;
    });
    await limits.take(payerOf(viewer, network), basePoints).catch((error: unknown) => {
      const hash = viewer && hashOfProof(proof);
      if (hash && error instanceof RateLimited) spent.set(hash, error.retryAt);
      throw error;
    });
    const credential = request.headers.authorization ?? request.headers.cookie;
    if (viewer && credential !== undefined) payers.set(hashOf(credential), payerOf(viewer, network));
    request.caller = { viewer, cookie, network, deadline, bookmarks };
  };

  return { enter, refuseSpent, authenticate };
}

const isInvalidToken = (error: unknown): boolean =>
  error instanceof GraphQLError && error.extensions['code'] === 'UNAUTHENTICATED';

const hashOfProof = ({ authorization, secret }: Proof): string | null => {
  const proof = authorization ?? secret;
  return proof === undefined ? null : hashOf(proof);
};

/**
 * The person behind a credential at this moment; null without one. Throws UNAUTHENTICATED for a token that is
 * not valid.
 */
export async function viewerOf(
  services: Services,
  deadline: Deadline,
  { authorization, secret, network }: Proof,
  cookie = noCookie,
): Promise<Viewer | null> {
  if (authorization !== undefined || secret === undefined)
    return await bearerOf(services, deadline, authorization, network);
  const { graph, clock } = services;
  return await holderOfSession(graph, deadline, cookie, secret, clock.now());
}

/**
 * The holder of the token in an `Authorization` header; null without the header. Throws UNAUTHENTICATED for a
 * header or token that is not valid, UNAVAILABLE when the graph does not answer.
 */
export async function bearerOf(
  { graph, security, clock }: Pick<Services, 'graph' | 'security' | 'clock'>,
  deadline: Deadline,
  authorization: string | undefined,
  network: string,
): Promise<Viewer | null> {
  if (authorization === undefined) return null;
  const [, token] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  const use = { graph, deadline, security, now: clock.now(), network };
  const viewer = token ? await holderOfToken(token, use) : null;
  if (viewer) return viewer;
  security.count('TOKEN_REFUSED');
  throw new GraphQLError('This token is not valid. Expected "Authorization: Bearer …".', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}

/** A cookie counts from our own pages alone. */
const cookiesOf = ({ headers, cookies }: FastifyRequest, origin: Origin) =>
  origin.excludes(headers.origin) ? {} : cookies;

/**
 * Browsers send a cookie with requests of any site. A request of another site is known by its Origin, and
 * cannot set this header. Nobody's pages but ours sign people in: others need a token for everything.
 */
function fromOurPages({ headers }: FastifyRequest, origin: Origin, { secret }: Proof): void {
  if (secret === undefined) {
    if (origin.excludes(headers.origin)) throw tokenMissing();
  } else if (!origin.includes(headers.origin) || headers['apollo-require-preflight'] !== 'true')
    throw forbidden(notOurs);
}

const forbidden = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });

export const notOurs =
  'With a cookie, requests come from pages of this place, with their Origin and the header "apollo-require-preflight: true".';
/** What a page of another origin is told that sends no token. */
export const tokenMissing = () =>
  forbidden('Pages of another origin need a token: "Authorization: Bearer …".');
