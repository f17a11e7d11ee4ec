/**
 * How much may be asked: points a minute, counted for an account, for a demonstration house or, where nobody
 * is signed in, for a network address; and the limits of rooms, each by a key. Counted in memory, or in Redis
 * where there is one.
 */
import { GraphQLError } from 'graphql';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import { Counter, type Shared } from './counter.ts';
import type { ReadSettings } from './current-settings.ts';
import type { Kind, Payer } from './payer.ts';
import { off, type SettingName } from './settings.ts';

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

/** Points that every request costs: its credential is read and its document is looked at. */
export const basePoints = 10;

const names = {
  account: { minute: 'pointsPerMinute', operation: 'pointsPerOperation', atOnce: 'operationsAtOnce' },
  demo: {
    minute: 'pointsPerMinuteDemo',
    operation: 'pointsPerOperationDemo',
    atOnce: 'operationsAtOnceDemo',
  },
  network: {
    minute: 'pointsPerMinuteUnknown',
    operation: 'pointsPerOperationUnknown',
    atOnce: 'operationsAtOnceUnknown',
  },
} as const satisfies Record<Kind, Record<string, SettingName>>;

export class Limits {
  private readonly counters = new Map<string, Counter>();
  /** Until when a payer has no point left: they are refused without being counted again. */
  private readonly spent = new LRUCache<string, number>({ max: 10_000 });

  /** Told of each refusal: which limit was reached and, where it is known, by which account. */
  reached: (limit: string, account: string | null) => void = () => {};

  constructor(
    private readonly settings: ReadSettings,
    private readonly shared?: Shared,
  ) {}

  /** Counts what a request costs; throws RATE_LIMITED past the limit of a minute, and then counts nothing. */
  async take(payer: Payer, points: number): Promise<void> {
    const counter = await this.minuteOf(payer);
    if (counter.points === off) return;
    const retryAt = this.refusedUntil(payer) ?? (await counter.consume(payer.key, points));
    if (retryAt === null) return;
    this.reached(payer.kind, payer.kind === 'account' ? payer.key : null);
    if (points <= basePoints) this.spent.set(keyOf(payer), retryAt);
    else await counter.giveBack(payer.key, points);
    throw new RateLimited(retryAt);
  }

  /** When a payer who has no point left can ask again (milliseconds since 1970 UTC); null for any other. */
  refusedUntil(payer: Payer): number | null {
    const until = this.spent.get(keyOf(payer)) ?? 0;
    return until > Date.now() ? until : null;
  }

  /** What is left in this minute. Where there is no limit, all of it, at the moment `now`. */
  async state(payer: Payer, now = Date.now()): Promise<Rate> {
    const counter = await this.minuteOf(payer);
    if (counter.points === off) return { limit: off, remaining: off, resetAt: now };
    const used = await counter.state(payer.key);
    return {
      limit: counter.points,
      remaining: Math.max(0, counter.points - (used?.consumedPoints ?? 0)),
      resetAt: Date.now() + Math.max(0, used?.msBeforeNext ?? 0),
    };
  }

  /** Points that one operation may cost. */
  async perOperation({ kind }: Payer): Promise<number> {
    return (await this.settings())[names[kind].operation];
  }

  /** Operations that may be at work at the same time. */
  async atOnce({ kind }: Payer): Promise<number> {
    return (await this.settings())[names[kind].atOnce];
  }

  /** Counts a WebSocket that begins from a network address; whether it is within the limit of a minute. */
  async connect(network: string): Promise<boolean> {
    const counter = this.counter({ name: 'connection', points: off, seconds: 60 });
    counter.points = (await this.settings()).connectionsPerMinute;
    return counter.points === off || (await counter.consume(network)) === null;
  }

  /** Counts one more for a key: null, or past the limit when to try again (milliseconds since 1970 UTC). */
  async count(limit: RateLimit, key: string): Promise<number | null> {
    const retryAt = await this.counter(limit).consume(key);
    if (retryAt !== null) this.reached(limit.name, null);
    return retryAt;
  }

  /** Takes back one that was counted. */
  async giveBack(limit: RateLimit, key: string): Promise<void> {
    await this.counter(limit).giveBack(key, 1);
  }

  private async minuteOf({ kind }: Payer): Promise<Counter> {
    const settings = await this.settings();
    const counter = this.counter({ name: kind, points: off, seconds: 60 });
    counter.points = settings[names[kind].minute];
    return counter;
  }

  private counter({ name, points, seconds }: RateLimit): Counter {
    const counter = this.counters.get(name) ?? new Counter(name, points, seconds, this.shared);
    this.counters.set(name, counter);
    return counter;
  }
}

const keyOf = ({ kind, key }: Payer): string => `${kind} ${key}`;

export class RateLimited extends GraphQLError {
  constructor(
    readonly retryAt: number,
    message = 'Too many requests in a minute.',
  ) {
    super(message, {
      extensions: {
        code: 'RATE_LIMITED',
        retryAt: new Date(retryAt).toISOString(),
        http: { status: 429 },
      },
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
