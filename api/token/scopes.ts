/** The scopes of bearer tokens. */
import type { Scope } from '../../schema/enums.generated.ts';

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
  'HELPERS_READ',
  'MESSAGES_READ',
  'MESSAGES_WRITE',
  'INTRODUCTIONS_READ',
  'INTRODUCTIONS_WRITE',
  'ACTIVITY_READ',
  'METRICS',
] as const satisfies readonly Scope[];

/** The scopes of a token for which none were named: everything its holder can do. */
export const usualScopes: readonly Scope[] = allScopes.filter((scope) => scope !== 'METRICS');

/**
 * What an app can ask for that a person lets in. Trust is for a person's own tokens alone; what else is closed to
 * apps stands in `api/server/closed-to-apps.ts`.
 */
export const appScopes: readonly Scope[] = usualScopes.filter((scope) => !scope.startsWith('TRUST_'));

/** A scope as it is written in commands and in OAuth: `trust:read` for TRUST_READ. */
export const scopeName = (scope: Scope): string => scope.toLowerCase().replace('_', ':');

/** The scope of this name that an app can ask for, if there is one. */
export const appScopeOf = (name: string): Scope | undefined =>
  appScopes.find((scope) => scopeName(scope) === name);
