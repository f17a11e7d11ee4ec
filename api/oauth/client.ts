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

const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);

/**
 * Whether a page may read what the token endpoint answers to this app: one at an address it registered. As for
 * redirects, the port of a loopback address is left open.
 */
export const isOriginOf = (redirects: readonly string[], origin: string): boolean => {
  const from = URL.canParse(origin) ? new URL(origin) : null;
  return redirects
    .filter((redirect) => /^https?:/.test(redirect))
    .map((redirect) => new URL(redirect))
    .some(
      (own) =>
        own.origin === origin ||
        (from !== null && isLoopback(own) && isLoopback(from) && own.hostname === from.hostname),
    );
};
