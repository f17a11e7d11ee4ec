// A digest is sent on its day, once, to a person who chose it, and only when there is something new that they
// may see.
import { expect, test } from '@jest/globals';
import { nextDigest } from '../../api/mail/digest.ts';
import { writerAndReader, shareAsk, writeEntry } from '../entry/support.ts';
import { api } from '../introduction/support.ts';
import { cypher } from '../support/graph.ts';
import { withAddress } from '../support/browser.ts';
import type { Someone } from '../support/people.ts';
import { eventually } from '../support/eventually.ts';
import { hour, mailProcess, runAtOnce } from './support.ts';

const day = 24 * hour;
const at = (text: string) => Date.parse(text);
const week = 7 * day;
const digestAt = async (who: Someone) =>
  (
    await cypher<{ at: number | null }>('MATCH (p:Person {id: $id}) RETURN p.digestAt AS at', { id: who.id })
  )[0]?.at ?? null;

test.each([
  ['DAILY', '2026-03-04T06:59:59.999Z', '2026-03-04T07:00:00.000Z'],
  ['DAILY', '2026-03-04T07:00:00.000Z', '2026-03-05T07:00:00.000Z'],
  ['DAILY', '2026-12-31T23:00:00.000Z', '2027-01-01T07:00:00.000Z'],
  ['SUNDAY', '2026-03-04T08:00:00.000Z', '2026-03-08T07:00:00.000Z'],
  ['SUNDAY', '2026-03-08T06:00:00.000Z', '2026-03-08T07:00:00.000Z'],
  ['SUNDAY', '2026-03-08T07:00:00.000Z', '2026-03-15T07:00:00.000Z'],
] as const)('nextDigest: %s after %s is %s', (digest, after, next) => {
  expect(new Date(nextDigest(digest, at(after)) ?? 0).toISOString()).toBe(next);
});

/**
 * A reader who chose a digest, with an address, and a writer whom they read. The digest is due in a week or
 * later: the server of the run, which sends what is due now, leaves it to the test.
 */
async function readerWithDigest(digest: 'DAILY' | 'SUNDAY' = 'DAILY') {
  const { writer, reader, project } = await writerAndReader();
  const email = await withAddress(reader);
  await reader.do('setMail', { digest });
  await cypher('MATCH (p:Person {id: $id}) SET p.digestAt = p.digestAt + $week', { id: reader.id, week });
  return { writer, reader, project, email, due: (await digestAt(reader)) ?? 0 };
}
/** Sends the digests that are due at a moment; the mail to this address. */
async function sendDigestsTo(email: string, now: number) {
  const sender = mailProcess(email);
  await sender.sendDigests(now);
  return sender.mails;
}

test('sendDigest: once from three processes at the same moment, next day only for new things', async () => {
  const { writer, reader, project, email, due } = await readerWithDigest();
  await writeEntry(writer, project, 'Nobody reads this in a mail.');
  expect(await sendDigestsTo(email, due - 1)).toEqual([]);
  const senders = [mailProcess(email), mailProcess(email), mailProcess(email)];
  await runAtOnce(
    reader,
    senders.map((sender) => () => sender.sendDigests(due)),
  );
  expect(senders.flatMap(({ mails }) => mails)).toHaveLength(1);
  expect(await sendDigestsTo(email, due + hour)).toEqual([]);
  expect(await sendDigestsTo(email, due + day)).toEqual([]);
  await cypher('MATCH (:Project {id: $project})<-[:IN]-(e:Entry) SET e.writtenAt = $now', {
    project,
    now: due + day + hour,
  });
  expect(await sendDigestsTo(email, due + 2 * day)).toHaveLength(1);
});

test('digest letter: says that there is something new, and nothing else', async () => {
  const { writer, reader, project, email, due } = await readerWithDigest();
  await cypher("MATCH (p:Person {id: $id}) SET p.locale = 'EN'", { id: reader.id });
  await writeEntry(writer, project);
  expect(await sendDigestsTo(email, due)).toEqual([
    {
      to: email,
      subject: 'There is something new',
      text: `Hello,\n\nthere is something new for you:\n\n${api()}/\n\nTo get these messages no more, or choose how often:\n${api()}/me/mail\n\nSee you soon,\ntiers-espace\n`,
    },
  ]);
});

test('setMail SUNDAY: the digest is sent on a Sunday', async () => {
  const { writer, project, email, due } = await readerWithDigest('SUNDAY');
  expect(new Date(due).getUTCDay()).toBe(0);
  await writeEntry(writer, project);
  expect(await sendDigestsTo(email, due - 1)).toEqual([]);
  expect(await sendDigestsTo(email, due)).toHaveLength(1);
});

test('sendDigest: sends nothing when nothing is new, or nothing the reader may see', async () => {
  const { writer, reader, project, email, due } = await readerWithDigest();
  expect(await sendDigestsTo(email, due)).toEqual([]);
  await writeEntry(writer, project, 'For me', { forMe: true });
  await writer.do('draftAsk', { projectId: project, title: 'A draft' });
  await reader.do('createProject', { title: 'My own' });
  await cypher('MATCH (e:Entry) WHERE e.project = $project SET e.writtenAt = $now', {
    project,
    now: due + 1,
  });
  expect(await sendDigestsTo(email, due + day)).toEqual([]);
  const ask = await shareAsk(writer, project);
  await cypher('MATCH (q:Ask {id: $ask}) SET q.sharedAt = $now', { ask, now: due + day + 1 });
  await writer.do('withdrawTrust', { personId: reader.id });
  expect(await sendDigestsTo(email, due + 2 * day)).toEqual([]);
});

test('setMail: the same digest keeps its moment; entries written under NEVER are not new', async () => {
  const { writer, reader, project, email, due } = await readerWithDigest();
  await reader.do('setMail', { digest: 'DAILY' });
  expect(await digestAt(reader)).toBe(due);
  await reader.do('setMail', { digest: 'NEVER' });
  await writeEntry(writer, project);
  expect([await digestAt(reader), await sendDigestsTo(email, due)]).toEqual([null, []]);
  await reader.do('setMail', { digest: 'DAILY' });
  expect(await sendDigestsTo(email, due)).toEqual([]);
});

test('sendDigest: one after days without a server; what a dead process claimed is sent', async () => {
  const { writer, reader, project, email, due } = await readerWithDigest();
  await writeEntry(writer, project);
  const neverDelivers = () => new Promise<void>(() => {});
  void mailProcess(email, neverDelivers).sendDigests(due + 3 * day);
  await eventually(async () => {
    expect(await digestAt(reader)).toBeGreaterThan(due + 3 * day);
  });
  expect(await sendDigestsTo(email, due + 3 * day + 60_000)).toEqual([]);
  expect(await sendDigestsTo(email, due + 3 * day + 300_000)).toHaveLength(1);
  expect(await sendDigestsTo(email, due + 3 * day + 600_000)).toEqual([]);
});
