/** The content security policy of pages: they load from this server alone, and no inline script or style. */
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
      // A function, because the port is known only once the server listens.
      'connect-src': ["'self'", () => origin.sockets],
      'base-uri': ["'none'"],
      'object-src': ["'none'"],
      'frame-ancestors': ["'none'"],
      'form-action': ["'self'"],
      ...looser,
    },
  };
}

/** GraphiQL sets inline styles and brings its own fonts. */
export const explorer = { 'style-src': ["'self'", "'unsafe-inline'"], 'font-src': ["'self'", 'data:'] };
