// What a request may cost: it is priced before it runs, over HTTP and WebSocket alike.
import { expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { nanoid } from 'nanoid';
import type { StatementName } from '../../api/neo4j/catalogue.generated.ts';
import { Graph } from '../../api/neo4j/graph.ts';
import { Browser, signedIn } from '../support/browser.ts';
import { cypher, driver } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone, type Someone } from '../support/people.ts';
import { unlimited } from '../support/unlimited.ts';
import { overSocket, post } from './ask.ts';
import { anew, hostile } from './hostile.ts';

/**
 * Statements that read who asks and the settings, and note the first use of a token: before any operation. And
 * those by which the server looks whether an open socket is to be closed, whatever is asked.
 */
const atTheDoor: ReadonlySet<StatementName> = new Set([
  'token/holder',
  'token/used',
  'request/settings',
  'account/ended',
  'activity/valid-credentials',
]);

test('hostile documents: all thirty are refused by HTTP and WebSocket, and nothing runs for them', async () => {
  expect(hostile).toHaveLength(30);
  const ran: StatementName[] = [];
  const { api } = await openTestServer({
    settings: { ...unlimited, pointsPerOperation: 4_000, pointsPerOperationUnknown: 1_500 },
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
  const { api } = await openTestServer({ settings: { ...unlimited, pointsPerOperation: 4_000 } });
  const me = await someone();
  const query = `query ($n: Int) { viewer { projects(first: $n) { edges { node { entries(first: $n) { edges { node {
    text } } } } } } } }`;
  const ask = (n: number) => post(api, me, { query, variables: { n } });
  const { response, answer } = await ask(100);
  expect([response.status, answer.data]).toEqual([400, undefined]);
  const [error] = answer.errors ?? [];
  expect(error?.extensions).toEqual({ code: 'TOO_COSTLY', cost: expect.any(Number), limit: 4_000 });
  expect(error?.message).toContain(String(error?.extensions.cost));
  const quote = await post(api, me, {
    query:
      'query ($q: String, $v: String) { rateLimit(query: $q, variables: $v) { requested perOperation } }',
    variables: { q: query, v: '{"n":100}' },
  });
  expect(quote.answer.data?.['rateLimit']).toEqual({
    requested: error?.extensions.cost,
    perOperation: 4_000,
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
  const { cost } = refused.answer.extensions;
  expect(cost.requested).toBeGreaterThan(requested);
  expect(cost.remaining).toBe(remaining - requested - cost.requested);
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
  // The body of this one never comes.
  const socket = connect(Number(new URL(api).port), '127.0.0.1');
  socket.write(
    'POST /graphql HTTP/1.1\r\nHost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{',
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  expect(answer.toString()).toMatch(/^HTTP\/1.1 429 /);
  expect((await post(api, await someone(), { query: '{ __typename }' })).response.status).toBe(200);
});

test('an account that has no point left is refused without asking the database who it is', async () => {
  const ran: StatementName[] = [];
  const { api } = await openTestServer({
    settings: { ...unlimited, pointsPerMinute: 15 },
    heard: (statement) => ran.push(statement),
  });
  const me = await someone();
  const ask = async () => (await post(api, me, { query: '{ __typename }' })).response.status;
  expect([await ask(), await ask()]).toEqual([200, 429]);
  ran.length = 0;
  expect([await ask(), await ask()]).toEqual([429, 429]);
  expect(ran).not.toContain('token/holder');
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

/** Counts how many statements of one kind run for a person at the same time. */
class Counting extends Graph {
  private readonly running = new Map<string, number>();
  readonly most = new Map<string, number>();

  override async run<N extends StatementName>(
    ...args: Parameters<typeof Graph.prototype.run<N>>
  ): ReturnType<typeof Graph.prototype.run<N>> {
    if (args[1] !== 'person/read') return await super.run<N>(...args);
    const { me } = args[2] as { me: string };
    const now = (this.running.get(me) ?? 0) + 1;
    this.running.set(me, now);
    this.most.set(me, Math.max(now, this.most.get(me) ?? 0));
    try {
      return await super.run<N>(...args);
    } finally {
      this.running.set(me, (this.running.get(me) ?? 1) - 1);
    }
  }
}

test('operations at once: the others of an account wait their turn, by HTTP and WebSocket', async () => {
  const graph = new Counting(driver());
  const { api } = await openTestServer({ settings: { ...unlimited, operationsAtOnce: 1 }, graph });
  const [busy, other] = [await someone({ name: 'Busy' }), await someone({ name: 'Other' })];
  const query = '{ viewer { person { name } } }';
  const socket = overSocket(api, busy);
  const answers = await Promise.all(
    Array.from({ length: 18 }, async (_, i) => {
      if (i % 3 === 0) return (await socket.ask(query)).data?.['viewer'];
      return (await post(api, i === 17 ? other : busy, { query })).answer.data?.['viewer'];
    }),
  );
  await socket.end();
  expect(answers).toEqual(
    Array.from({ length: 18 }, (_, i) => ({ person: { name: i === 17 ? 'Other' : 'Busy' } })),
  );
  expect(graph.most.get(busy.id)).toBe(1);
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
