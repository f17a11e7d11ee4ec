// A digest goes on its day, once, to those who chose it, and only where there is something new that they may see.
import { expect, test } from '@jest/globals';
import { nextDigest } from '../../api/mail/digest.ts';
import { pair, shared, write } from '../entry/support.ts';
import { cypher } from '../support/graph.ts';
import { withAddress } from '../support/browser.ts';
import type { Someone } from '../support/people.ts';
import { atOnce, hour, process } from './support.ts';

const day = 24 * hour;
const at = (text: string) => Date.parse(text);
/** Far behind everything other tests leave due. */
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
] as const)('%s after %s is %s', (digest, after, next) => {
  expect(new Date(nextDigest(digest, at(after)) ?? 0).toISOString()).toBe(next);
});

/** A reader who chose a digest, with an address, and a writer whom they read. */
async function reading(digest: 'DAILY' | 'SUNDAY' = 'DAILY') {
  const { writer, reader, project } = await pair();
  const email = await withAddress(reader);
  await reader.do('setMail', { digest });
  return { writer, reader, project, email, due: (await digestAt(reader)) ?? 0 };
}
/** What one process sends to an address at a moment. */
async function digests(email: string, now: number) {
  const own = process();
  await own.digests(now);
  return own.mails.filter(({ to }) => to === email);
}

test('once a day with several processes that look at the same moment, and again the next day only for what is new since', async () => {
  const { writer, reader, project, email, due } = await reading();
  await write(writer, project, 'Nobody reads this in a mail.');
  expect(await digests(email, due - 1)).toEqual([]);
  const processes = [process(), process(), process()];
  await atOnce(
    reader,
    processes.map((one) => () => one.digests(due)),
  );
  expect(processes.flatMap(({ mails }) => mails.filter(({ to }) => to === email))).toHaveLength(1);
  expect(await digests(email, due + hour)).toEqual([]);
  expect(await digests(email, due + day)).toEqual([]);
  await cypher('MATCH (:Project {id: $project})<-[:IN]-(e:Entry) SET e.writtenAt = $now', {
    project,
    now: due + day + hour,
  });
  expect(await digests(email, due + 2 * day)).toHaveLength(1);
});

test('it says that there is something new, and nothing else', async () => {
  const { writer, reader, project, email, due } = await reading();
  await cypher("MATCH (p:Person {id: $id}) SET p.locale = 'EN'", { id: reader.id });
  await write(writer, project);
  expect(await digests(email, due)).toEqual([
    {
      to: email,
      subject: 'There is something new',
      text: 'Hello,\n\nthere is something new for you:\n\nhttps://house.example/\n\nTo get these messages no more, or choose how often:\nhttps://house.example/place\n\nSee you soon,\ntiers-espace\n',
    },
  ]);
});

test('on Sundays for those who chose that', async () => {
  const { writer, project, email, due } = await reading('SUNDAY');
  expect(new Date(due).getUTCDay()).toBe(0);
  await write(writer, project);
  expect(await digests(email, due - 1)).toEqual([]);
  expect(await digests(email, due)).toHaveLength(1);
});

test('none where there is nothing new, or nothing they may see', async () => {
  const { writer, reader, project, email, due } = await reading();
  expect(await digests(email, due)).toEqual([]);
  await write(writer, project, 'For me', { forMe: true });
  await writer.do('draftAsk', { projectId: project, title: 'A draft' });
  await reader.do('createProject', { title: 'My own' });
  await cypher('MATCH (e:Entry) WHERE e.project = $project SET e.writtenAt = $now', {
    project,
    now: due + 1,
  });
  expect(await digests(email, due + day)).toEqual([]);
  const ask = await shared(writer, project);
  await cypher('MATCH (q:Ask {id: $ask}) SET q.sharedAt = $now', { ask, now: due + day + 1 });
  await writer.do('withdrawTrust', { personId: reader.id });
  expect(await digests(email, due + 2 * day)).toEqual([]);
});

test('chosen otherwise, it comes otherwise; chosen again, it keeps its moment', async () => {
  const { writer, reader, project, email, due } = await reading();
  await reader.do('setMail', { digest: 'DAILY' });
  expect(await digestAt(reader)).toBe(due);
  await reader.do('setMail', { digest: 'NEVER' });
  await write(writer, project);
  expect([await digestAt(reader), await digests(email, due)]).toEqual([null, []]);
  await reader.do('setMail', { digest: 'DAILY' });
  expect(await digests(email, due)).toEqual([]); // what came while they wanted none is not new
});

test('after days without a server one comes, not several; what a process that died had hold of comes too', async () => {
  const { writer, project, email, due } = await reading();
  await write(writer, project);
  void process(() => new Promise(() => {}))
    .digests(due + 3 * day)
    .catch(() => {}); // never heard of again
  while (
    (
      await cypher('MATCH (p:Person {email: $email}) WHERE p.digestAt > $now RETURN p', {
        email,
        now: due + 3 * day,
      })
    ).length === 0
  )
    await new Promise(setImmediate);
  expect(await digests(email, due + 3 * day + 60_000)).toEqual([]);
  expect(await digests(email, due + 3 * day + 300_000)).toHaveLength(1);
  expect(await digests(email, due + 3 * day + 600_000)).toEqual([]);
});
