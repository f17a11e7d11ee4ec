// What a request may cost: it is priced before it runs, over HTTP and WebSocket alike.
import { expect, test } from '@jest/globals';
import { connect, type Socket as TcpSocket } from 'node:net';
import { createClient } from 'graphql-ws';
import { nanoid } from 'nanoid';
import type { StatementName } from '../../api/neo4j/catalogue.generated.ts';
import { Browser, signedIn } from '../support/browser.ts';
import { Socket as WebSocket } from '../support/canary/socket.ts';
import { eventually } from '../support/eventually.ts';
import { cypher } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone, type Someone } from '../support/people.ts';
import { unlimited } from '../support/unlimited.ts';
import { anew, hostile } from './hostile.ts';

interface Cost {
  requested: number;
  limit: number;
  remaining: number;
  resetAt: string;
}
interface Priced {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; cost?: number; limit?: number } }[];
  extensions: { cost: Cost };
}

const asking = (who: Someone | null): Record<string, string> =>
  who === null ? {} : { authorization: `Bearer ${who.token}` };

async function post(api: string, who: Someone | null, body: object) {
  const response = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...asking(who) },
    body: JSON.stringify(body),
  });
  return { response, answer: (await response.json()) as Priced };
}

function overSocket(api: string, who: Someone | null) {
  const client = createClient({
    url: `${api.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: asking(who),
  });
  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    for await (const result of client.iterate({ query, variables })) return result as unknown as Priced;
    throw new Error('no answer');
  };
  return { ask, end: () => client.dispose() };
}

/** Statements that read who asks and the settings: every request has them. */
const atTheDoor: ReadonlySet<StatementName> = new Set(['token/holder', 'request/settings']);

test('hostile documents: all thirty are refused by HTTP and WebSocket, and nothing runs for them', async () => {
  expect(hostile).toHaveLength(30);
  const ran: StatementName[] = [];
  const { api } = await openTestServer({
    settings: { ...unlimited, pointsPerOperation: 3_000, pointsPerOperationUnknown: 1_500 },
    heard: (statement) => ran.push(statement),
  });
  const me = await someone();
  const [mine, nobodys] = [overSocket(api, me), overSocket(api, null)];
  for (const one of hostile) {
    for (const [who, socket] of [
      [me, mine],
      [null, nobodys],
    ] as const) {
      const { answer } = await post(api, who, { query: anew(one), variables: one.variables });
      expect([one.name, answer.errors?.[0]?.extensions.code]).toEqual([one.name, one.code]);
      if (one.deep) continue; // the socket of the tests reads documents too
      const refused = await socket.ask(anew(one), one.variables).catch((errors: unknown) => errors);
      expect([one.name, refused]).toMatchObject([one.name, { 0: { extensions: { code: one.code } } }]);
    }
  }
  expect(ran.filter((statement) => !atTheDoor.has(statement))).toEqual([]);
  await Promise.all([mine.end(), nobodys.end()]);
});

test('TOO_COSTLY: says the cost and the limit, and the same document costs that much when asked before', async () => {
  const { api } = await openTestServer({ settings: { ...unlimited, pointsPerOperation: 3_000 } });
  const me = await someone();
  const query = `query ($n: Int) { viewer { projects(first: $n) { edges { node { entries(first: $n) { edges { node {
    text } } } } } } } }`;
  const ask = (n: number) => post(api, me, { query, variables: { n } });
  const { response, answer } = await ask(100);
  expect([response.status, answer.data]).toEqual([400, undefined]);
  const [error] = answer.errors ?? [];
  expect(error?.extensions).toEqual({ code: 'TOO_COSTLY', cost: expect.any(Number), limit: 3_000 });
  expect(error?.message).toContain(String(error?.extensions.cost));
  const quote = await post(api, me, {
    query:
      'query ($q: String, $v: String) { rateLimit(query: $q, variables: $v) { requested perOperation } }',
    variables: { q: query, v: '{"n":100}' },
  });
  expect(quote.answer.data?.['rateLimit']).toEqual({
    requested: error?.extensions.cost,
    perOperation: 3_000,
  });
  expect(answer.extensions.cost.requested).toBe(error?.extensions.cost);
  expect((await ask(5)).answer).toMatchObject({ data: { viewer: { projects: { edges: [] } } } });
});

test('extensions.cost and RateLimit: every answer says what it cost and what is left, by HTTP and WebSocket', async () => {
  const { api } = await openTestServer({ settings: { pointsPerMinute: 5_000 } });
  const me = await someone({ name: 'Inès' });
  const query = '{ viewer { person { name } } }';
  const { response, answer } = await post(api, me, { query });
  const { requested, limit, remaining, resetAt } = answer.extensions.cost;
  expect({ limit, remaining }).toEqual({ limit: 5_000, remaining: 5_000 - requested });
  expect(Date.parse(resetAt)).toBeGreaterThan(Date.now());
  expect(response.headers.get('ratelimit-policy')).toBe('"account";q=5000;w=60');
  expect(response.headers.get('ratelimit')).toMatch(
    new RegExp(`^"account";r=${remaining};t=(60|[1-5]?\\d)$`),
  );
  const socket = overSocket(api, me);
  expect(await socket.ask(query)).toEqual({
    data: { viewer: { person: { name: 'Inès' } } },
    extensions: { cost: { requested, limit, remaining: remaining - requested, resetAt: expect.any(String) } },
  });
  await socket.end();
  const refused = await post(api, me, { query: '{ nothing }' });
  expect(refused.answer.extensions.cost.remaining).toBeLessThan(remaining - requested);
});

test('points: what is not left refuses the dear operation and lets the cheap one pass', async () => {
  const { api } = await openTestServer({ settings: { ...unlimited, pointsPerMinute: 400 } });
  const me = await someone();
  const dear =
    '{ viewer { circleAsks(first: 100) { edges { node { topics { edges { node { name } } } } } } } }';
  const { response, answer } = await post(api, me, { query: dear });
  expect([response.status, answer.errors?.[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await post(api, me, { query: '{ viewer { person { id } } }' })).answer.data).toEqual({
    viewer: { person: { id: me.id } },
  });
});

test('bodies that cannot be read count like requests, and in the end their sender is refused unread', async () => {
  const { api } = await openTestServer({ settings: { pointsPerMinuteUnknown: 100 } });
  const statuses = [];
  for (let i = 0; i < 11; i++)
    statuses.push(
      (
        await fetch(`${api}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: i % 2 === 0 ? '{"query":' : JSON.stringify({ query: 'x'.repeat(300_000) }),
        })
      ).status,
    );
  expect(statuses).toEqual([400, 413, 400, 413, 400, 413, 400, 413, 400, 413, 429]);
  expect((await post(api, null, { query: '{ __typename }' })).response.status).toBe(429);
  expect((await post(api, await someone(), { query: '{ __typename }' })).response.status).toBe(200);
});

test('a connection that is asked for at several places of a request is read by one statement', async () => {
  const ran: StatementName[] = [];
  const { api } = await openTestServer({ settings: unlimited, heard: (statement) => ran.push(statement) });
  const me = await someone();
  const { project } = await me.do('createProject', { title: 'A boat' }, 'project { id }');
  const { id } = project as { id: string };
  for (const text of ['One', 'Two', 'Three'])
    await me.do('writeEntry', { projectId: id, kind: 'STEP', text }, 'entry { id }');
  const { answer } = await post(api, me, {
    query: `query ($id: ID!) { node(id: $id) { ... on Project { a: keepers { edges { node { id } } }
      entries { edges { node { project { keepers { edges { node { id } } } } } } } two: entries(first: 2) {
      edges { node { text } } } } } }`,
    variables: { id },
  });
  expect(answer.errors).toBeUndefined();
  const node = answer.data?.['node'] as { entries: { edges: { node: { project: unknown } }[] } };
  expect(node.entries.edges.map(({ node: entry }) => entry.project)).toEqual(
    Array.from({ length: 3 }, () => ({ keepers: { edges: [{ node: { id: me.id } }] } })),
  );
  expect(ran.filter((name) => name === 'project/keepers')).toHaveLength(1);
  expect(ran.filter((name) => name === 'entry/list')).toHaveLength(2); // of two lengths
});

test('an answer of more than 4 MB ends with TOO_LARGE, and an export does not', async () => {
  const { api } = await openTestServer({ settings: unlimited });
  const me = await someone();
  const { project } = await me.do('createProject', { title: 'A book' }, 'project { id }');
  const { id } = project as { id: string };
  await me.do('writeEntry', { projectId: id, kind: 'NOTE', text: 'é'.repeat(20_000) }, 'entry { id }');
  const texts = Array.from({ length: 110 }, (_, index) => `t${index}: text`).join(' ');
  const query = `query ($id: ID!) { node(id: $id) { ... on Project { entries { edges { node { ${texts} } } } } } }`;
  const { answer, response } = await post(api, me, { query, variables: { id } });
  expect([response.status, answer.data, answer.errors?.map(({ extensions }) => extensions.code)]).toEqual([
    413,
    undefined,
    ['TOO_LARGE'],
  ]);
  const socket = overSocket(api, me);
  expect((await socket.ask(query, { id })).errors?.[0]?.extensions.code).toBe('TOO_LARGE');
  await socket.end();
  // A long logbook is ended while it is read, and exported whole.
  await cypher(
    `MATCH (me:Person {id: $me})-[:KEEPS]->(project:Project {id: $id}) UNWIND range(1, 95) AS n
     CREATE (me)-[:WROTE]->(:Entry {id: $id + n, writer: me.id, project: project.id, kind: 'NOTE', forMe: false,
       text: left($text, 1 + n) + $text, writtenAt: n})-[:IN]->(project)`,
    { me: me.id, id, text: 'x'.repeat(50_000) },
  );
  const long = await post(api, me, {
    query:
      'query ($id: ID!) { node(id: $id) { ... on Project { entries(first: 100) { edges { node { id } } } } } }',
    variables: { id },
  });
  expect(long.answer.errors?.[0]?.extensions.code).toBe('TOO_LARGE');
  const browser = await signedIn(me, new Browser(api));
  const { json } = await browser.do('exportMine', {}, 'json');
  expect(String(json).length).toBeGreaterThan(4 * 1024 * 1024);
});

test('operations at once: the others of an account wait their turn, and nobody else does', async () => {
  const { api } = await openTestServer({ settings: { ...unlimited, operationsAtOnce: 1 } });
  const [busy, other] = [await someone({ name: 'Busy' }), await someone({ name: 'Other' })];
  const query = '{ viewer { person { name } } }';
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) => post(api, i === 11 ? other : busy, { query })),
  );
  expect(answers.map(({ answer }) => answer.data?.['viewer'])).toEqual(
    Array.from({ length: 12 }, (_, i) => ({ person: { name: i === 11 ? 'Other' : 'Busy' } })),
  );
});

test('sockets: a network address has as many open as it may, and one that closes makes room', async () => {
  const { api } = await openTestServer({ socketsPerNetwork: 3 });
  const { port } = new URL(api);
  const open = () =>
    new Promise<{ socket: TcpSocket; closed: Promise<void> }>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        resolve({ socket, closed: new Promise((end) => socket.once('close', () => end())) }),
      );
      socket.on('error', () => {});
    });
  const three = [await open(), await open(), await open()];
  const fourth = await open();
  await fourth.closed;
  expect(three.map(({ socket }) => socket.destroyed)).toEqual([false, false, false]);
  three[0]?.socket.destroy();
  await eventually(async () => {
    expect((await fetch(`${api}/livez`, { headers: { connection: 'close' } })).status).toBe(200);
  });
  for (const { socket } of three) socket.destroy();
});

test('WebSocket: past the limit of a minute a connection is closed with 4429', async () => {
  const { api } = await openTestServer({ settings: { ...unlimited, connectionsPerMinute: 1 } });
  const [first, second] = [overSocket(api, null), overSocket(api, null)];
  expect((await first.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  await expect(second.ask('{ __typename }')).rejects.toMatchObject({ code: 4429 });
  await first.end();
});

test('/readyz and /metrics: a hundred questions at once look at the graph once', async () => {
  const ran: StatementName[] = [];
  const { api } = await openTestServer({ heard: (statement) => ran.push(statement) });
  const me = await someone({ scopes: ['METRICS'] });
  const all = await Promise.all(
    Array.from({ length: 100 }, (_, i) =>
      fetch(`${api}/${i % 2 === 0 ? 'readyz' : 'metrics'}`, { headers: asking(me) }),
    ),
  );
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
  expect(ran.filter((name) => name === 'token/holder').length).toBeLessThanOrEqual(2);
  expect(ran.filter((name) => name === 'request/settings').length).toBeLessThanOrEqual(3);
});

test('a visitor of the demonstration house is counted by the house, whoever they are there', async () => {
  const { api } = await openTestServer({ settings: { pointsPerMinuteDemo: 900 }, demo: true });
  const visitor = new Browser(api);
  const house = `demo_${nanoid()}`;
  const [one, two] = [await someone(), await someone()];
  await cypher('MATCH (p:Person) WHERE p.id IN $ids SET p.house = $house', { ids: [one.id, two.id], house });
  const left = async (who: Someone) =>
    (await post(visitor.api, who, { query: '{ rateLimit { limit remaining } }' })).answer.data?.[
      'rateLimit'
    ] as { limit: number; remaining: number };
  const [first, second] = [await left(one), await left(two)];
  expect([first.limit, second.limit]).toEqual([900, 900]);
  expect(second.remaining).toBeLessThan(first.remaining);
});
