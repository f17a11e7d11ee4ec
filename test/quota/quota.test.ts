// How much one person can write in a day, and keep: the host's quotas.
import { expect, test } from '@jest/globals';
import type { SettingName } from '../../api/request/settings.ts';
import type { Clock } from '../../api/request/clock.ts';
import { systemClock } from '../../api/request/clock.ts';
import { Browser, signedIn } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { met, someone } from '../support/people.ts';
import { unlimited } from '../support/unlimited.ts';

const day = 24 * 3_600_000;

/** Somebody in a house with this quota, and the clock of the house. */
async function writer(quota: Partial<Record<SettingName, number>>) {
  let ahead = 0;
  const clock: Clock = { ...systemClock, now: () => systemClock.now() + ahead };
  const { api } = await openTestServer({ settings: { ...unlimited, ...quota }, clock });
  const person = await someone();
  const me = await signedIn(person, new Browser(api));
  const start = async (title = 'A shed') => {
    const { project, problems } = await me.do('createProject', { title }, 'project { id }');
    return { id: (project as { id: string } | null)?.id ?? '', problems };
  };
  return { api, person, me, start, tomorrow: () => (ahead += day) };
}

const limit = (retryAt: unknown, text: string) => [
  { __typename: 'LimitReached', message: expect.stringContaining(text), path: null, retryAt },
];

test('entriesPerDay: past it nothing is written until tomorrow, and a problem counts nothing', async () => {
  const { me, start, tomorrow } = await writer({ entriesPerDay: 2 });
  const { id } = await start();
  const write = (projectId = id) =>
    me.do('writeEntry', { projectId, kind: 'STEP', text: 'A step' }, 'entry { id }');
  expect((await write('project_none')).problems).toMatchObject([{ __typename: 'NotFound' }]);
  expect([(await write()).problems, (await write()).problems]).toEqual([[], []]);
  const refused = await write();
  expect(refused).toMatchObject({ entry: null, problems: limit(expect.any(String), '2 entries in a day') });
  const retryAt = Date.parse(refused.problems[0]?.retryAt ?? '');
  expect(retryAt % day).toBe(0);
  expect(retryAt).toBeGreaterThan(Date.now());
  expect(await cypher('MATCH (:Project {id: $id})<-[:IN]-(e) RETURN count(e) AS entries', { id })).toEqual([
    { entries: 2 },
  ]);
  tomorrow();
  expect((await write()).problems).toEqual([]);
});

test('messagesPerDay: past it a message is not said', async () => {
  const { api, me, person, start } = await writer({ messagesPerDay: 2 });
  const { id } = await start();
  const reader = await someone();
  await met(person, reader);
  await me.do('setTrust', { personId: reader.id, level: 'FULL', reads: 'EVERYTHING' });
  const { entry } = await me.do(
    'writeEntry',
    { projectId: id, kind: 'STUCK', text: 'Stuck' },
    'entry { id }',
  );
  const other = await signedIn(reader, new Browser(api));
  const { thread } = await other.do(
    'answer',
    { itemId: (entry as { id: string }).id, text: 'One' },
    'thread { id }',
  );
  const say = () =>
    other.do('say', { threadId: (thread as { id: string }).id, text: 'More' }, 'message { id }');
  expect((await say()).problems).toEqual([]);
  expect((await say()).problems).toEqual(limit(expect.any(String), '2 messages in a day'));
  const answered = await me.do('say', { threadId: (thread as { id: string }).id, text: 'Thanks' });
  expect(answered.problems).toEqual([]); // each counts for oneself
});

test('charactersKept: what is removed makes room again', async () => {
  const { me, start } = await writer({ charactersKept: 1_000 });
  const { id } = await start();
  const write = (length: number) =>
    me.do('writeEntry', { projectId: id, kind: 'NOTE', text: 'x'.repeat(length) }, 'entry { id }');
  const { entry } = await write(900);
  expect((await write(200)).problems).toEqual(limit(null, '1000 characters'));
  const entryId = (entry as { id: string }).id;
  expect((await me.do('editEntry', { entryId, text: 'y'.repeat(1_100) })).problems).toEqual(
    limit(null, '1000 characters'),
  );
  expect((await me.do('removeEntry', { entryId })).problems).toEqual([]);
  expect((await write(1_000)).problems).toEqual([]);
});

test('projects and openAsks: past them no other is begun, and one that ends makes room', async () => {
  const { me, start } = await writer({ projects: 1, openAsks: 1 });
  const { id } = await start();
  expect((await start('Another')).problems).toEqual(limit(null, '1 projects'));
  const draft = () => me.do('draftAsk', { projectId: id, title: 'Who knows?' }, 'ask { id }');
  const { ask } = await draft();
  expect((await draft()).problems).toEqual(limit(null, '1 open asks'));
  await me.do('closeAsk', { askId: (ask as { id: string }).id });
  expect((await draft()).problems).toEqual([]);
  await me.do('removeProject', { projectId: id });
  expect((await start('Another')).problems).toEqual([]);
});
