/**
 * Sends people a line when they are asked something. What is noted in the graph (cypher/mail/ask) says only about what and to whom: whether they are
 * asked, and want to hear of it by mail, is read with their own rights at the moment of sending.
 */
import type { Mail } from './mailer.ts';
import { prefixOf } from '../request/clock.ts';
import { askedLetter } from './notice-letter.ts';
import { lease, patience, sent, type Post } from './post.ts';

/** Milliseconds in which one person gets one letter at most. */
const apart = 60 * 60_000;
/** Milliseconds to wait after the mail server did not take it: twice as long each time, up to six hours. */
const again = (tries: number) => Math.min(lease * 2 ** tries, 6 * 60 * 60_000);

/** Sends to the next one to whom something is due; false when there is nobody. Throws when the mail server takes nothing now: what was due is kept. */
export async function sendAsked(post: Post, now: number): Promise<boolean> {
  const [claim] = await post.graph.run(patience(), 'mail/claim', { now, until: now + lease });
  if (!claim?.free) return claim !== undefined;
  const { person, about, tries } = claim;
  const mail = await write(post, person, about, now);
  const went =
    mail !== null &&
    (await sent(post, mail).catch(async (error: unknown) => {
      await post.graph.run(patience(), 'mail/postpone', { person, from: now + again(tries) });
      throw error;
    }));
  await post.graph.run(patience(), 'mail/done', { person, about, from: went ? now + apart : null });
  return true;
}

/** Null when nothing is asked of them any more, or they want no mail. */
async function write(
  { graph, origin }: Post,
  me: string,
  about: readonly string[],
  now: number,
): Promise<Mail | null> {
  const [receiver] = await graph.run(patience(), 'mail/receiver', { me, now });
  if (!receiver?.asked || receiver.resting) return null;
  const of = (kind: string) => about.filter((id) => prefixOf(id) === kind);
  const introductions = await graph.run(patience(), 'introduction/read', {
    me,
    ids: of('introduction'),
    now,
  });
  const proposals = await graph.run(patience(), 'keeper/read', { me, ids: of('proposal') });
  const pages = [
    ...(introductions.some(({ state }) => state === 'ASKED') ? ['/introductions'] : []),
    ...(proposals.some(({ agreed }) => !agreed) ? ['/logbooks'] : []),
  ];
  return pages.length > 0 ? askedLetter(receiver, origin, pages) : null;
}
