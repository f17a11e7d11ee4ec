/**
 * How often something may be done: requests a minute, counted by account or, where nobody is signed in, by
 * network address; and the limits of rooms, each by a key. Counted in memory, or in Redis where there is one.
 */
import { GraphQLError } from 'graphql';
import ipaddr from 'ipaddr.js';
import { Counter, type Shared } from './counter.ts';
import type { ReadSettings } from './current-settings.ts';
import { off } from './settings.ts';

export interface Rate {
  limit: number;
  remaining: number;
  /** Milliseconds since 1970 UTC. */
  resetAt: number;
}
/** At most `points` in `seconds` for one key; `name` tells the limits apart. */
export interface RateLimit {
  name: string;
  points: number;
  seconds: number;
}
type Who = { account: string | null; network: string };

export class Limits {
  private readonly counters = new Map<string, Counter>();

  /** Told of each refusal: which limit was reached and, where it is known, by which account. */
  reached: (limit: string, account: string | null) => void = () => {};

  constructor(
    private readonly settings: ReadSettings,
    private readonly shared?: Shared,
  ) {}

  /** Counts a request; throws RATE_LIMITED past the limit. */
  async take(who: Who): Promise<void> {
    const { counter, key } = await this.requestsOf(who);
    const retryAt = await counter.consume(key);
    if (retryAt === null) return;
    this.reached(who.account === null ? 'network' : 'account', who.account);
    throw new RateLimited(retryAt);
  }

  async state(who: Who): Promise<Rate> {
    const { counter, key } = await this.requestsOf(who);
    const used = await counter.state(key);
    return {
      limit: counter.points,
      remaining: Math.max(0, counter.points - (used?.consumedPoints ?? 0)),
      resetAt: Date.now() + Math.max(0, used?.msBeforeNext ?? 0),
    };
  }

  /** Counts one more for a key: null, or past the limit when to try again (milliseconds since 1970 UTC). */
  async count(limit: RateLimit, key: string): Promise<number | null> {
    const retryAt = await this.counter(limit).consume(key);
    if (retryAt !== null) this.reached(limit.name, null);
    return retryAt;
  }

  private async requestsOf({ account, network }: Who): Promise<{ counter: Counter; key: string }> {
    const { requestsPerMinute, requestsPerMinuteUnknown } = await this.settings();
    const counter = this.counter({
      name: account === null ? 'network' : 'account',
      points: off,
      seconds: 60,
    });
    counter.points = account === null ? requestsPerMinuteUnknown : requestsPerMinute;
    return { counter, key: account ?? network };
  }

  private counter({ name, points, seconds }: RateLimit): Counter {
    const counter = this.counters.get(name) ?? new Counter(name, points, seconds, this.shared);
    this.counters.set(name, counter);
    return counter;
  }
}

export class RateLimited extends GraphQLError {
  constructor(readonly retryAt: number) {
    super('Too many requests in a minute.', {
      extensions: { code: 'RATE_LIMITED', retryAt: new Date(retryAt).toISOString() },
    });
  }

  /** Whole seconds from now, for the header Retry-After. */
  get seconds(): number {
    return Math.max(1, Math.ceil((this.retryAt - Date.now()) / 1000));
  }
}

/**
 * The key by which the requests of an address are counted: IPv4 whole; of IPv6 the /64, which is what one
 * subscriber has.
 */
export function networkOf(address: string): string {
  if (!ipaddr.IPv6.isValid(address)) return address;
  const parsed = ipaddr.IPv6.parse(address);
  if (parsed.isIPv4MappedAddress()) return address;
  return parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':');
}
