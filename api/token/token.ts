/** Bearer tokens: shown once when they are made; the graph stores their hash only. They end at a moment. */
import { createHash } from 'node:crypto';
import type { Deadline } from '../neo4j/deadline.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Viewer } from '../request/context.ts';
import { unavailable } from '../request/errors.ts';
import { hashOf, newSecret } from '../request/secret.ts';
import type { SecurityLog } from '../request/security-log.ts';

const day = 24 * 3_600_000;
/** Days a token is valid unless said otherwise, and at most. */
export const tokenDays = { usual: 90, most: 365 };

export const newToken = (): string => `te_${newSecret().secret}`;

interface Use {
  graph: Graph;
  deadline: Deadline;
  security: SecurityLog;
  now: number;
  /** Where the request comes from; it is never stored, only a mark that 65,536 networks share each. */
  network: string;
}

/**
 * The holder of a token, with its scopes; null when the token is not valid. Throws UNAVAILABLE when the graph
 * does not answer. The first use of a day and of a network are recorded.
 */
export async function holderOfToken(token: string, use: Use): Promise<Viewer | null> {
  const { graph, deadline, now } = use;
  const hash = hashOf(token);
  const [holder] = await graph.run(deadline, 'token/holder', { hash, now }).catch(unavailable);
  if (!holder) return null;
  const network = markOf(hash, use.network);
  if ((holder.lastUsedAt ?? 0) < now - (now % day) || !holder.networks.includes(network))
    await recordUse(holder.person, holder.token, network, use);
  return {
    id: holder.person,
    scopes: new Set(holder.scopes),
    session: null,
    token: holder.token,
    app: holder.app,
    house: holder.house,
  };
}

/** Whoever may not write at the moment can still read: a use that cannot be recorded keeps nobody out. */
async function recordUse(
  person: string,
  token: string,
  network: number,
  { graph, deadline, security, now }: Use,
) {
  const usedAt = now - (now % day);
  const [use] = await graph.run(deadline, 'token/used', { token, usedAt, network }).catch(() => []);
  if (use?.another) security.count('TOKEN_USED_FROM_NEW_NETWORK', { person, what: token });
}

/** 16 bits, different for each token: enough to notice another network, too little to tell which it was. */
const markOf = (hash: string, network: string): number =>
  createHash('sha256').update(`${hash} ${network}`).digest().readUInt16BE();
