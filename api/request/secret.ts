/** The secret of a link, a cookie or a token: 256 random bits. The graph stores its SHA-256 hash only. */
import { createHash, randomBytes } from 'node:crypto';

export interface Secret {
  secret: string;
  hash: string;
}

export function newSecret(): Secret {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashOf(secret) };
}

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
