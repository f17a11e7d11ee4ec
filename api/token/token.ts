/** Bearer tokens: 256 random bits, shown once; the graph holds their SHA-256 only. */
import { createHash, randomBytes } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Scope } from '../../schema/types.generated.ts';
import type { Deadline } from '../neo4j/failure.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Viewer } from '../request/context.ts';
import { unavailable } from '../request/errors.ts';

export const newToken = (): string => `te_${randomBytes(32).toString('base64url')}`;
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

export const allScopes = [
  'PEOPLE_READ',
  'PEOPLE_WRITE',
  'TRUST_READ',
  'TRUST_WRITE',
  'HELP_READ',
  'HELP_WRITE',
  'PROJECTS_READ',
  'PROJECTS_WRITE',
  'LOGBOOK_READ',
  'LOGBOOK_WRITE',
  'ASKS_READ',
  'ASKS_WRITE',
  'MESSAGES_READ',
  'MESSAGES_WRITE',
  'INTRODUCTIONS_READ',
  'INTRODUCTIONS_WRITE',
  'ACTIVITY_READ',
  'METRICS',
] as const satisfies readonly Scope[];

/** What a token may do when nothing was named: everything of its holder's own. */
export const usualScopes: readonly Scope[] = allScopes.filter((scope) => scope !== 'METRICS');

/**
 * Who sends this `Authorization` header; null without one. Throws UNAUTHENTICATED for one that is not a living token,
 * UNAVAILABLE when the graph cannot say.
 */
export async function bearer(
  graph: Graph,
  deadline: Deadline,
  authorization: string | undefined,
): Promise<Viewer | null> {
  if (authorization === undefined) return null;
  const [, token] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  const [holder] = token
    ? await graph.run(deadline, 'token/holder', { hash: hashOf(token) }).catch(unavailable)
    : [];
  if (holder)
    return { id: holder.person, scopes: new Set(holder.scopes), session: null, token: holder.token };
  throw new GraphQLError('This token is not valid. Expected "Authorization: Bearer …".', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}
