/** What an error or a problem is called on the page. The API's sentences are English and for builders; these are for people. */
import type { CombinedError } from 'urql';
import type { Words } from '../words/fr.ts';

const codesOf = (error: CombinedError) => error.graphQLErrors.map(({ extensions }) => extensions['code']);
const statusOf = ({ response }: CombinedError): number => (response as Response | undefined)?.status ?? 0;

export const isAway = (error: CombinedError): boolean =>
  codesOf(error).includes('UNAVAILABLE') || (error.networkError !== undefined && statusOf(error) !== 429);

/** `writing`: whether something was to be changed. */
export function errorText(error: CombinedError, { trouble }: Words, writing = false): string {
  const codes = codesOf(error);
  if (codes.includes('RATE_LIMITED') || statusOf(error) === 429) return trouble.busy;
  if (codes.includes('UNAUTHENTICATED')) return trouble.left;
  if (isAway(error)) return writing ? trouble.awayWriting : trouble.away;
  return trouble.strange;
}

export interface Problem {
  __typename?: string;
  path?: readonly string[] | null;
  retryAt?: string | null;
}

export function problemText({ __typename: kind, retryAt }: Problem, { problem }: Words): string {
  if (kind === 'LimitReached') return problem.LimitReached(retryAt ?? null);
  return kind === 'NotFound' || kind === 'Conflict' ? problem[kind] : problem.InvalidInput;
}
