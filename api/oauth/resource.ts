/** What apps get access to: our API, named by its address (RFC 8707), and its scopes by their names. */
import type { Scope } from '../../schema/enums.generated.ts';
import type { Origin } from '../request/origin.ts';
import { appScopeOf, appScopes, scopeName } from '../token/scopes.ts';

/** Where it says which authorization server lets apps in (RFC 9728). */
export const metadataPath = '/.well-known/oauth-protected-resource/graphql';

/** What a refused token is answered with in `WWW-Authenticate`: it leads to where tokens come from. */
export const challengeOf = (origin: Origin): string =>
  `Bearer error="invalid_token", resource_metadata="${origin.address}${metadataPath}"`;

export const resourceOf = (origin: Origin): string => `${origin.address}/graphql`;

/** The scopes in a text as OAuth has them: names with blanks between. Names that are none are left out. */
export const scopesIn = (text: string): Scope[] => {
  const named = new Set(text.split(' ').map(appScopeOf));
  return appScopes.filter((scope) => named.has(scope));
};

export const scopesAsText = (scopes: readonly Scope[]): string => scopes.map(scopeName).join(' ');

/** Whether an app also asks who somebody is (OpenID Connect): it then gets their id. */
export const asksWho = (text: string): boolean => text.split(' ').includes('openid');

/** Scopes of OpenID Connect: they open nothing of the API. */
export const identityScopes = ['openid', 'offline_access'];
