/**
 * The keys by which id tokens and cookies of OAuth are signed. They are made at the first use and kept in the graph, so
 * that all processes of an installation have the same. A backup holds them only if secrets are asked for.
 */
import { generateKeyPair, randomBytes, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import { Deadline } from '../neo4j/deadline.ts';
import type { Graph } from '../neo4j/graph.ts';

export interface OauthKeys {
  jwks: { keys: JsonWebKey[] };
  cookies: string[];
}

export async function oauthKeys(graph: Graph): Promise<OauthKeys> {
  const [stored] = await graph.run(new Deadline(10_000), 'oauth/keys', {});
  if (stored?.keys) return JSON.parse(stored.keys) as OauthKeys;
  const made = JSON.stringify(await newKeys());
  const [kept] = await graph.run(new Deadline(10_000), 'oauth/prepare-keys', { keys: made });
  return JSON.parse(kept?.keys ?? made) as OauthKeys;
}

async function newKeys(): Promise<OauthKeys> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('base64url') };
  return {
    jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256' }] },
    cookies: [randomBytes(32).toString('base64url')],
  };
}
