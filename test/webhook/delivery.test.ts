/**
 * What webhooks are sent, by servers of their own that may reach 127.0.0.1: signed, with the rights of that
 * moment, at least once and under one id, however often a server is stopped or a receiver fails.
 */
import { expect, test } from '@jest/globals';
import { addKeeper, createProject, writeEntry, writerAndReader } from '../entry/support.ts';
import { signedIn } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { cypher } from '../support/graph.ts';
import { met, someone } from '../support/people.ts';
// In this file too, because every server that delivers serves whatever is due.
import './delivery-last-look.ts';
import './delivery-of-apps.ts';
import { deliverer, deliveriesOf, doAt, hook, hurry, Receiver, status, webhooksOf } from './support.ts';

const query = 'subscription { activity { __typename ... on EntryWritten { about entry { text } } } }';

test('a webhook is sent ids only, signed, and nothing of its owner’s own', async () => {
  const [{ writer, reader, project }, receiver, { api }] = [
    await writerAndReader(),
    await Receiver.open(),
    await deliverer(),
  ];
  const { secret } = await hook(api, reader, { url: receiver.url });
  await writeEntry(reader, await createProject(reader), 'My own.');
  const entry = await writeEntry(writer, project, 'It leaks.');
  await receiver.until((received) => received.length === 1);
  const [payload] = receiver.payloads(secret);
  expect(payload).toEqual({
    type: 'EntryWritten',
    timestamp: expect.stringMatching(/Z$/),
    data: { activity: { __typename: 'EntryWritten', about: entry, cursor: expect.any(String) } },
  });
  const [first] = receiver.received;
  expect(first).toMatchObject({ path: '/hook', headers: { 'content-type': 'application/json' } });
  expect(first?.body).not.toContain('It leaks');
  await eventually(async () => {
    expect(await deliveriesOf(reader)).toMatchObject([
      { id: first?.id, event: { about: entry }, state: 'DELIVERED', tries: 1, status: 204, nextTryAt: null },
    ]);
  });
  const { data } = payload as unknown as { data: { activity: { cursor: string } } };
  const later = await writeEntry(writer, project);
  const { data: list } = await reader.ask<{ viewer: { activity: { edges: { node: { about: string } }[] } } }>(
    `query ($after: String) { viewer { activity(after: $after) { edges { node {
      ... on EntryWritten { about } } } } } }`,
    { after: data.activity.cursor },
  );
  expect(list.viewer.activity.edges).toEqual([{ node: { about: later } }]);
});

test('a webhook is sent the answer to its document, as far as the scopes of its token go', async () => {
  const { writer, reader, project } = await writerAndReader();
  const [whole, part, { api }] = [await Receiver.open(), await Receiver.open(), await deliverer()];
  const { secret } = await hook(api, reader, { url: whole.url, query });
  const [narrow] = [await someone({ scopes: ['ACTIVITY_READ'] })];
  await met(writer, narrow);
  await writer.do('setTrust', { personId: narrow.id, level: 'FULL' });
  const { secret: another } = await hook(api, narrow, { url: part.url, query });
  const entry = await writeEntry(writer, project, 'It leaks.');
  await whole.until((received) => received.length === 1);
  await part.until((received) => received.length === 1);
  expect(whole.payloads(secret)[0]?.data?.activity).toEqual({
    __typename: 'EntryWritten',
    about: entry,
    entry: { text: 'It leaks.' },
  });
  expect(part.payloads(another)).toMatchObject([
    {
      data: { activity: { about: entry, entry: null } },
      errors: [{ path: ['activity', 'entry'], extensions: { code: 'FORBIDDEN' } }],
    },
  ]);
});

test('a delivery that fails is tried again under its id; a redirection is not followed', async () => {
  const [{ writer, reader, project }, receiver, { api }] = [
    await writerAndReader(),
    await Receiver.open(),
    await deliverer(),
  ];
  const { id, secret } = await hook(api, reader, { url: receiver.url });
  receiver.answers = status(302, { location: '/elsewhere' });
  await writeEntry(writer, project);
  await eventually(async () => {
    expect(await deliveriesOf(reader)).toMatchObject([{ state: 'WAITING', tries: 1, status: 302 }]);
  });
  const [waiting] = await deliveriesOf(reader);
  const wait = Date.parse(waiting?.nextTryAt ?? '') - Date.now();
  expect([wait > 0, wait <= 5_000]).toEqual([true, true]);
  receiver.answers = status(200);
  await hurry(id);
  await eventually(async () => {
    expect(await deliveriesOf(reader)).toMatchObject([{ state: 'DELIVERED', tries: 2, status: 200 }]);
  });
  expect(receiver.received.map(({ path }) => path)).toEqual(['/hook', '/hook']);
  expect(new Set(receiver.received.map((one) => one.id)).size).toBe(1);
  expect(receiver.told(secret)).toHaveLength(2);
});

test.each([
  ['after its last try', 500, 9],
  ['when the receiver answers 410', 410, 0],
])('a webhook is disabled %s, says so, and is enabled by a replay', async (_when, code, tries) => {
  const [{ writer, reader, project }, receiver, { api }] = [
    await writerAndReader(),
    await Receiver.open(),
    await deliverer(),
  ];
  const { id, secret } = await hook(api, reader, { url: receiver.url });
  receiver.answers = status(500);
  const first = await writeEntry(writer, project);
  await eventually(async () => {
    expect(await deliveriesOf(reader)).toMatchObject([{ state: 'WAITING', status: 500 }]);
  });
  receiver.answers = status(code);
  await hurry(id, tries);
  await eventually(async () => {
    expect(await webhooksOf(reader)).toMatchObject([{ disabledAt: expect.any(String) }]);
  });
  const [failed] = await deliveriesOf(reader);
  expect(failed).toMatchObject({ state: 'FAILED', nextTryAt: null, status: code });
  const noted = await cypher('MATCH (e:SecurityEvent {what: $id}) RETURN e.kind AS kind ORDER BY kind', {
    id,
  });
  expect(noted).toEqual([{ kind: 'WEBHOOK_DISABLED' }, { kind: 'WEBHOOK_MADE' }]);
  const count = receiver.received.length;
  const missed = await writeEntry(writer, project);
  receiver.answers = status(204);
  expect((await doAt(api, reader, 'replayDelivery', { deliveryId: failed?.id })).problems).toEqual([]);
  await receiver.until((received) => received.length === count + 2);
  expect(receiver.told(secret).slice(count)).toEqual([first, missed]);
  expect(receiver.received[count]?.id).toBe(failed?.id);
  expect(await webhooksOf(reader)).toMatchObject([{ disabledAt: null }]);
});

test('replayDelivery: sends again what was delivered, under its id', async () => {
  const [{ writer, reader, project }, receiver, { api }] = [
    await writerAndReader(),
    await Receiver.open(),
    await deliverer(),
  ];
  await hook(api, reader, { url: receiver.url });
  await writeEntry(writer, project);
  await eventually(async () => {
    expect(await deliveriesOf(reader)).toMatchObject([{ state: 'DELIVERED' }]);
  });
  const [delivered] = await deliveriesOf(reader);
  const replay = (who: typeof reader) => doAt(api, who, 'replayDelivery', { deliveryId: delivered?.id });
  expect((await replay(writer)).problems).toMatchObject([{ __typename: 'NotFound' }]);
  expect((await replay(reader)).problems).toEqual([]);
  await receiver.until((received) => received.length === 2);
  expect(receiver.received.map(({ id }) => id)).toEqual([delivered?.id, delivered?.id]);
});

test('a server that stops in the middle of a delivery loses nothing: the next one sends it under its id', async () => {
  const [{ writer, reader, project }, receiver, first] = [
    await writerAndReader(),
    await Receiver.open(),
    await deliverer(),
  ];
  const { secret } = await hook(first.api, reader, { url: receiver.url });
  receiver.answers = () => {}; // holds it
  const entries = [await writeEntry(writer, project, '1')];
  await receiver.until((received) => received.length === 1);
  await first.server.close();
  for (const text of ['2', '3']) entries.push(await writeEntry(writer, project, text));
  receiver.answers = status(204);
  await deliverer();
  await receiver.until((received) => received.length === 4);
  expect(receiver.told(secret)).toEqual([entries[0], ...entries]);
  expect(receiver.received[1]?.id).toBe(receiver.received[0]?.id);
  expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(3);
});

test('a server that was killed leaves a lease, after which another goes on', async () => {
  const [{ writer, reader, project }, receiver, first] = [
    await writerAndReader(),
    await Receiver.open(),
    await deliverer(),
  ];
  const { id, secret } = await hook(first.api, reader, { url: receiver.url });
  await first.server.close();
  const entry = await writeEntry(writer, project);
  // As a process leaves it that ends between leasing a webhook and noting its deliveries.
  const until = Date.now() + 60_000;
  await cypher('MATCH (w:Webhook {id: $id}) SET w.leased = $until, w.due = $until, w.pending = false', {
    id,
    until,
  });
  await deliverer();
  const other = await writerAndReader();
  const beside = await Receiver.open();
  const { secret: another } = await hook((await deliverer()).api, other.reader, { url: beside.url });
  const later = await writeEntry(other.writer, other.project);
  await beside.until((received) => received.length === 1); // whoever comes after is served meanwhile
  expect([beside.told(another), receiver.received]).toEqual([[later], []]);
  await cypher('MATCH (w:Webhook {id: $id}) SET w.leased = 1, w.due = 1', { id });
  await receiver.until((received) => received.length === 1);
  expect(receiver.told(secret)).toEqual([entry]);
});

test('two servers send each event once, in order', async () => {
  const { writer, reader, project } = await writerAndReader();
  const [receiver, one] = [await Receiver.open(), await deliverer()];
  await deliverer();
  const { secret } = await hook(one.api, reader, { url: receiver.url });
  const entries: string[] = [];
  for (let index = 0; index < 12; index += 1) entries.push(await writeEntry(writer, project));
  await receiver.until((received) => received.length >= 12);
  const last = await writeEntry(writer, project);
  await receiver.until(() => receiver.told(secret).includes(last));
  expect(receiver.told(secret)).toEqual([...entries, last]);
});

test('a right that is lost between an event and its delivery keeps it from being sent, and from the list', async () => {
  const { writer, reader, project } = await writerAndReader();
  const keeps = await writerAndReader();
  await addKeeper(reader, keeps.project);
  const [receiver, first] = [await Receiver.open(), await deliverer()];
  const { id, secret } = await hook(first.api, reader, { url: receiver.url, query });
  receiver.answers = status(500);
  await writeEntry(writer, project, 'It leaks.');
  await eventually(async () => {
    expect(await deliveriesOf(reader)).toMatchObject([{ state: 'WAITING', tries: 1 }]);
  });
  await first.server.close();
  receiver.received.splice(0);
  receiver.answers = status(204);
  await writeEntry(writer, project, 'It leaks more.'); // was never tried
  await writer.do('withdrawTrust', { personId: reader.id });
  expect(await deliveriesOf(reader)).toMatchObject([{ event: null, state: 'WAITING' }]);
  const kept = await writeEntry(keeps.writer, keeps.project, 'Dry.');
  await hurry(id);
  await deliverer();
  await receiver.until((received) => received.length === 1);
  expect(receiver.told(secret)).toEqual([kept]);
  await eventually(async () => {
    expect(await deliveriesOf(reader)).toMatchObject([{ event: { about: kept }, state: 'DELIVERED' }]);
  });
});

test('a webhook ends with the token that made it: what waited is not sent', async () => {
  const [{ writer, reader, project }, receiver, first] = [
    await writerAndReader(),
    await Receiver.open(),
    await deliverer(),
  ];
  const { id } = await hook(first.api, reader, { url: receiver.url });
  receiver.answers = status(500);
  await writeEntry(writer, project);
  await eventually(async () => {
    expect(await deliveriesOf(reader)).toMatchObject([{ state: 'WAITING' }]);
  });
  const count = receiver.received.length;
  const browser = await signedIn(reader);
  await cypher('MATCH (:Person {id: $id})-[:HOLDS]->(t:Token) DETACH DELETE t', { id: reader.id });
  expect(await webhooksOf(browser)).toEqual([]);
  await hurry(id);
  await eventually(async () => {
    expect(
      await cypher('MATCH (n:Webhook|Delivery) WHERE $id IN [n.id, n.webhook] RETURN n.id', { id }),
    ).toEqual([]);
  });
  expect(receiver.received).toHaveLength(count);
});

test.each([
  ['a name that leads to it', 'localhost'],
  ['its address, in whatever form', '127.0.0.1'],
])(
  'nothing is sent to a private address by %s, and nobody learns more than of any other failure',
  async (_by, host) => {
    const [{ writer, reader, project }, receiver, { api }] = [
      await writerAndReader(),
      await Receiver.open(),
      await deliverer(['127.0.0.9', '::ffff:127.0.0.9']),
    ];
    const { id } = await hook(api, reader, { url: `http://localhost:${receiver.port}` });
    const { id: nowhere } = await hook(api, reader, { url: 'http://nowhere.invalid' });
    await cypher('MATCH (w:Webhook {id: $id}) SET w.url = $url', {
      id,
      url: `http://${host}:${receiver.port}`,
    });
    await writeEntry(writer, project);
    await eventually(async () => {
      const states = (await webhooksOf(reader)).map(({ id: of, deliveries }) => [
        of,
        ...deliveries.edges.map(({ node: { state, status: code, tries } }) => [state, code, tries > 0]),
      ]);
      expect(states.sort()).toEqual([id, nowhere].sort().map((of) => [of, ['WAITING', null, true]]));
    });
    expect(receiver.received).toEqual([]);
  },
);
