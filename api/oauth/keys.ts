/**
 * The keys by which id tokens and cookies of OAuth are signed. They are kept in the graph, so that all processes of an
 * installation have the same. A backup holds them only if secrets are asked for.
 *
 * Keys of id tokens change: a new one is published for an hour before it signs, and the one before it until what it
 * signed has expired. So whoever has read the published keys, from whatever process, finds the key of every token.
 */
import { generateKeyPair, randomBytes, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import type { Clock } from '../request/clock.ts';
import { Deadline } from '../neo4j/deadline.ts';
import type { Graph } from '../neo4j/graph.ts';
import { lifetimes } from './lifetimes.ts';

export interface OauthKeys {
  jwks: { keys: Key[] };
  cookies: string[];
}
/** `made`: milliseconds since 1970; keys of older versions have none. The newest key stands first. */
type Key = JsonWebKey & { kid: string; made?: number };

const minute = 60_000;
/** Milliseconds for which a process uses the keys that it has read. */
export const keysKnownFor = 10 * minute;
/** Milliseconds from when a key is published until it signs. */
const publishedBefore = 60 * minute;
/** Milliseconds after which a key that signs no more is taken down: its tokens have expired. */
const publishedAfter = 1_000 * lifetimes.accessToken + publishedBefore;
/** Milliseconds after which the newest key is followed by another. */
const renewedAfter = 90 * 24 * 60 * minute;

/** The keys of this moment, the one that signs first. Makes the first key, and another after 90 days. */
export async function oauthKeys(graph: Graph, clock: Pick<Clock, 'now'>): Promise<OauthKeys> {
  const now = clock.now();
  const stored = (await read(graph)) ?? (await begin(graph, now));
  const [newest] = stored.keys.jwks.keys;
  const isOld = (newest?.made ?? 0) <= now - renewedAfter;
  return inUse(isOld ? await follow(graph, stored, now) : stored.keys, now);
}

/** Makes a key that follows the present one. */
export async function rotateKey(graph: Graph, now: number): Promise<void> {
  await follow(graph, (await read(graph)) ?? (await begin(graph, now)), now);
}

interface Stored {
  keys: OauthKeys;
  /** As it is stored. */
  text: string;
}

async function read(graph: Graph): Promise<Stored | null> {
  const [{ keys: text } = { keys: null }] = await graph.run(new Deadline(10_000), 'oauth/keys', {});
  return text === null ? null : { keys: JSON.parse(text) as OauthKeys, text };
}

async function begin(graph: Graph, now: number): Promise<Stored> {
  const made: OauthKeys = {
    jwks: { keys: [await newKey(now)] },
    cookies: [randomBytes(32).toString('base64url')],
  };
  const keys = JSON.stringify(made);
  const [kept] = await graph.run(new Deadline(10_000), 'oauth/prepare-keys', { keys });
  const text = kept?.keys ?? keys;
  return { keys: JSON.parse(text) as OauthKeys, text };
}

/** Stores a new key before those that are in use. Where another process was faster, its keys are the answer. */
async function follow(graph: Graph, { keys, text: before }: Stored, now: number): Promise<OauthKeys> {
  const first = await newKey(now);
  const rest = inUse(keys, now).jwks.keys.sort((a, b) => (b.made ?? 0) - (a.made ?? 0));
  const text = JSON.stringify({ ...keys, jwks: { keys: [first, ...rest] } });
  const [kept] = await graph.run(new Deadline(10_000), 'oauth/replace-keys', { before, keys: text });
  return JSON.parse(kept?.keys ?? text) as OauthKeys;
}

/** Without keys whose tokens have expired, the key that signs first. */
export function inUse({ jwks, cookies }: OauthKeys, now: number): OauthKeys {
  const begins = ({ made = 0 }: Key) => made + (made === 0 ? 0 : publishedBefore);
  const kept = jwks.keys.filter((_, at) => {
    const next = jwks.keys[at - 1];
    return next === undefined || begins(next) + publishedAfter > now;
  });
  const signs = kept.find((key) => begins(key) <= now) ?? kept.at(-1);
  return { jwks: { keys: [...kept].sort((a, b) => Number(b === signs) - Number(a === signs)) }, cookies };
}

async function newKey(made: number): Promise<Key> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const kid = randomBytes(8).toString('base64url');
  return { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256', made };
}
