/** Turns an error into its answer: a code and a sentence, never a stack, a query or anything people wrote. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { MaybeDone, Unavailable } from '../neo4j/deadline.ts';
import { isLasting } from '../neo4j/failure.ts';

/** A mutation was done, and only reading something for its payload failed. */
export class DoneNotRead extends Error {
  override readonly name = 'DoneNotRead';
  constructor(cause: unknown) {
    super('This was done. Only reading it back failed; please read it again in a moment.', { cause });
  }
}

/** Throws DoneNotRead for an error that came after a mutation was done; what GraphQL may answer, as it is. */
export function afterDone(error: unknown): never {
  throw error instanceof GraphQLError || error instanceof DoneNotRead ? error : new DoneNotRead(error);
}

export function createFormatError(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const code = formatted.extensions?.['code'];
    const extensions = extensionsOf(cause);
    if (!extensions && code !== undefined && code !== 'INTERNAL_SERVER_ERROR') {
      const { http: _http, ...told } = formatted.extensions ?? {};
      return { ...formatted, extensions: told };
    }
    const fault = faultIn(cause);
    if (fault !== undefined) logFault(log, fault);
    if (extensions) return { ...formatted, message: (cause as Error).message, extensions };
    return {
      ...formatted,
      message: 'Something went wrong here. It was noted.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}

/** The code of an error whose kind is known, and what its answer says beside the message; null for a fault. */
function extensionsOf(error: unknown): Record<string, unknown> | null {
  if (error instanceof DoneNotRead) return { code: 'DONE_NOT_READ' };
  if (error instanceof MaybeDone)
    return { code: 'MAYBE_DONE', ...(error.key !== null && { key: error.key }) };
  if (error instanceof Unavailable) return { code: error.code };
  return null;
}

/** What the host is to know of: a fault, or a condition of the database that does not pass by itself. */
function faultIn(error: unknown): unknown {
  if (error instanceof DoneNotRead) return faultIn(error.cause);
  if (error instanceof MaybeDone || error instanceof Unavailable)
    return isLasting(error.cause) ? error.cause : undefined;
  return error;
}

/** An error that came before an operation began, for an answer without an HTTP status. */
export function asGraphQLError(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError('', { originalError: error as Error });
  const { http: _status, ...extensions } = error.extensions;
  return new GraphQLError(error.message, { extensions });
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
