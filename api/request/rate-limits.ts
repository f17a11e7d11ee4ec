/** How often: requests a minute by account, or by network address where nobody is signed in, and mails an hour. Kept in memory, or in Redis where there is one. */
import { isIPv6 } from 'node:net';
import { GraphQLError } from 'graphql';
import type { ReadSettings } from './current-settings.ts';
import { off } from './settings.ts';
import { Counter, type Shared } from './counter.ts';
import { limitReached, type ProblemRow } from './problem.ts';

export interface Rate {
  limit: number;
  remaining: number;
  resetAt: number;
}
type Who = { account: string | null; network: string };

const minute = 60; // seconds, as everywhere with limiters
const hour = 3_600;

export class Limits {
  private readonly accounts: Counter;
  private readonly networks: Counter;
  private readonly mailsTo: Counter;
  private readonly mailsFrom: Counter;
  private readonly visits: Counter;

  constructor(
    private readonly settings: ReadSettings,
    shared?: Shared,
  ) {
    const counter = (name: string, points: number, duration: number) =>
      new Counter(name, points, duration, shared);
    this.accounts = counter('account', off, minute);
    this.networks = counter('network', off, minute);
    this.mailsTo = counter('mail-to', 5, hour);
    this.mailsFrom = counter('mail-from', 30, hour);
    this.visits = counter('visit', 20, hour);
  }

  /** Counts a request; throws RATE_LIMITED past the limit. */
  async take(who: Who): Promise<void> {
    const { limiter, key } = await this.of(who);
    const retryAt = await limiter.consume(key);
    if (retryAt !== null) throw new RateLimited(retryAt);
  }

  async state(who: Who): Promise<Rate> {
    const { limiter, key } = await this.of(who);
    const used = await limiter.state(key);
    return {
      limit: limiter.points,
      remaining: Math.max(0, limiter.points - (used?.consumedPoints ?? 0)),
      resetAt: Date.now() + Math.max(0, used?.msBeforeNext ?? 0),
    };
  }

  /** Counts a mail, whether or not one is sent in the end: an address that is unknown here must not answer differently. */
  async mail(email: string, network: string): Promise<ProblemRow | null> {
    const retryAt = (await this.mailsFrom.consume(network)) ?? (await this.mailsTo.consume(email));
    return retryAt === null
      ? null
      : limitReached('Too many links were asked for; the last one may still be on its way.', retryAt);
  }

  /** Counts a visit to the demonstration house. */
  async visit(network: string): Promise<ProblemRow | null> {
    const retryAt = await this.visits.consume(network);
    return retryAt === null
      ? null
      : limitReached('The demonstration house was visited often from here lately.', retryAt);
  }

  private async of({ account, network }: Who): Promise<{ limiter: Counter; key: string }> {
    const { requestsPerMinute, requestsPerMinuteUnknown } = await this.settings();
    const limiter = account === null ? this.networks : this.accounts;
    limiter.points = account === null ? requestsPerMinuteUnknown : requestsPerMinute;
    return { limiter, key: account ?? network };
  }
}

export class RateLimited extends GraphQLError {
  constructor(readonly retryAt: number) {
    super('Too many requests in a minute.', {
      extensions: { code: 'RATE_LIMITED', retryAt: new Date(retryAt).toISOString() },
    });
  }

  /** Whole seconds from now, for Retry-After. */
  get seconds(): number {
    return Math.max(1, Math.ceil((this.retryAt - Date.now()) / 1000));
  }
}

/** What requests are counted by: an address, and of IPv6 the first 64 bits, since one subscriber has all behind them. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':');
  return [...groups, ...Array.from({ length: tail === undefined ? 0 : 8 - groups.length }, () => '0')]
    .slice(0, 4)
    .join(':');
}
