/** Limits on mails with links. */
import type { Context } from '../request/context.ts';
import { limitReached, type ProblemRow } from '../request/problem.ts';

const toAddress = { name: 'mail-to', points: 5, seconds: 3_600 };
const fromNetwork = { name: 'mail-from', points: 30, seconds: 3_600 };

/**
 * Counts a mail, even when none is sent in the end: the answer must not tell whether the address has an
 * account.
 */
export async function countMail(
  { limits, network }: Pick<Context, 'limits' | 'network'>,
  email: string,
): Promise<ProblemRow | null> {
  const retryAt = (await limits.count(fromNetwork, network)) ?? (await limits.count(toAddress, email));
  return retryAt === null
    ? null
    : limitReached('Too many links were asked for; the last one may still be on its way.', retryAt);
}
