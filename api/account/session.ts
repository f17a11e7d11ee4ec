/**
 * Sessions: a browser in which a person is signed in. Its cookie carries a secret, of which the graph stores
 * the hash.
 */
import { ReadOnly, type Deadline } from '../neo4j/deadline.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Clock } from '../request/clock.ts';
import type { Cookie, Viewer } from '../request/context.ts';
import { unavailable } from '../request/errors.ts';
import { hashOf, newSecret, type Secret } from '../request/secret.ts';

export interface NewSession extends Secret {
  id: string;
  now: number;
  seenAt: number;
  expiresAt: number;
}

const day = 24 * 3_600_000;
/** Days a session lasts after the day it was last used. */
export const sessionDays = 30;
/** Days after signing in at which a session ends for good, however often it was used. */
const sessionDaysAtMost = 180;

/** Only the day is stored, once a day, so that the graph does not tell at what time somebody was here. */
function seen(now: number, signedInAt = now): { seenAt: number; expiresAt: number } {
  const seenAt = now - (now % day);
  return {
    seenAt,
    expiresAt: Math.min(seenAt + sessionDays * day, signedInAt + sessionDaysAtMost * day),
  };
}

/** Drawn before the transaction, so that a repeated transaction makes the same session; stored by `enter`. */
export function newSession(clock: Clock, now: number, id = clock.newId('session')): NewSession {
  return { id, now, ...newSecret(), ...seen(now) };
}

/**
 * The id of the session that the code of a link and a retry key open: a retry opens the same one. It tells
 * neither of the two.
 */
export const sessionOf = (code: string, key: string): string =>
  `session_${hashOf(JSON.stringify([code, key])).slice(0, 21)}`;

/** The same for the key of a visit to the demonstration house. */
export const visitOf = (locale: string, key: string): string =>
  `session_${hashOf(JSON.stringify(['visit', locale, key])).slice(0, 21)}`;

/** Who a request is answered as once it has opened the session. */
export const viewerIn = (session: NewSession, person: string | null, house?: string): Viewer | null =>
  person === null
    ? null
    : { id: person, scopes: null, session: session.id, token: null, app: null, house: house ?? null };

/** Stores a new session; false when the person is gone. After the commit its secret goes into the cookie. */
export async function enter(
  run: Run,
  person: string,
  { id, hash, now, seenAt, expiresAt }: NewSession,
): Promise<boolean> {
  const [entered] = await run('account/enter', { person, session: id, hash, now, seenAt, expiresAt });
  return entered !== undefined;
}

/**
 * The person whose session a cookie belongs to; null, and the cookie is cleared, when there is no such
 * session.
 */
export async function holderOfSession(
  graph: Graph,
  deadline: Deadline,
  cookie: Cookie,
  secret: string,
  now: number,
): Promise<Viewer | null> {
  const [found] = await graph
    .run(deadline, 'account/session', { hash: hashOf(secret), now })
    .catch(unavailable);
  const { seenAt, expiresAt } = seen(now, found?.signedInAt);
  if (!found || expiresAt <= now) {
    cookie.clear();
    return null;
  }
  if (found.lastSeenAt < seenAt) {
    await graph.run(deadline, 'account/seen', { session: found.session, seenAt, expiresAt }).then(
      () => cookie.set(secret),
      (error: unknown) => {
        if (!(error instanceof ReadOnly)) unavailable(error); // reading goes on while the disk is full
      },
    );
  }
  return {
    id: found.person,
    scopes: null,
    session: found.session,
    token: null,
    app: null,
    house: found.house,
  };
}
