/**
 * The door through which the people of a test come in, as DOOR says: a session of our pages, a personal token
 * with all usual scopes, or an app that was given all scopes that apps can have.
 */
import { appScopes, usualScopes } from '../../api/token/scopes.ts';
import type { Scope } from '../../schema/enums.generated.ts';

const doors = ['session', 'token', 'app'] as const;
export type Door = (typeof doors)[number];

/** The door that DOOR names; `usual` where it names none. */
export function doorOf(usual: Door): Door {
  const { DOOR = usual } = process.env;
  const door = doors.find((one) => one === DOOR);
  if (!door) throw new Error(`DOOR is one of ${doors.join(', ')}.`);
  return door;
}

/** The scopes of a token for it; null for a session, which has no token. */
export const scopesThrough = (door: Door): readonly Scope[] | null =>
  ({ session: null, token: usualScopes, app: appScopes })[door];

/** The id of the app through which a person comes in; null through other doors. */
export const appThrough = (door: Door, person: string): string | null =>
  door === 'app' ? person.replace('person_', 'app_') : null;

/** What the tokens are called with which people come in. */
export const nameOfToken = 'Through the door';

/** The headers of a request with this secret, from a page of `origin` where a cookie carries it. */
export const headersThrough = (door: Door, secret: string, origin: string): Record<string, string> =>
  door === 'session'
    ? { cookie: `te=${encodeURIComponent(secret)}`, origin, 'apollo-require-preflight': 'true' }
    : { authorization: `Bearer ${secret}` };

/** Whether a field or type is closed there, as its description says. */
export const isClosedAt = (door: Door, description: string | null | undefined): boolean =>
  door !== 'session' &&
  (door === 'app' ? /Closed to (tokens|apps)\./ : /Closed to tokens\./).test(description ?? '');
