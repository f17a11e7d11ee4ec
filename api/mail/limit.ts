/**
 * Limits on mails with links. They are kept in silence: the answer to a request never tells that a mail was
 * held back, which would tell that somebody else asked for one, or that an address has an account. Nobody is
 * locked out by a stranger: a mail is held back only while an earlier one to the same address, at most eight
 * minutes old, holds a link that is still good for two.
 */
import type { Context } from '../request/context.ts';
import type { RateLimit } from '../request/rate-limits.ts';

/** Shorter than a link is valid. */
const eightMinutes = 480;
const hour = 3_600;

const lately: RateLimit = { name: 'mail-lately', points: 1, seconds: eightMinutes };
const toAddressFromNetwork: RateLimit = { name: 'mail-pair', points: 3, seconds: eightMinutes };
const toAddress: RateLimit = { name: 'mail-to', points: 6, seconds: hour };
const fromNetwork: RateLimit = { name: 'mail-from', points: 60, seconds: hour };
const byInvitation: RateLimit = { name: 'mail-invitation', points: 10, seconds: hour };

interface Letter {
  to: string;
  /** The hash of the invitation that was shown; null without one. */
  invitation: string | null;
  /** Whose door the link would open; nobody's when the address has no account and no open invitation. */
  opens: 'account' | 'newcomer' | 'nothing';
}

/**
 * Counts a mail and says whether it may be sent. The network and the invitation are counted whether or not
 * the address leads anywhere: otherwise a mail held back from one address would tell about the others.
 */
export async function mayMail(
  { limits, network }: Pick<Context, 'limits' | 'network'>,
  { to, invitation, opens }: Letter,
): Promise<boolean> {
  const within = async (limit: RateLimit, key: string) => (await limits.count(limit, key)) === null;
  const networkMay = await within(fromNetwork, network);
  const invitationMay = invitation === null || (await within(byInvitation, invitation));
  if (opens === 'nothing' || (opens === 'newcomer' && !invitationMay)) return false;
  const isFirst = await within(lately, to);
  const pairMay = await within(toAddressFromNetwork, `${to} ${network}`);
  // What is held back for one network does not count for the others.
  const addressMay = pairMay && (await within(toAddress, to));
  return isFirst || (networkMay && pairMay && addressMay);
}
