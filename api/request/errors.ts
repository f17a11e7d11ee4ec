/** Turns an error into its answer: a code and a sentence, never a stack, a query or anything people wrote. */
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { Unavailable } from '../neo4j/deadline.ts';

export function createFormatError(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (cause instanceof Unavailable)
      return { ...formatted, message: cause.message, extensions: { code: cause.code } };
    const code = formatted.extensions?.['code'];
    if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') return formatted;
    logFault(log, cause);
    return {
      ...formatted,
      message: 'Something went wrong here. It was noted.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}

/**
 * Throws Unavailable as an error with its HTTP status, for when there is no GraphQL operation yet; any other
 * error as it is.
 */
export function unavailable(error: unknown): never {
  if (!(error instanceof Unavailable)) throw error;
  throw new GraphQLError(error.message, { extensions: { code: error.code, http: { status: 503 } } });
}

/**
 * Logs the kind of an error and where it arose, never its message: messages of the database can quote what
 * people wrote.
 */
export function logFault(log: Logger, error: unknown): void {
  const { name, code, stack } =
    error instanceof Error
      ? (error as Error & { code?: unknown })
      : { name: typeof error, code: undefined, stack: '' };
  const where = (stack ?? '')
    .split('\n')
    .filter((row) => /^\s+at /.test(row))
    .slice(0, 8)
    .map((row) => row.trim());
  log.error({ fault: name, code, where }, 'fault');
}
