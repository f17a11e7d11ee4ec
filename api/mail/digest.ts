/** Mails people who chose a digest that there is something new. */
import type { Digest } from '../../schema/enums.generated.ts';
import { digestLetter } from './notice-letter.ts';
import { hasNews } from './news.ts';
import { lease, deadline, send, type Post } from './post.ts';

/** The hour of the day, in UTC, at which digests are sent. */
const hour = 7;
const sunday = 0;

/** When the first digest after a moment is due; null for never. Both in milliseconds since 1970 UTC. */
export function nextDigest(digest: Digest, after: number): number | null {
  if (digest === 'NEVER') return null;
  const next = new Date(after);
  next.setUTCHours(hour, 0, 0, 0);
  const isItsDay = () => digest === 'DAILY' || next.getUTCDay() === sunday;
  while (next.getTime() <= after || !isItsDay()) next.setUTCDate(next.getUTCDate() + 1);
  return next.getTime();
}

/**
 * Sends the next digest that is due, when there is something new; false when none is due. Throws when the
 * mail server refuses for now; the digest stays due.
 */
export async function sendDigest(post: Post, now: number): Promise<boolean> {
  const until = now + lease;
  const [claim] = await post.graph.run(deadline(), 'mail/claim-digest', { now, until });
  if (!claim?.free) return claim !== undefined;
  const { person, digest, since } = claim;
  const [receiver] = await post.graph.run(deadline(), 'mail/receiver', { me: person, now });
  if (receiver && (await hasNews({ graph: post.graph, now }, person, since)))
    await send(post, digestLetter(receiver, post.origin));
  await post.graph.run(deadline(), 'mail/digested', {
    person,
    until,
    since: now,
    next: nextDigest(digest, now),
  });
  return true;
}
