/** How a token is handed over on a WebSocket: as `authorization` of `connection_init`, and nowhere else. */
import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';

const expected = 'Expected {"authorization": "Bearer …"} as the payload of connection_init.';

/** Names under which other servers take a token. */
const elsewhere = /^(authorization|auth|(access|auth|bearer|api|id)?[-_]?(token|key)|bearer|jwt|headers)$/i;

/**
 * The text that stands for an `Authorization` header; undefined where no token is handed over. Throws
 * UNAUTHENTICATED for one that is no text or comes in another place: its sender must not be answered as
 * nobody.
 */
export function handedOver(
  params: Readonly<Record<string, unknown>> | undefined,
  { headers, url = '' }: IncomingMessage,
): string | undefined {
  const { authorization, ...others } = params ?? {};
  const query = [...new URL(url, 'http://localhost').searchParams.keys()];
  const misplaced = [...Object.keys(others), ...query].find((name) => elsewhere.test(name));
  if (misplaced !== undefined) throw refused(`No token is read from "${misplaced}".`);
  if (headers.authorization !== undefined) throw refused('No token is read from the header.');
  if (authorization === undefined || typeof authorization === 'string') return authorization;
  throw refused('This is no token.');
}

const refused = (what: string) =>
  new GraphQLError(`${what} ${expected}`, { extensions: { code: 'UNAUTHENTICATED' } });
