/** The addresses to which an app can have people sent back. */

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);
/** A scheme of the app's own: a domain name turned round, so that it has a dot (RFC 8252, 7.1). */
const privateScheme = /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:$/;

export const expectedRedirect =
  'an address that begins with https://, with http://127.0.0.1, http://[::1] or http://localhost, or with a scheme of its own that has a dot, without "#"';

export function isRedirect(text: string): boolean {
  if (text.length > 500 || /[\s#]/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  if (protocol === 'https:') return !loopback.has(hostname);
  if (protocol === 'http:') return loopback.has(hostname);
  return privateScheme.test(protocol);
}
