/** A registered app as the authorization server knows it: a public client, without a secret. */
import type { AdapterPayload } from 'oidc-provider';

export const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';

interface App {
  id: string;
  name: string;
  redirects: readonly string[];
}

export const clientOf = ({ id, name, redirects }: App): AdapterPayload => ({
  client_id: id,
  client_name: name,
  redirect_uris: [...redirects],
  // The port of a loopback address is chosen by the app when it asks (RFC 8252, 7.3).
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: [...(redirects.length > 0 ? ['authorization_code'] : []), 'refresh_token', deviceGrant],
  response_types: redirects.length > 0 ? ['code'] : [],
});

/** Whether a page may read what the token endpoint answers to this app: one at an address it registered. */
export const isOriginOf = (redirects: readonly string[], origin: string): boolean =>
  redirects.some((redirect) => /^https?:/.test(redirect) && new URL(redirect).origin === origin);
