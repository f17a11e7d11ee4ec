/**
 * The session cookie: hidden from scripts, not sent with requests of other sites, and over https bound to
 * this host.
 */
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { sessionDays } from '../account/session.ts';
import type { Cookie } from '../request/context.ts';
import type { Origin } from '../request/origin.ts';

const nameOf = ({ secure }: Origin): string => (secure ? '__Host-te' : 'te');

/** The secret of the session among the cookies of a request, if any. */
export const secretIn = (cookies: Record<string, string | undefined>, origin: Origin): string | undefined =>
  cookies[nameOf(origin)] || undefined;

export function cookieOf(reply: FastifyReply, origin: Origin): Cookie {
  const options: CookieSerializeOptions = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: origin.secure,
  };
  return {
    set: (secret) => {
      reply.setCookie(nameOf(origin), secret, { ...options, maxAge: sessionDays * 24 * 3_600 });
    },
    clear: ({ forgetting = [] } = {}) => {
      // Not "cookies": that would take those of other sites of the same domain.
      if (forgetting.length > 0)
        reply.header('clear-site-data', forgetting.map((kind) => `"${kind}"`).join(', '));
      reply.clearCookie(nameOf(origin), options);
    },
  };
}
