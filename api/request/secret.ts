/** What a link or a cookie carries: 256 random bits. The graph holds their SHA-256 only. */
import { randomBytes } from 'node:crypto';
import { hashOf } from '../token/token.ts';

export interface Secret {
  secret: string;
  hash: string;
}

export function newSecret(): Secret {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashOf(secret) };
}
