/** A browser in which somebody is signed in: a secret in its cookie, of which the graph holds the hash. */
import type { Deadline } from '../neo4j/failure.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Clock } from '../request/clock.ts';
import type { Cookie, Viewer } from '../request/context.ts';
import { unavailable } from '../request/errors.ts';
import { hashOf } from '../token/token.ts';
import { newSecret, type Secret } from '../request/secret.ts';

/** A session as it is listed to whoever it belongs to; `at` is when they entered. */
export interface SessionRow {
  id: string;
  at: number;
  lastSeenAt: number;
  expiresAt: number;
}

export interface NewSession extends Secret {
  id: string;
  now: number;
  seenAt: number;
  expiresAt: number;
}

const day = 24 * 3_600_000;
/** Days a session lasts after the day it was last used. */
export const lasting = 30;

/** Noting the day and not the moment, and once a day only, nobody can read from the graph when somebody was here. */
function seen(now: number): { seenAt: number; expiresAt: number } {
  const seenAt = now - (now % day);
  return { seenAt, expiresAt: seenAt + lasting * day };
}

/** Drawn before a transaction, so that one that is run again makes the same session; written by `enter`. */
export function newSession(clock: Clock, now: number): NewSession {
  return { id: clock.newId('session'), now, ...newSecret(), ...seen(now) };
}

/** Writes a new session in a transaction; false when the person is gone. Its secret belongs into the cookie once this is done. */
export async function enter(
  run: Run,
  person: string,
  { id, hash, now, seenAt, expiresAt }: NewSession,
): Promise<boolean> {
  const [entered] = await run('account/enter', { person, session: id, hash, now, seenAt, expiresAt });
  return entered !== undefined;
}

/** Who comes with this cookie; null, and the cookie is cleared, when it opens nothing. */
export async function holder(
  graph: Graph,
  deadline: Deadline,
  cookie: Cookie,
  secret: string,
  now: number,
): Promise<Viewer | null> {
  const [found] = await graph
    .run(deadline, 'account/session', { hash: hashOf(secret), now })
    .catch(unavailable);
  if (!found) {
    cookie.clear();
    return null;
  }
  const { seenAt, expiresAt } = seen(now);
  if (found.lastSeenAt < seenAt) {
    await graph
      .run(deadline, 'account/seen', { session: found.session, seenAt, expiresAt })
      .catch(unavailable);
    cookie.set(secret);
  }
  return { id: found.person, scopes: null, session: found.session, token: null };
}
