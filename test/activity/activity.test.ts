// A viewer hears of the events that they may read, live and in the list, in order and once, and of no others.
import { beforeEach, expect, test } from '@jest/globals';
import { Cursors } from '../../api/request/cursor.ts';
import { writerAndReader, writeEntry } from '../entry/support.ts';
import { signedIn } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { met, someone, type Someone } from '../support/people.ts';
import { about, cursorKey, listen, Listener } from './support.ts';

let writer: Someone;
let reader: Someone;
let project: string;
beforeEach(async () => {
  ({ writer, reader, project } = await writerAndReader());
});

interface Page {
  edges: { cursor: string; node: { is: string; about?: string; cursor: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
async function page(who: Someone, after: string | null = null, first = 100): Promise<Page> {
  const { data, errors } = await who.ask<{ viewer: { activity: Page } }>(
    `query ($after: String, $first: Int) { viewer { activity(first: $first, after: $after) {
    edges { cursor node { is: __typename ${about} ... on Gap { cursor } } } pageInfo { hasNextPage endCursor } } } }`,
    { after, first },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.viewer.activity;
}
const news = async (who: Someone, after?: string | null) =>
  (await page(who, after)).edges.map(({ node }) => `${node.is} ${node.about}`);

test('activity: an entry is told to its readers as it is written, and to nobody else', async () => {
  const stranger = await someone();
  const [hears, own, far] = [
    await listen(reader, { more: '... on EntryWritten { entry { text } }' }),
    await listen(writer),
    await listen(stranger),
  ];
  const entry = await writeEntry(writer, project, 'A first step');
  expect((await hears.until((heard) => heard.length > 1)).at(-1)).toEqual({
    is: 'EntryWritten',
    about: entry,
    cursor: expect.any(String),
    entry: { text: 'A first step' },
  });
  expect([own.news(), far.news()]).toEqual([[], []]);
  expect([await news(reader), await news(writer), await news(stranger)]).toEqual([
    [`EntryWritten ${entry}`],
    [],
    [],
  ]);
});

test('activity: an entry `forMe` is told to nobody, no entry to a viewer who reads NOTHING', async () => {
  const hears = await listen(reader);
  await writeEntry(writer, project, 'For me', { forMe: true });
  await writer.do('setTrust', { personId: reader.id, level: 'FULL', reads: 'NOTHING' });
  await writeEntry(writer, project, 'Not for them');
  await writer.do('setTrust', { personId: reader.id, level: 'FULL', reads: 'SINCE' });
  expect(await hears.before(await writeEntry(writer, project, 'For them'))).toEqual([]);
});

test('activity: an ask is told when shared and when resolved, a message to those it is said to', async () => {
  const hears = await listen(reader);
  const { ask } = (await writer.do(
    'draftAsk',
    { projectId: project, title: 'Glass', story: 'Shards' },
    'ask { id }',
  )) as unknown as { ask: { id: string } };
  await writer.do('shareAsk', { askId: ask.id });
  await hears.until(() => hears.news().length === 1);
  const asked = await listen(writer);
  const { thread } = (await reader.do(
    'answer',
    { itemId: ask.id, text: 'I have a cutter.' },
    'thread { id messages { edges { node { id } } } }',
  )) as unknown as { thread: { id: string; messages: { edges: [{ node: { id: string } }] } } };
  const { message } = (await writer.do(
    'say',
    { threadId: thread.id, text: 'Splendid' },
    'message { id }',
  )) as unknown as { message: { id: string } };
  await writer.do('resolveAsk', { askId: ask.id, helperIds: [reader.id], words: 'Thank you' });
  await hears.until(() => hears.news().length === 4);
  expect(hears.news()).toEqual([
    `AskShared ${ask.id}`,
    `MessageSaid ${message.id}`,
    expect.stringMatching(/^MessageSaid /),
    `AskResolved ${ask.id}`,
  ]);
  await asked.until(() => asked.news().length > 0);
  expect(asked.news()).toEqual([`MessageSaid ${thread.messages.edges[0].node.id}`]);
  expect(await news(reader)).toEqual(hears.news());
});

test('activity: with the last cursor, missed events are told in order and once, then CaughtUp', async () => {
  const first = await listen(reader);
  const known = await writeEntry(writer, project, 'Heard');
  const { cursor } = (await first.until((heard) => heard.some((one) => one.about === known))).at(-1) ?? {};
  await first.stop();
  const missed: string[] = [];
  const count = 40; // more than the 16 read at once
  for (let i = 0; i < count; i++)
    missed.push(`EntryWritten ${await writeEntry(writer, project, `Missed ${i}`)}`);
  const again = new Listener(reader, { after: cursor });
  const heard = await again.until((all) => all.some(({ is }) => is === 'CaughtUp'));
  expect([again.news(), heard.at(-1)?.is]).toEqual([missed, 'CaughtUp']);
  const live = await writeEntry(writer, project, 'Live again');
  expect(await again.before(live)).toEqual(missed);
  expect(await news(reader, cursor)).toEqual([...missed, `EntryWritten ${live}`]);
  const [one, two] = [await page(reader, cursor, 30), await page(reader, cursor, 41)];
  expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([true, false]);
  expect((await page(reader, one.pageInfo.endCursor)).edges).toEqual(two.edges.slice(30));
});

test('activity: with the cursor of CaughtUp, nothing is missed and nothing is told again', async () => {
  const first = await listen(reader);
  await first.stop();
  const entry = await writeEntry(writer, project, 'Meanwhile');
  const again = await listen(reader, { after: first.heard[0]?.cursor });
  expect(again.news()).toEqual([`EntryWritten ${entry}`]);
  const once = await listen(reader, { after: again.heard.at(-1)?.cursor });
  expect([once.news(), await news(reader, again.heard.at(-1)?.cursor)]).toEqual([[], []]);
  // The same position. Equal cursors would tell that nothing happened to anybody in between.
  expect(once.heard[0]?.cursor).not.toBe(again.heard.at(-1)?.cursor);
});

test('activity: with a cursor older than the events kept, Gap is told, then what follows', async () => {
  const old = new Cursors(await cursorKey()).write(reader.id, 'activity', [-1, '']);
  await writeEntry(writer, project, 'Before');
  const hears = await listen(reader, { after: old });
  const entry = await writeEntry(writer, project, 'After');
  expect(await hears.before(entry)).toEqual([]);
  expect(hears.heard.map(({ is }) => is)).toEqual(['Gap', 'CaughtUp', 'EntryWritten']);
  const { edges, pageInfo } = await page(reader, old);
  expect(edges.map(({ node }) => node.is)).toEqual(['Gap']);
  const later = await writeEntry(writer, project, 'Later');
  expect(await news(reader, pageInfo.endCursor)).toEqual([`EntryWritten ${later}`]);
});

test.each(['subscription', 'list'])(
  'activity: the %s refuses a cursor of another viewer like a text that is no cursor',
  async (where) => {
    const [others] = (await listen(writer)).heard;
    for (const after of [others?.cursor ?? '', 'nonsense']) {
      if (where === 'list') await expect(page(reader, after)).rejects.toThrow('BAD_USER_INPUT');
      else {
        const hears = new Listener(reader, { after });
        await hears.until(() => hears.ended);
        expect([hears.heard, hears.errors]).toMatchObject([[], [{ extensions: { code: 'BAD_USER_INPUT' } }]]);
      }
    }
  },
);

test('activity: after withdrawTrust no event is told, and the list leaves out the earlier ones', async () => {
  const { writer: other, project: second } = await writerAndReader();
  await met(other, reader);
  await other.do('setTrust', { personId: reader.id, level: 'FULL' });
  const hears = await listen(reader);
  const first = await writeEntry(writer, project, 'Read');
  await hears.until(() => hears.news().length === 1);
  await writer.do('withdrawTrust', { personId: reader.id });
  await writeEntry(writer, project, 'Unread');
  const sentinel = await writeEntry(other, second, 'From somebody else');
  expect(await hears.before(sentinel)).toEqual([`EntryWritten ${first}`]);
  expect(await news(reader)).toEqual([`EntryWritten ${sentinel}`]);
});

test('activity: a subscription ends with its session (signOut, revokeSession) or token', async () => {
  const browsers = await Promise.all([signedIn(reader), signedIn(reader)]);
  const [first, second] = await Promise.all(browsers.map(({ cookie }) => listen({ cookie })));
  const byToken = await listen(reader);
  await browsers[0]?.do('signOut', {});
  await first?.until(() => first.ended);
  const heard = await writeEntry(writer, project, 'Two hear it');
  await Promise.all([second?.before(heard), byToken.before(heard)]);
  const { viewer } = (
    await (browsers[1] as NonNullable<(typeof browsers)[1]>).ask<{
      viewer: { sessions: { edges: { node: { id: string; current: boolean } }[] } };
    }>('{ viewer { sessions { edges { node { id current } } } } }')
  ).data;
  await browsers[1]?.do('revokeSession', {
    sessionId: viewer.sessions.edges.find(({ node }) => node.current)?.node.id,
  });
  await second?.until(() => second.ended);
  await cypher('MATCH (:Person {id: $id})-[:HOLDS]->(t:Token) DETACH DELETE t', { id: reader.id });
  await writeEntry(writer, project, 'Nobody hears it');
  await byToken.until(() => byToken.ended);
  expect([first?.news(), second?.news(), byToken.news()]).toEqual([
    [],
    [`EntryWritten ${heard}`],
    [`EntryWritten ${heard}`],
  ]);
});
