/** What pages may load and do: what this server gives them, and no inline script or style. */
import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Origin } from '../request/origin.ts';

type Policy = NonNullable<FastifyHelmetOptions['contentSecurityPolicy']>;

export function policyOf(origin: Origin, looser: Record<string, string[]> = {}): Policy {
  return {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      // Asked anew for each answer: the port is known once the server listens.
      'connect-src': ["'self'", () => origin.sockets],
      'base-uri': ["'none'"],
      'object-src': ["'none'"],
      'frame-ancestors': ["'none'"],
      'form-action': ["'self'"],
      ...looser,
    },
  };
}

/** GraphiQL sets styles of its own and carries its fonts along. */
export const explorer = { 'style-src': ["'self'", "'unsafe-inline'"], 'font-src': ["'self'", 'data:'] };
