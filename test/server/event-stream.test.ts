// Subscriptions as server-sent events: with the same rights, prices and ends as over WebSocket.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { suspend } from '../../api/account/suspend.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { listen, Listener } from '../activity/support.ts';
import { writerAndReader, writeEntry } from '../entry/support.ts';
import { signedIn } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { cypher, graph } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone, type Someone } from '../support/people.ts';
import { startTestServer } from '../support/test-server.ts';
import { unlimited } from '../support/unlimited.ts';
import { asking, post } from './ask.ts';

const by = 'event stream';
const subscription = 'subscription ($after: String) { activity(after: $after) { __typename } }';
const mutation = 'mutation { createProject(input: { title: "Bench" }) { problems { message } } }';
const api = () => process.env['TEST_API'] ?? '';

let writer: Someone;
let reader: Someone;
let project: string;
beforeEach(async () => {
  ({ writer, reader, project } = await writerAndReader());
});

const open: AbortController[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.abort();
});
/** Sends an operation for an event stream, and leaves it open until the test ends. */
async function stream(body: object, headers: Record<string, string>, at = api()) {
  const control = new AbortController();
  open.push(control);
  const response = await fetch(`${at}/graphql`, {
    method: 'POST',
    signal: control.signal,
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify(body),
  });
  return { response, close: () => control.abort() };
}
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

test('event stream: tells what was missed in order, then what happens, and an entry to nobody else', async () => {
  const [first, stranger] = [await listen(reader, { by }), await listen(await someone(), { by })];
  const known = await writeEntry(writer, project, 'Heard');
  await first.before(known);
  await first.stop();
  const missed: string[] = [];
  for (let i = 0; i < 5; i++) missed.push(`EntryWritten ${await writeEntry(writer, project, `Missed ${i}`)}`);
  const more = '... on EntryWritten { entry { text } }';
  const again = await listen(reader, { by, after: first.heard.at(-1)?.cursor, more });
  expect(again.news()).toEqual(missed);
  expect(await again.before(await writeEntry(writer, project, 'Live'))).toEqual(missed);
  expect([again.heard.at(-1)?.entry, stranger.news()]).toEqual([{ text: 'Live' }, []]);
});

test('event stream: completes with its token, its session, and when its person is suspended', async () => {
  const browser = await signedIn(reader);
  const away = await someone();
  const [byToken, bySession, suspended] = await Promise.all([
    listen(reader, { by }),
    listen({ cookie: browser.cookie }, { by }),
    listen(away, { by }),
  ]);
  const ends = (one: Listener) => one.until(() => one.ended, 3_000); // a second on a quiet machine
  await browser.do('signOut', {});
  await ends(bySession);
  await graph().write(new Deadline(30_000), (run) => suspend(run, away.id, Date.now()));
  await ends(suspended);
  expect(byToken.ended).toBe(false);
  await cypher('MATCH (:Person {id: $id})-[:HOLDS]->(t:Token) DETACH DELETE t', { id: reader.id });
  await cypher("MERGE (s:Sequence {name: 'ended'}) SET s.value = coalesce(s.value, 0) + 1");
  await ends(byToken);
  expect([bySession, suspended, byToken].map(({ errors }) => errors)).toEqual([[], [], []]);
});

test('event stream: another origin needs a token, and our own pages send the header of every request', async () => {
  const { cookie } = await signedIn(reader);
  const mine = { cookie: cookie ?? '', 'apollo-require-preflight': 'true' };
  const elsewhere = { origin: 'https://elsewhere.example' };
  for (const [headers, status] of [
    [{ ...mine, ...elsewhere }, 403],
    [elsewhere, 403],
    [{ cookie: cookie ?? '', origin: api() }, 403],
    [{ ...mine, origin: api() }, 200],
    [{ ...elsewhere, authorization: 'Bearer te_wrong' }, 401],
    [{ ...elsewhere, ...asking(reader) }, 200],
  ] as const) {
    const { response } = await stream({ query: subscription }, headers);
    expect([headers, response.status]).toEqual([headers, status]);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    if (status !== 200) expect(await codeOf(response)).toBe(status === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  }
});

test.each([
  ['syntax', { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
  ['validation', { query: 'subscription { nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['variables', { query: subscription, variables: { after: 1 } }, 'BAD_USER_INPUT'],
  ['a cursor', { query: subscription, variables: { after: 'x' } }, 'BAD_USER_INPUT'],
  ['an operation', { query: subscription, operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
  ['a query', { query: '{ viewer { person { name } } }' }, 'BAD_REQUEST'],
  ['a mutation', { query: mutation }, 'BAD_REQUEST'],
])('event stream: what is wrong in %s is told once, and nothing runs', async (_what, body, code) => {
  const { response } = await stream(body, asking(reader));
  const [, data, end] = /^:\n\nevent: next\ndata: ([^\n]*)\n\n([^]*)$/.exec(await response.text()) ?? [];
  expect([response.status, end]).toEqual([200, 'event: complete\ndata:\n\n']);
  expect(JSON.parse(data ?? '')).toEqual({
    errors: [expect.objectContaining({ message: expect.any(String), extensions: { code } })],
  });
  expect((await reader.ask('{ viewer { projects { edges { node { title } } } } }')).data).toEqual({
    viewer: { projects: { edges: [] } },
  });
});

test('event stream: a request that holds no operation is answered as JSON', async () => {
  const missing = await stream({}, asking(reader));
  expect([missing.response.status, await codeOf(missing.response)]).toEqual([400, 'BAD_REQUEST']);
  const form = await stream({ query: subscription }, { ...asking(reader), 'content-type': 'text/plain' });
  expect([form.response.status, await codeOf(form.response)]).toEqual([415, 'BAD_REQUEST']);
});

test('event stream: JSON is answered to whoever takes it as gladly', async () => {
  for (const accept of ['*/*', 'application/json, text/event-stream', 'text/event-stream;q=.5, */*'])
    expect(
      (await stream({ query: '{ __typename }' }, { ...asking(reader), accept })).response.headers.get(
        'content-type',
      ),
    ).toContain('json');
  const { response } = await stream(
    { query: subscription },
    { ...asking(reader), accept: 'text/event-stream, multipart/mixed' },
  );
  expect(response.headers.get('content-type')).toContain('text/event-stream');
});

test('event stream: costs what the same subscription costs elsewhere, and nothing is left open without points', async () => {
  const { api: at } = await openTestServer({ settings: { ...unlimited, pointsPerMinute: 200 } });
  const query = `{ rateLimit(query: ${JSON.stringify(subscription)}) { requested } }`;
  const quote = async () => (await post(at, reader, { query })).answer;
  const { data, extensions } = await quote();
  const requested = (data?.['rateLimit'] as { requested: number } | undefined)?.requested ?? NaN;
  expect((await stream({ query: subscription }, asking(reader), at)).response.status).toBe(200);
  const { cost } = (await quote()).extensions;
  expect(extensions.cost.remaining - cost.remaining).toBe(requested + cost.requested);
  await eventually(async () => expect((await quote()).errors).toBeDefined());
  const refused = await stream({ query: subscription }, asking(reader), at);
  expect([refused.response.status, await codeOf(refused.response)]).toEqual([429, 'RATE_LIMITED']);
  expect(Number(refused.response.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('event stream: counts among the sockets of its network and the subscriptions of its person', async () => {
  const { api: at } = await openTestServer({ socketsPerNetwork: 2, trustProxy: '127.0.0.1' });
  const from = (address: string) =>
    stream({ query: subscription }, { ...asking(reader), 'x-forwarded-for': address }, at);
  const [first] = [await from('192.0.2.1'), await from('192.0.2.1')];
  const third = await from('192.0.2.1');
  expect([third.response.status, await codeOf(third.response)]).toEqual([429, 'RATE_LIMITED']);
  expect((await from('192.0.2.2')).response.status).toBe(200);
  first?.close();
  await eventually(async () => expect((await from('192.0.2.1')).response.status).toBe(200));

  const [narrow, many] = [await someone({ scopes: ['PEOPLE_READ'] }), await someone()];
  const forbidden = new Listener(narrow, { by });
  await forbidden.until(() => forbidden.errors.length > 0);
  expect(forbidden.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const twenty = await Promise.all(
    Array.from({ length: 20 }, (_, i) => listen(many, { by: i % 2 ? by : 'WebSocket' })),
  );
  const more = new Listener(many, { by });
  await more.until(() => more.ended);
  expect(more.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  await twenty[1]?.stop();
  await eventually(async () => {
    await listen(many, { by });
  });
});

test('event stream: what is withdrawn while somebody reads slowly is not kept to be told to them', async () => {
  const asked = request(`${api()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...asking(reader) },
  });
  const times = (count: number, what: string) =>
    Array.from({ length: count }, (_, i) => `${what[0]}${i}: ${what}`).join(' ');
  const large = times(8, `entry { ${times(20, 'text')} }`); // more than what lies between two sockets
  asked.end(
    JSON.stringify({ query: `subscription { activity { ... on EntryWritten { about ${large} } } }` }),
  );
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  let text = '';
  response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  await eventually(async () => expect(text).toContain('event: next')); // CaughtUp
  response.pause();
  const write = () => writeEntry(writer, project, 'a'.repeat(8_000));
  const ids = [await write(), await write(), await write(), await write(), await write(), await write()];
  ids.push(await write(), await write(), await write(), await write());
  await writer.do('withdrawTrust', { personId: reader.id });
  await writer.do('setTrust', { personId: reader.id, level: 'FULL' });
  const last = await write();
  response.resume();
  await eventually(async () => expect(text).toContain(last));
  expect(ids.map((id) => text.includes(id))).toEqual([
    true,
    ...Array.from({ length: 8 }, () => expect.any(Boolean)),
    false,
  ]);
  asked.destroy();
});

const listening = (await readFile('docs/activity.md', 'utf8')).matchAll(/```js\n(.*?)```/gs);
test.each(
  [...listening].map(([, code = '']): [string, string] => [/graphql-\w+/.exec(code)?.[0] ?? '', code]),
)(
  'docs/activity.md: with %s, the code there comes back after the server was away, and ends with the token',
  async (_package, code) => {
    expect(code.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
    const before = await startTestServer();
    const port = Number(new URL(before.api).port);
    const query = `subscription ($after: String) { activity(after: $after) { is: __typename
      ... on EntryWritten { cursor about } ... on CaughtUp { cursor } } }`;
    const authorization = `Bearer ${reader.token}`;
    const url = `${code.includes('graphql-ws') ? before.api.replace('http', 'ws') : before.api}/graphql`;
    const program = `${code}\nawait listen(${JSON.stringify({ url, authorization, query })},
      ({ is, about }) => console.log(is, about ?? ''));`;
    const child = spawn('node', ['--input-type=module', '--eval', program]);
    try {
      const heard: string[] = [];
      createInterface(child.stdout).on('line', (line) => heard.push(line.trim()));
      let complaints = '';
      child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
      const exit = once(child, 'exit');
      const hears = (...events: string[]) =>
        eventually(async () => expect([heard, complaints]).toEqual([events, '']), 20_000);
      await hears('CaughtUp');
      const one = `EntryWritten ${await writeEntry(writer, project, 'One')}`;
      await hears('CaughtUp', one);
      await before.server.close();
      const two = `EntryWritten ${await writeEntry(writer, project, 'Missed')}`;
      await openTestServer({ port });
      await hears('CaughtUp', one, two, 'CaughtUp');
      await cypher('MATCH (:Person {id: $id})-[:HOLDS]->(t:Token) DETACH DELETE t', { id: reader.id });
      await cypher("MERGE (s:Sequence {name: 'ended'}) SET s.value = coalesce(s.value, 0) + 1");
      expect(await exit).toEqual([0, null]);
    } finally {
      child.kill();
    }
  },
);
