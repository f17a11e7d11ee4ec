/** Mail as the tests wait for it, hold it back, and send it themselves at a moment of their choice. */
import { pino } from 'pino';
import { sendAsked } from '../../api/mail/asked.ts';
import { sendDigest } from '../../api/mail/digest.ts';
import type { Post } from '../../api/mail/post.ts';
import type { Mail } from '../../api/mail/mailer.ts';
import { Origin } from '../../api/request/origin.ts';
import { watch } from '../support/canary/register.ts';
import { withAddress } from '../support/browser.ts';
import { cypher, driver, graph } from '../support/graph.ts';
import { someone, type Someone } from '../support/people.ts';
import { eventually } from '../support/product.ts';

export const minute = 60_000;
export const hour = 60 * minute;

/** A process that sends mail from the graph of the run: what it sent, and what it logged. */
export function process(mailer?: (mail: Mail) => Promise<void>): {
  post: Post;
  mails: Mail[];
  logged: string[];
  asked(now: number): Promise<void>;
  digests(now: number): Promise<void>;
} {
  const [mails, logged]: [Mail[], string[]] = [[], []];
  const log = pino(
    {},
    {
      write: (line: string) => {
        logged.push(line);
        watch('a log line', line);
      },
    },
  );
  const send =
    mailer ??
    (async (mail: Mail) => {
      mails.push(mail);
      watch('a mail', mail.subject + mail.text);
    });
  const post: Post = { graph: graph(), mailer: send, origin: new Origin('https://house.example'), log };
  const all = (one: typeof sendAsked) => async (now: number) => {
    while (await one(post, now));
  };
  return { post, mails, logged, asked: all(sendAsked), digests: all(sendDigest) };
}

/** Somebody with an address. */
export async function addressed(
  traits: Parameters<typeof someone>[0] = {},
): Promise<{ who: Someone; email: string }> {
  const who = await someone(traits);
  return { who, email: await withAddress(who) };
}

/** Lets nothing go to somebody for ten minutes, as when a letter just went to them: the server of the run then leaves it to the test. */
export const held = (who: Someone) =>
  cypher('MATCH (p:Person {id: $id}) SET p.mailFrom = $from', { id: who.id, from: Date.now() + 10 * minute });
/** After that. */
export const later = () => Date.now() + 11 * minute;

export const noted = async (who: Someone) =>
  (
    await cypher<{ about: string }>(
      'MATCH (l:Letter)-[:TO]->(:Person {id: $id}) RETURN l.about AS about ORDER BY about',
      { id: who.id },
    )
  ).map(({ about }) => about);

/** Once the server of the run has done with all that these people were to hear. */
export const settled = (...people: Someone[]) =>
  eventually(async () => {
    for (const who of people) if ((await noted(who)).length > 0) throw new Error('something is still noted');
  }, 10_000);

/** What one process sends to an address at a moment. */
export async function sentTo(email: string, now = later()): Promise<Mail[]> {
  const own = process();
  await own.asked(now);
  return own.mails.filter(({ to }) => to === email);
}

/** Lets several do something about somebody that has to take hold of them, and goes on only once all wait for it: none has seen what another did. */
export async function atOnce(who: Someone, doings: (() => Promise<unknown>)[]): Promise<void> {
  const session = driver().session();
  const transaction = await session.beginTransaction();
  await transaction.run('MATCH (p:Person {id: $id}) SET p.locked = true', { id: who.id });
  const done = Promise.all(doings.map((doing) => doing()));
  await eventually(async () => {
    const [row] = await cypher<{ waiting: number }>(
      "SHOW TRANSACTIONS YIELD status, currentQuery WHERE status STARTS WITH 'Blocked' AND currentQuery CONTAINS 'due' RETURN count(*) AS waiting",
    );
    if ((row?.waiting ?? 0) < doings.length) throw new Error(`${row?.waiting} of ${doings.length} wait`);
  }, 30_000);
  await transaction.commit();
  await session.close();
  await done;
}
