/** Wake-ups between the processes of one house, through Redis. They say that there is something to look for, and never what. */
import { createHash } from 'node:crypto';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import type { Hub, Woken } from './hub.ts';

const isWoken = (said: string): said is Woken => said === 'changed' || said === 'ended';
/** A wake-up that Redis cannot take at once is worth nothing later: each process looks by itself every second. */
const options: RedisOptions = { enableOfflineQueue: false, maxRetriesPerRequest: null, retryStrategy: (times) => Math.min(times * 100, 2_000) };

/** Houses that share one Redis do not wake each other: `secret` is the same for all processes of a house, and of no other. */
export function linkByRedis(hub: Hub, url: string, secret: string, log: Logger): { close(): void } {
  const channel = `tiers-espace:${createHash('sha256').update(secret).digest('base64url').slice(0, 16)}`;
  const [saying, hearing] = [new Redis(url, options), new Redis(url, { ...options, autoResubscribe: false })];
  let reachable = true;
  const lost = ({ code }: Error & { code?: string }) => {
    if (reachable) log.warn({ code }, 'Redis cannot be reached; other processes are heard of each second');
    reachable = false;
  };
  for (const client of [saying, hearing]) client.on('error', lost);
  hearing.on('ready', () => { hearing.subscribe(channel).catch(lost); });
  hearing.on('ready', () => { reachable = true; });
  hearing.on('message', (_channel, said) => { if (isWoken(said)) hub.woken(said); });
  hub.tellOthers = (woken) => { if (saying.status === 'ready') saying.publish(channel, woken).catch(lost); };
  return { close: () => { saying.disconnect(); hearing.disconnect(); } };
}
