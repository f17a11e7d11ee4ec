/** For the tests of mail: waits for it, holds it back, and sends it at a moment the test chooses. */
import { pino } from 'pino';
import { sendAsked } from '../../api/mail/asked.ts';
import { sendDigest } from '../../api/mail/digest.ts';
import type { Post } from '../../api/mail/post.ts';
import { mailerOf, type Mail, type Mailer } from '../../api/mail/mailer.ts';
import { Origin } from '../../api/request/origin.ts';
import { watch } from '../support/canary/register.ts';
import { withAddress } from '../support/browser.ts';
import { cypher, driver, graph } from '../support/graph.ts';
import { someone, type Someone } from '../support/people.ts';
import { eventually } from '../support/eventually.ts';

export const minute = 60_000;
export const hour = 60 * minute;

export interface MailProcess {
  /** All mail it sent to its address. */
  mails: Mail[];
  logged: string[];
  /** Sends what is due at this moment. */
  sendAsked(now: number): Promise<void>;
  sendDigests(now: number): Promise<void>;
}

/**
 * A process that sends mail from the graph of the run, at moments the test chooses. `deliver` takes the mail
 * to `address`. Mail to anybody else is due to another test: it goes where the server of the run puts it.
 */
export function mailProcess(address: string, deliver: Mailer = async () => {}): MailProcess {
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
  const origin = new Origin(process.env['TEST_API'] ?? null);
  const deliverToOthers = mailerOf({ DATA_DIR: process.env['TEST_DATA_DIR'] }, origin, () => {});
  const mailer = async (mail: Mail) => {
    watch('a mail', mail.subject + mail.text);
    if (mail.to !== address) return await deliverToOthers(mail);
    mails.push(mail);
    await deliver(mail);
  };
  const post: Post = { graph: graph(), mailer, origin, log };
  const sendAll = (sendNext: typeof sendAsked) => async (now: number) => {
    while (await sendNext(post, now));
  };
  return { mails, logged, sendAsked: sendAll(sendAsked), sendDigests: sendAll(sendDigest) };
}

/** A person with an address. */
export async function addressed(
  traits: Parameters<typeof someone>[0] = {},
): Promise<{ who: Someone; email: string }> {
  const who = await someone(traits);
  return { who, email: await withAddress(who) };
}

/**
 * Holds mail to this person back for ten minutes, as after a letter to them: the server of the run leaves it
 * to the test.
 */
export const holdMail = (who: Someone) =>
  cypher('MATCH (p:Person {id: $id}) SET p.mailFrom = $from', { id: who.id, from: Date.now() + 10 * minute });
/** A moment after `holdMail` ends. */
export const afterHold = () => Date.now() + 11 * minute;

/** The ids about which a letter to this person waits in the graph. */
export const waitingLetters = async (who: Someone) =>
  (
    await cypher<{ about: string }>(
      'MATCH (l:Letter)-[:TO]->(:Person {id: $id}) RETURN l.about AS about ORDER BY about',
      { id: who.id },
    )
  ).map(({ about }) => about);

/**
 * Waits until no letter to these people is left in the graph: the server of the run sent or dropped them all.
 */
export const lettersDone = (...people: Someone[]) =>
  eventually(async () => {
    for (const who of people)
      if ((await waitingLetters(who)).length > 0) throw new Error('a letter still waits');
  });

/** Sends what is due at a moment; the mail to this address. */
export async function sendAskedTo(address: string, now = afterHold()): Promise<Mail[]> {
  const sender = mailProcess(address);
  await sender.sendAsked(now);
  return sender.mails;
}

/**
 * Runs several tasks that all lock this person. They go on only once all of them wait for the lock, so that
 * none has seen the work of another.
 */
export async function runAtOnce(who: Someone, tasks: (() => Promise<unknown>)[]): Promise<void> {
  const session = driver().session();
  const transaction = await session.beginTransaction();
  await transaction.run('MATCH (p:Person {id: $id}) SET p.locked = true', { id: who.id });
  const done = Promise.all(tasks.map((task) => task()));
  await eventually(async () => {
    const [row] = await cypher<{ waiting: number }>(
      `SHOW TRANSACTIONS YIELD status, currentQuery WHERE status STARTS
        WITH 'Blocked' AND currentQuery CONTAINS 'due' RETURN count(*) AS waiting`,
    );
    if ((row?.waiting ?? 0) < tasks.length) throw new Error(`${row?.waiting} of ${tasks.length} wait`);
  });
  await transaction.commit();
  await session.close();
  await done;
}
