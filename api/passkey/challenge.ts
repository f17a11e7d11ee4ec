/** The challenge that a browser signs: random, good once, for five minutes. The graph stores its hash only. */
import { randomBytes } from 'node:crypto';
import { hashOf } from '../request/secret.ts';

/** Milliseconds. */
export const challengeLifetime = 5 * 60_000;

export interface Challenge {
  bytes: Uint8Array<ArrayBuffer>;
  hash: string;
}

export function newChallenge(): Challenge {
  const bytes = new Uint8Array(randomBytes(32));
  return { bytes, hash: hashOf(Buffer.from(bytes).toString('base64url')) };
}
