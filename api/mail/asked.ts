/**
 * Mails people when they are asked something. The graph notes only the subject and the receiver
 * (cypher/mail/ask); whether they are still asked, and want mail, is read with their own rights at the moment
 * of sending.
 */
import type { Mail } from './mailer.ts';
import { prefixOf } from '../request/clock.ts';
import { askedLetter } from './notice-letter.ts';
import { lease, deadline, send, type Post } from './post.ts';

/** Milliseconds within which one person gets at most one such mail. */
const minimumInterval = 60 * 60_000;
/** Milliseconds to wait after the mail server refused for now: doubled each time, up to six hours. */
const retryDelay = (tries: number) => Math.min(lease * 2 ** tries, 6 * 60 * 60_000);

/**
 * Sends the next mail that is due; false when none is. Throws when the mail server refuses for now; the mail
 * stays due.
 */
export async function sendAsked(post: Post, now: number): Promise<boolean> {
  const [claim] = await post.graph.run(deadline(), 'mail/claim', { now, until: now + lease });
  if (!claim?.free) return claim !== undefined;
  const { person, about, tries } = claim;
  const mail = await write(post, person, about, now);
  const went =
    mail !== null &&
    (await send(post, mail).catch(async (error: unknown) => {
      await post.graph.run(deadline(), 'mail/postpone', { person, from: now + retryDelay(tries) });
      throw error;
    }));
  await post.graph.run(deadline(), 'mail/done', { person, about, from: went ? now + minimumInterval : null });
  return true;
}

/** Null when nothing is asked of the person any more, or they want no mail. */
async function write(
  { graph, origin }: Post,
  me: string,
  about: readonly string[],
  now: number,
): Promise<Mail | null> {
  const [receiver] = await graph.run(deadline(), 'mail/receiver', { me, now });
  if (!receiver?.asked || receiver.resting) return null;
  const of = (kind: string) => about.filter((id) => prefixOf(id) === kind);
  const introductions = await graph.run(deadline(), 'introduction/read', {
    me,
    ids: of('introduction'),
    now,
  });
  const proposals = await graph.run(deadline(), 'keeper/read', { me, ids: of('proposal') });
  const pages = [
    ...(introductions.some(({ state }) => state === 'ASKED') ? ['/introductions'] : []),
    ...(proposals.some(({ agreed }) => !agreed) ? ['/logbooks'] : []),
  ];
  return pages.length > 0 ? askedLetter(receiver, origin, pages) : null;
}
