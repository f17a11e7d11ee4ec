/**
 * Texts for errors and problems. The API's own messages are English and meant for developers; these are for
 * users.
 */
import type { CombinedError } from 'urql';
import type { Words } from '../words/fr.ts';
import type { Problem } from './problems.ts';

const codesOf = (error: CombinedError) => error.graphQLErrors.map(({ extensions }) => extensions['code']);
const statusOf = ({ response }: CombinedError): number => (response as Response | undefined)?.status ?? 0;

/** Whether the API did not answer, so that the same request may succeed later. */
export const isUnavailable = (error: CombinedError): boolean =>
  codesOf(error).includes('UNAVAILABLE') ||
  (error.networkError !== undefined && statusOf(error) !== 429 && !codesOf(error).includes('READ_ONLY'));

/**
 * Whether a mutation may have been done: the API does not know it, or its answer did not arrive whole, or a
 * proxy answered in its place.
 */
export const isUncertain = (error: CombinedError): boolean =>
  codesOf(error).includes('MAYBE_DONE') ||
  (error.networkError !== undefined && !(statusOf(error) >= 400 && statusOf(error) < 500));

/** Whether a mutation was done, and only reading its result failed. */
export const isUnread = (error: CombinedError): boolean => codesOf(error).includes('DONE_NOT_READ');

/** The text for an error of a query. */
export function errorText(error: CombinedError, { errors }: Words): string {
  const codes = codesOf(error);
  if (codes.includes('RATE_LIMITED') || statusOf(error) === 429) return errors.busy;
  if (codes.includes('UNAUTHENTICATED')) return errors.left;
  if (codes.includes('READ_ONLY')) return errors.full;
  return isUnavailable(error) ? errors.away : errors.strange;
}

/** The text for an error of a mutation, which also says whether something was changed. */
export function writingErrorText({ error, mayBeDone }: Failure, words: Words): string {
  const { errors } = words;
  if (isUnread(error)) return errors.doneNotRead;
  if (mayBeDone) return errors.maybeDone;
  if (isUncertain(error)) return errors.away; // without a key it may be done twice
  return isUnavailable(error) ? errors.awayWriting : errorText(error, words);
}

interface Failure {
  error: CombinedError;
  /** It was sent with a key, and an attempt may have been done. */
  mayBeDone: boolean;
}

export function problemText(found: Problem, { problem }: Words): string {
  return found.__typename === 'LimitReached'
    ? problem.LimitReached(found.retryAt)
    : problem[found.__typename];
}
