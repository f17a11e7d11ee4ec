/** Bearer tokens: shown once when they are made; the graph stores their hash only. */
import type { Deadline } from '../neo4j/deadline.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Viewer } from '../request/context.ts';
import { unavailable } from '../request/errors.ts';
import { hashOf, newSecret } from '../request/secret.ts';

export const newToken = (): string => `te_${newSecret().secret}`;

/**
 * The holder of a token, with its scopes; null when the token is not valid. Throws UNAVAILABLE when the graph
 * does not answer.
 */
export async function holderOfToken(graph: Graph, deadline: Deadline, token: string): Promise<Viewer | null> {
  const [holder] = await graph.run(deadline, 'token/holder', { hash: hashOf(token) }).catch(unavailable);
  return holder
    ? {
        id: holder.person,
        scopes: new Set(holder.scopes),
        session: null,
        token: holder.token,
        house: holder.house,
      }
    : null;
}
