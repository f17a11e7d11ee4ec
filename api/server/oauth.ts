/**
 * The authorization server for apps at /oauth, its discovery documents, and where pages of ours let an app in. It is
 * oidc-provider, which speaks to Node's own requests.
 */
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Provider } from 'oidc-provider';
import type { Logger } from 'pino';
import * as v from 'valibot';
import { Consent, type Answer } from '../oauth/consent.ts';
import { keysKnownFor } from '../oauth/keys.ts';
import { createProvider, mountedAt } from '../oauth/provider.ts';
import { metadataPath, resourceOf } from '../oauth/resource.ts';
import { unauthenticated, type Services, type Viewer } from '../request/context.ts';
import { unavailable } from '../request/errors.ts';
import { basePoints, RateLimited, type RateLimit } from '../request/rate-limits.ts';
import { appScopes, scopeName } from '../token/scopes.ts';
import type { authentication } from './authenticate.ts';

type Hooks = ReturnType<typeof authentication>;

/** Requests of apps that are stored for up to an hour before anybody has signed in, from one network address. */
const begun: RateLimit = { name: 'app-requests', points: 300, seconds: 60 };
const begins = /^\/(auth|device\/auth)(\?|$)/;

export async function registerOauth(
  server: FastifyInstance,
  services: Services,
  { refuseSpent, authenticate }: Hooks,
  log: Logger,
): Promise<void> {
  const { limits, proxies, origin } = services;
  let made: Promise<Provider> | undefined;
  let until = 0;
  const provider = () => {
    if (performance.now() > until) made = undefined; // its keys may have changed
    if (!made) until = performance.now() + keysKnownFor;
    made ??= createProvider(services, log).catch((error: unknown) => {
      made = undefined; // the next request tries again
      return unavailable(error);
    });
    return made;
  };
  const count = async ({ raw, url }: FastifyRequest) => {
    const network = proxies.networkOf(raw);
    await limits.take({ kind: 'network', key: network }, basePoints);
    const retryAt = begins.test(url.slice(mountedAt.length)) ? await limits.count(begun, network) : null;
    if (retryAt !== null) throw new RateLimited(retryAt);
  };

  const handOver = async ({ raw }: FastifyRequest, reply: FastifyReply, path: string) => {
    const answer = (await provider()).callback();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    reply.hijack();
    const request = raw as IncomingMessage & { originalUrl?: string };
    request.originalUrl = `${mountedAt}${path}`;
    request.url = path;
    arriveAt(request, origin.address);
    await answer(request, reply.raw);
  };

  await server.register(
    async (scope) => {
      // oidc-provider reads bodies itself.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
      scope.get('/device', async ({ query }, reply) => {
        const code = (query as Record<string, unknown>)['user_code'];
        return reply.redirect(
          typeof code === 'string' ? `/device#${encodeURIComponent(code)}` : '/device',
          303,
        );
      });
      scope.route({
        method: ['GET', 'POST', 'OPTIONS'],
        url: '/*',
        onRequest: count,
        handler: (request, reply) => handOver(request, reply, request.url.slice(mountedAt.length)),
      });
    },
    { prefix: mountedAt },
  );

  // RFC 8414: for an issuer with a path, between host and path.
  server.get(`/.well-known/oauth-authorization-server${mountedAt}`, (request, reply) =>
    handOver(request, reply, '/.well-known/openid-configuration'),
  );
  server.get(metadataPath, async (_request, reply) =>
    reply.header('access-control-allow-origin', '*').send({
      resource: resourceOf(origin),
      authorization_servers: [`${origin.address}${mountedAt}`],
      scopes_supported: appScopes.map(scopeName),
      bearer_methods_supported: ['header'],
    }),
  );

  const consent = new Consent(services, provider);
  const ofPages = { onRequest: refuseSpent, preHandler: authenticate };
  server.post('/consent/:uid', ofPages, async (request, reply) => {
    const { uid } = v.parse(v.object({ uid: v.string() }), request.params);
    const { decision } = bodyOf(request);
    arriveAt(request.raw, origin.address);
    const answer = await consent.inBrowser(inSession(request), uid, decision, [request.raw, reply.raw]);
    return await send(reply, answer);
  });
  server.post('/device', ofPages, async (request, reply) => {
    const { decision, code } = bodyOf(request);
    return await send(reply, await consent.ofDevice(inSession(request), code, decision));
  });
}

/** The request as it arrived at the proxy: addresses and cookies are made for it. */
function arriveAt(request: IncomingMessage, address: string): void {
  const { protocol, host } = new URL(address);
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  request.headers['x-forwarded-host'] = request.headers['host'] = host;
}

const body = v.object({
  decision: v.nullish(v.union([v.literal('refuse'), v.object({ scopes: v.array(v.string()) })]), null),
  code: v.nullish(v.pipe(v.string(), v.maxLength(100)), ''),
});

function bodyOf(request: FastifyRequest) {
  const checked = v.safeParse(body, request.body ?? {});
  if (checked.success) return checked.output;
  throw new GraphQLError('Expected {"decision": {"scopes": […]} | "refuse" | null, "code": …}.', {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

/** Apps are let in by whoever is signed in, never by another app or a token. */
function inSession({ caller }: FastifyRequest): Viewer {
  const viewer = caller?.viewer;
  if (!viewer)
    throw new GraphQLError(unauthenticated().message, {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
  if (viewer.session === null)
    throw new GraphQLError('Apps are let in by people who are signed in, not by tokens.', {
      extensions: { code: 'FORBIDDEN', http: { status: 403 } },
    });
  return viewer;
}

const statuses = { gone: 404, demo: 403, wait: 429 } as const;

const send = (reply: FastifyReply, answer: Answer) =>
  reply
    .header('cache-control', 'no-store')
    .status('problem' in answer ? statuses[answer.problem] : 200)
    .send(answer);
