/**
 * The authorization server (OAuth 2.1, OpenID Connect): oidc-provider with our apps, our consent and our graph. It
 * knows public clients with PKCE, refresh tokens that are replaced at each use, and the device flow.
 */
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { Logger } from 'pino';
import { Deadline } from '../neo4j/deadline.ts';
import { logFault } from '../request/errors.ts';
import { appScopes, scopeName } from '../token/scopes.ts';
import { adapters, type Needed } from './adapter.ts';
import { isOriginOf } from './client.ts';
import { oauthKeys } from './keys.ts';
import { lifetimes } from './lifetimes.ts';
import { identityScopes, resourceOf, scopesAsText } from './resource.ts';
import './url-parse.ts';

type Context = KoaContextWithOIDC;

/** The address under which the server is mounted. */
export const mountedAt = '/oauth';

/** Made at the first request to it: the port may be known only then, and a house may never need it. */
export async function createProvider(services: Needed, log: Logger): Promise<Provider> {
  const { default: OidcProvider, errors } = await import('oidc-provider');
  const { graph, clock, origin, requestTimeout, security } = services;
  const keys = await oauthKeys(graph, clock);
  const resource = resourceOf(origin);
  const known = new Set([...appScopes.map(scopeName), ...identityScopes]);
  const cookie = {
    httpOnly: true,
    sameSite: 'lax',
    secure: origin.secure,
    signed: true,
    overwrite: true,
  } as const;
  const refuseUnknownScopes = ({ oidc }: Context) => {
    const unknown = [...oidc.requestParamScopes].filter((name) => !known.has(name));
    if (unknown.length > 0)
      throw new errors.InvalidScope('apps cannot ask for this scope', unknown.join(' '));
  };

  const configuration: Configuration = {
    adapter: adapters(services, {
      grantEnded: () => new errors.InvalidGrant('the person has ended this'),
      away: () => new errors.TemporarilyUnavailable('the house is not answering'),
    }),
    jwks: { keys: keys.jwks.keys.map(({ made: _made, ...key }) => key) } as NonNullable<
      Configuration['jwks']
    >,
    cookies: {
      keys: keys.cookies,
      names: { session: 'te-oauth', interaction: 'te-oauth-request', resume: 'te-oauth-resume' },
      long: cookie,
      short: cookie,
    },
    scopes: identityScopes,
    claims: { openid: ['sub'] },
    responseTypes: ['code'],
    clientAuthMethods: ['none'],
    pkce: { required: () => true },
    clientBasedCORS: (_context, from, client) => isOriginOf(client.redirectUris ?? [], from),
    interactions: { url: (_context, { uid }) => `/consent/${uid}` },
    async findAccount(_context, id) {
      const [person] = await graph.run(new Deadline(requestTimeout), 'oauth/account', { person: id });
      return person && { accountId: person.id, claims: () => ({ sub: person.id }) };
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: (_context, client, token) => client.clientId === token.clientId,
      },
      // Where and with what a device asks is nobody's business.
      deviceFlow: { enabled: true, charset: 'base-20', mask: '****-****', deviceInfo: () => ({}) },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo(context, indicator) {
          if (indicator !== resource) throw new errors.InvalidTarget();
          refuseUnknownScopes(context);
          return {
            scope: scopesAsText(appScopes),
            audience: resource,
            accessTokenFormat: 'opaque',
            accessTokenTTL: lifetimes.accessToken,
          };
        },
      },
    },
    // Whatever is revoked ends the whole of what the person let the app do, with all its tokens.
    revokeGrantPolicy: () => true,
    rotateRefreshToken: true,
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: async () => false,
    ttl: {
      AccessToken: lifetimes.accessToken,
      AuthorizationCode: lifetimes.code,
      DeviceCode: lifetimes.deviceCode,
      Grant: lifetimes.grant,
      IdToken: lifetimes.accessToken,
      Interaction: lifetimes.interaction,
      RefreshToken: lifetimes.refreshToken,
      Session: lifetimes.interaction,
    },
    /** A browser is shown a page of ours. */
    renderError(context, out) {
      if (context.accepts('json', 'html') === 'html')
        context.redirect(`/consent/refused#${encodeURIComponent(out.error)}`);
      else context.body = out;
    },
  };

  const provider = new OidcProvider(`${origin.address}${mountedAt}`, configuration);
  provider.proxy = true; // the mount says at which address the request arrived
  provider.use(async (context: Context, next) => {
    await next();
    if (context.oidc?.route === 'device_authorization') pointToDevicePage(context.body, origin.address);
  });
  provider.on('server_error', (_context, error) => logFault(log, error));
  provider.on('grant.revoked', ({ oidc }) => {
    if (oidc.route === 'token') security.count('APP_TOKEN_REPLAYED', { what: oidc.client?.clientId ?? null });
  });
  return provider;
}

/** Codes of devices are entered on a page of ours. */
function pointToDevicePage(body: unknown, address: string): void {
  if (typeof body !== 'object' || body === null || !('user_code' in body)) return;
  const page = `${address}/device`;
  Object.assign(body, {
    verification_uri: page,
    verification_uri_complete: `${page}#${String(body.user_code)}`,
  });
}
