/** Redis between the processes of one installation: it carries signals and the counters of limits. */
import { createHash } from 'node:crypto';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import type { Shared } from './counter.ts';
import type { Signal, Signals } from './signals.ts';

const isSignal = (message: string): message is Signal => message === 'changed' || message === 'ended';
/** A signal that Redis cannot take at once is dropped: each process looks for news by itself every second. */
const options: RedisOptions = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: null,
  retryStrategy: (times) => Math.min(times * 100, 2_000),
};

export interface RedisLink extends Shared {
  /** Passes signals of this process on to the others, and signals of the others to this process. */
  carry(signals: Signals): void;
  close(): void;
}

/**
 * `secret` is the same for all processes of one installation and of no other: installations that share a
 * Redis stay apart.
 */
export function linkByRedis(url: string, secret: string, log: Logger): RedisLink {
  const prefix = `tiers-espace:${createHash('sha256').update(secret).digest('base64url').slice(0, 16)}`;
  const [client, subscriber] = [
    new Redis(url, options),
    new Redis(url, { ...options, autoResubscribe: false }),
  ];
  let reachable = true;
  const lost = ({ code }: Error & { code?: string }) => {
    if (reachable) log.warn({ code }, 'Redis cannot be reached; other processes are heard of each second');
    reachable = false;
  };
  for (const each of [client, subscriber]) each.on('error', lost);
  subscriber.on('ready', () => {
    reachable = true;
    subscriber.subscribe(prefix).catch(lost);
  });
  return {
    client,
    prefix,
    carry(signals) {
      subscriber.on('message', (_channel, message) => {
        if (isSignal(message)) signals.receive(message);
      });
      signals.relayBy((signal) => {
        if (client.status === 'ready') client.publish(prefix, signal).catch(lost);
      });
    },
    close() {
      client.disconnect();
      subscriber.disconnect();
    },
  };
}
