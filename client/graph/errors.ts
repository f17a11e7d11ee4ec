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

/** `writing`: the request was a mutation, so the text also says that nothing was changed. */
export function errorText(error: CombinedError, { errors }: Words, writing = false): string {
  const codes = codesOf(error);
  if (codes.includes('RATE_LIMITED') || statusOf(error) === 429) return errors.busy;
  if (codes.includes('UNAUTHENTICATED')) return errors.left;
  if (codes.includes('READ_ONLY')) return errors.full;
  if (isUnavailable(error)) return writing ? errors.awayWriting : errors.away;
  return errors.strange;
}

export function problemText(found: Problem, { problem }: Words): string {
  return found.__typename === 'LimitReached'
    ? problem.LimitReached(found.retryAt)
    : problem[found.__typename];
}
