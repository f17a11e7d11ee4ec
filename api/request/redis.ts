/** Redis between the processes of one house: wake-ups, which say that there is something to look for and never what, and what is counted together. */
import { createHash } from 'node:crypto';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import type { Shared } from './counter.ts';
import type { Hub, Woken } from '../activity/hub.ts';

const isWoken = (said: string): said is Woken => said === 'changed' || said === 'ended';
/** A wake-up that Redis cannot take at once is worth nothing later: each process looks by itself every second. */
const options: RedisOptions = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: null,
  retryStrategy: (times) => Math.min(times * 100, 2_000),
};

export interface Link extends Shared {
  wakes(hub: Hub): void;
  close(): void;
}

/** Houses that share one Redis do not meet there: `secret` is the same for all processes of a house, and of no other. */
export function linkByRedis(url: string, secret: string, log: Logger): Link {
  const prefix = `tiers-espace:${createHash('sha256').update(secret).digest('base64url').slice(0, 16)}`;
  const [client, hearing] = [new Redis(url, options), new Redis(url, { ...options, autoResubscribe: false })];
  let reachable = true;
  const lost = ({ code }: Error & { code?: string }) => {
    if (reachable) log.warn({ code }, 'Redis cannot be reached; other processes are heard of each second');
    reachable = false;
  };
  for (const each of [client, hearing]) each.on('error', lost);
  hearing.on('ready', () => {
    hearing.subscribe(prefix).catch(lost);
  });
  hearing.on('ready', () => {
    reachable = true;
  });
  return {
    client,
    prefix,
    wakes(hub) {
      hearing.on('message', (_channel, said) => {
        if (isWoken(said)) hub.woken(said);
      });
      hub.tellOthers = (woken) => {
        if (client.status === 'ready') client.publish(prefix, woken).catch(lost);
      };
    },
    close() {
      client.disconnect();
      hearing.disconnect();
    },
  };
}
