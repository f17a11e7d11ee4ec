/**
 * Counts by key, in memory or, for all processes of an installation, in Redis, where a key is stored as its
 * hash because it may be an address. While Redis cannot be reached each process counts alone.
 */
import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

export interface Shared {
  client: Redis;
  prefix: string;
}

export class Counter {
  private readonly memory: RateLimiterMemory;
  private readonly shared: RateLimiterRedis | null;

  /** At most `points` in `duration` seconds for one key. */
  constructor(name: string, points: number, duration: number, shared?: Shared) {
    this.memory = new RateLimiterMemory({ points, duration });
    this.shared = shared
      ? new RateLimiterRedis({
          storeClient: shared.client,
          keyPrefix: `${shared.prefix}:${name}`,
          points,
          duration,
        })
      : null;
  }

  get points(): number {
    return this.memory.points;
  }
  set points(points: number) {
    this.memory.points = points;
    if (this.shared) this.shared.points = points;
  }

  /**
   * Counts so many more. Null when they were within the limit; else when to try again, in milliseconds since
   * 1970 UTC.
   */
  async consume(key: string, points = 1): Promise<number | null> {
    try {
      await this.either((limiter, counted) => limiter.consume(counted, points), key);
      return null;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Date.now() + error.msBeforeNext;
      throw error;
    }
  }

  /** Takes back what was counted for something that was then not done. */
  async giveBack(key: string, points: number): Promise<void> {
    await this.either((limiter, counted) => limiter.reward(counted, points), key);
  }

  /** The count so far; null for none. */
  state(key: string): Promise<RateLimiterRes | null> {
    return this.either((limiter, counted) => limiter.get(counted), key);
  }

  private async either<T>(
    ask: (limiter: RateLimiterMemory | RateLimiterRedis, key: string) => Promise<T>,
    key: string,
  ): Promise<T> {
    if (!this.shared) return await ask(this.memory, key);
    try {
      return await ask(this.shared, createHash('sha256').update(key).digest('base64url'));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw error;
      return await ask(this.memory, key);
    }
  }
}
