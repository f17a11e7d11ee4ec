// What a webhook of an app is sent: with what the person let the app do, and while both stand.
import { expect, test } from '@jest/globals';
import { readmit } from '../../api/account/suspend.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { writeEntry, writerAndReader } from '../entry/support.ts';
import { suspended } from '../oauth/endings.ts';
import { registeredApp } from '../oauth/support.ts';
import { signedIn } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { cypher, graph } from '../support/graph.ts';
import { appOf, leftOf, withFeeling } from './app-support.ts';
import { deliverer, deliveriesOf, hook, hurry, Receiver, status, webhooksOf } from './support.ts';

const query = 'subscription { activity { __typename ... on EntryWritten { about entry { text } } } }';

test('a webhook of an app is sent what the app may read, also when its token has ended long ago', async () => {
  const { writer, reader, project } = await writerAndReader();
  const [whole, part, { api }] = [await Receiver.open(), await Receiver.open(), await deliverer()];
  const app = await appOf(reader, 'activity:read logbook:read');
  const narrow = await appOf(reader, 'activity:read');
  const { secret } = await hook(api, app, { url: whole.url, query });
  const { secret: another } = await hook(api, narrow, { url: part.url });
  await cypher('MATCH (:Person {id: $id})-[:HOLDS]->(t:Token) WHERE t.app IS NOT NULL DETACH DELETE t', {
    id: reader.id,
  });
  expect((await app.ask('{ viewer { person { id } } }')).errors).toMatchObject([
    { extensions: { code: 'UNAUTHENTICATED' } },
  ]);
  const entry = await writeEntry(writer, project, 'It leaks.');
  await whole.until((received) => received.length === 1);
  await part.until((received) => received.length === 1);
  expect(whole.payloads(secret)[0]?.data?.activity).toEqual({
    __typename: 'EntryWritten',
    about: entry,
    entry: { text: 'It leaks.' },
  });
  expect(part.told(another)).toEqual([entry]);
});

test('a webhook of an app is not sent what is closed to apps, nor what the app has no scope for', async () => {
  const { writer, reader, project } = await writerAndReader();
  const [one, two, { api }] = [await Receiver.open(), await Receiver.open(), await deliverer()];
  const app = await hook(api, await appOf(reader, 'activity:read logbook:read'), { url: one.url });
  const narrow = await hook(api, await appOf(reader, 'activity:read'), { url: two.url });
  // As if they had come to be asked for before these fields were closed.
  await cypher('MATCH (w:Webhook) WHERE w.id IN $ids SET w.query = $query', {
    ids: [app.id, narrow.id],
    query: withFeeling,
  });
  await writeEntry(writer, project, 'It leaks.');
  await one.until((received) => received.length === 1);
  await two.until((received) => received.length === 1);
  expect(one.payloads(app.secret)).toMatchObject([
    {
      data: { activity: { entry: { text: 'It leaks.', feeling: null } } },
      errors: [{ path: ['activity', 'entry', 'feeling'], extensions: { code: 'FORBIDDEN' } }],
    },
  ]);
  expect(two.payloads(narrow.secret)).toMatchObject([
    {
      data: { activity: { entry: null } },
      errors: [{ path: ['activity', 'entry'], extensions: { code: 'FORBIDDEN' } }],
    },
  ]);
});

test('when the time of an app is over, its webhook is not listed, and what waited is not sent', async () => {
  const [{ writer, reader, project }, receiver, { api }] = [
    await writerAndReader(),
    await Receiver.open(),
    await deliverer(),
  ];
  const { id } = await hook(api, await appOf(reader, 'activity:read'), { url: receiver.url });
  const browser = await signedIn(reader);
  receiver.answers = status(500);
  await writeEntry(writer, project);
  await eventually(async () => {
    expect(await deliveriesOf(browser)).toMatchObject([{ state: 'WAITING' }]);
  });
  const count = receiver.received.length;
  await cypher('MATCH (:Person {id: $id})-[:GRANTS]->(g:Grant) SET g.expiresAt = 1', { id: reader.id });
  expect(await webhooksOf(browser)).toEqual([]);
  await hurry(id);
  await eventually(async () => expect(await leftOf(id)).toEqual([]));
  expect(receiver.received).toHaveLength(count);
});

test('while the maker of an app is suspended, its webhook is silent and hidden; then it loses nothing', async () => {
  const [{ writer, reader, project }, receiver, beside, first] = [
    await writerAndReader(),
    await Receiver.open(),
    await Receiver.open(),
    await deliverer(),
  ];
  const [app, browser] = [await registeredApp(), await signedIn(reader)];
  const { id, secret } = await hook(first.api, await appOf(reader, 'activity:read', app.id), {
    url: receiver.url,
  });
  receiver.answers = status(500);
  const waited = await writeEntry(writer, project);
  await eventually(async () => {
    expect(await deliveriesOf(browser)).toMatchObject([{ state: 'WAITING', tries: 1 }]);
  });
  const own = await hook(first.api, reader, { url: beside.url });
  await suspended(app.maker.id);
  receiver.answers = status(204);
  expect((await webhooksOf(browser)).map((one) => one.id)).toEqual([own.id]);
  const missed = await writeEntry(writer, project);
  await hurry(id);
  await beside.until(() => beside.told(own.secret).includes(missed));
  const dueOf = async () => cypher('MATCH (w:Webhook {id: $id}) RETURN w.due AS due', { id });
  await eventually(async () => expect(await dueOf()).toEqual([{ due: null }]));
  expect(receiver.received).toHaveLength(1);
  await graph().write(new Deadline(30_000), async (run) => {
    await readmit(run, app.maker.id, Date.now());
  });
  await receiver.until((received) => received.length === 3);
  expect(receiver.told(secret)).toEqual([waited, waited, missed]);
  expect(receiver.received[1]?.id).toBe(receiver.received[0]?.id);
  expect((await webhooksOf(browser)).map((one) => one.id).sort()).toEqual([id, own.id].sort());
});
