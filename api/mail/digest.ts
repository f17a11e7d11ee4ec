/** A line now and then that there is something new, to those who chose it. */
import type { Digest } from '../../schema/enums.generated.ts';
import { digestLetter } from './notice-letter.ts';
import { hasNews } from './news.ts';
import { lease, patience, sent, type Post } from './post.ts';

/** The hour of the day, in UTC, from which on digests go. */
const hour = 7;
const sunday = 0;

/** When the next digest is due after a moment; null for never. */
export function nextDigest(digest: Digest, after: number): number | null {
  if (digest === 'NEVER') return null;
  const next = new Date(after);
  next.setUTCHours(hour, 0, 0, 0);
  const isItsDay = () => digest === 'DAILY' || next.getUTCDay() === sunday;
  while (next.getTime() <= after || !isItsDay()) next.setUTCDate(next.getUTCDate() + 1);
  return next.getTime();
}

/** Sends the next digest that is due, where there is something new; false when none is due. Throws when the mail server takes nothing now: it is due again then. */
export async function sendDigest(post: Post, now: number): Promise<boolean> {
  const until = now + lease;
  const [claim] = await post.graph.run(patience(), 'mail/claim-digest', { now, until });
  if (!claim?.free) return claim !== undefined;
  const { person, digest, since } = claim;
  const [receiver] = await post.graph.run(patience(), 'mail/receiver', { me: person, now });
  if (receiver && (await hasNews({ graph: post.graph, now }, person, since)))
    await sent(post, digestLetter(receiver, post.origin));
  await post.graph.run(patience(), 'mail/digested', {
    person,
    until,
    since: now,
    next: nextDigest(digest, now),
  });
  return true;
}
