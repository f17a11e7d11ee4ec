/** How often: requests a minute by account, or by network address where nobody is signed in, and mails an hour. Kept in memory alone. */
import { isIPv6 } from 'node:net';
import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { HouseSettings } from '../house/current.ts';
import { off } from '../house/settings.ts';
import { limitReached, type ProblemRow } from './problem.ts';

export interface Rate { limit: number; remaining: number; resetAt: number }
type Who = { account: string | null; network: string };

const minute = 60; // seconds, as everywhere with limiters
const hour = 3_600;

export class Limits {
  private readonly accounts = new RateLimiterMemory({ points: off, duration: minute });
  private readonly networks = new RateLimiterMemory({ points: off, duration: minute });
  private readonly mailsTo = new RateLimiterMemory({ points: 5, duration: hour });
  private readonly mailsFrom = new RateLimiterMemory({ points: 30, duration: hour });
  private readonly visits = new RateLimiterMemory({ points: 20, duration: hour });

  constructor(private readonly settings: HouseSettings) {}

  /** Counts a request; throws RATE_LIMITED past the limit. */
  async take(who: Who): Promise<void> {
    const { limiter, key } = await this.of(who);
    const retryAt = await consumed(limiter, key);
    if (retryAt !== null) throw new RateLimited(retryAt);
  }

  async state(who: Who): Promise<Rate> {
    const { limiter, key } = await this.of(who);
    const used = await limiter.get(key);
    return { limit: limiter.points, remaining: Math.max(0, limiter.points - (used?.consumedPoints ?? 0)), resetAt: Date.now() + Math.max(0, used?.msBeforeNext ?? 0) };
  }

  /** Counts a mail, whether or not one is sent in the end: an address that is unknown here must not answer differently. */
  async mail(email: string, network: string): Promise<ProblemRow | null> {
    const retryAt = await consumed(this.mailsFrom, network) ?? await consumed(this.mailsTo, email);
    return retryAt === null ? null : limitReached('Too many links were asked for; the last one may still be on its way.', retryAt);
  }

  /** Counts a visit to the demonstration house. */
  async visit(network: string): Promise<ProblemRow | null> {
    const retryAt = await consumed(this.visits, network);
    return retryAt === null ? null : limitReached('The demonstration house was visited often from here lately.', retryAt);
  }

  private async of({ account, network }: Who): Promise<{ limiter: RateLimiterMemory; key: string }> {
    const { requestsPerMinute, requestsPerMinuteUnknown } = await this.settings();
    const limiter = account === null ? this.networks : this.accounts;
    limiter.points = account === null ? requestsPerMinuteUnknown : requestsPerMinute;
    return { limiter, key: account ?? network };
  }
}

/** When it may be tried again; null when it was counted. */
async function consumed(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Date.now() + error.msBeforeNext;
    throw error;
  }
}

export class RateLimited extends GraphQLError {
  constructor(readonly retryAt: number) {
    super('Too many requests in a minute.', { extensions: { code: 'RATE_LIMITED', retryAt: new Date(retryAt).toISOString() } });
  }

  /** Whole seconds from now, for Retry-After. */
  get seconds(): number { return Math.max(1, Math.ceil((this.retryAt - Date.now()) / 1000)); }
}

/** What requests are counted by: an address, and of IPv6 the first 64 bits, since one subscriber has all behind them. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':');
  return [...groups, ...Array.from({ length: tail === undefined ? 0 : 8 - groups.length }, () => '0')].slice(0, 4).join(':');
}
