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
  'MESSAGES_READ',
  'MESSAGES_WRITE',
  'INTRODUCTIONS_READ',
  'INTRODUCTIONS_WRITE',
  'ACTIVITY_READ',
  'METRICS',
] as const satisfies readonly Scope[];

/** The scopes of a token for which none were named: everything its holder can do. */
export const usualScopes: readonly Scope[] = allScopes.filter((scope) => scope !== 'METRICS');

/** A scope as it is written in commands and in OAuth: `trust:read` for TRUST_READ. */
export const scopeName = (scope: Scope): string => scope.toLowerCase().replace('_', ':');
