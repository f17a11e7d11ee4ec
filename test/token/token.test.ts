// Tokens: a person makes, lists and revokes their own; each ends at its time, at once, and on open sockets.
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { SecurityLog } from '../../api/request/security-log.ts';
import { systemClock } from '../../api/request/clock.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { hashOf } from '../../api/request/secret.ts';
import { holderOfToken } from '../../api/token/token.ts';
import { Listener } from '../activity/support.ts';
import { signedIn, type Browser } from '../support/browser.ts';
import { Socket as WebSocket } from '../support/canary/socket.ts';
import { browserIn, demo, removeCopies } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { cypher, graph } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { send, someone } from '../support/people.ts';

const day = 24 * 3_600_000;
const api = () => process.env['TEST_API'] ?? '';

interface Listed {
  id: string;
  name: string;
  scopes: string[];
  lastUsedAt: string | null;
  expiresAt: string;
}
const fields = 'token { id name scopes lastUsedAt expiresAt } secret';
async function make(browser: Browser, input: object = {}) {
  const payload = await browser.do(
    'createToken',
    { name: 'A program', scopes: ['PEOPLE_READ'], ...input },
    fields,
  );
  return payload as unknown as { token: Listed; secret: string; problems: unknown[] };
}
const listed = async (browser: Browser): Promise<Listed[]> =>
  (
    await browser.ask<{ viewer: { tokens: { edges: { node: Listed }[] } } }>(
      '{ viewer { tokens { edges { node { id name scopes lastUsedAt expiresAt } } } } }',
    )
  ).data.viewer.tokens.edges.map(({ node }) => node);
const nameBy = (token: string) =>
  send<{ viewer: { person: { name: string } } }>({ query: '{ viewer { person { name } } }' }, token);

test('createToken: gives the secret once, for 90 days, and the list says on which day it was last used', async () => {
  const me = await someone({ name: 'Inès' });
  await cypher('MATCH (:Person {id: $id})-[:HOLDS]->(t) DETACH DELETE t', { id: me.id });
  const browser = await signedIn(me);
  const key = nanoid();
  const { token, secret, problems } = await make(browser, { key });
  expect([problems, token.name, token.scopes, token.lastUsedAt]).toEqual([
    [],
    'A program',
    ['PEOPLE_READ'],
    null,
  ]);
  const days = (Date.parse(token.expiresAt) - Date.now()) / day;
  expect([days > 89.9, days <= 90]).toEqual([true, true]);
  expect(await make(browser, { key })).toMatchObject({ token: { id: token.id }, secret: null });
  expect(await nameBy(secret)).toEqual({ data: { viewer: { person: { name: 'Inès' } } } });
  const [only, ...more] = await listed(browser);
  expect([only?.id, more, Date.parse(only?.lastUsedAt ?? '') % day]).toEqual([token.id, [], 0]);
  const [stored] = await cypher<{ t: object }>(
    'MATCH (:Person {id: $id})-[:HOLDS]->(t) RETURN properties(t) AS t',
    { id: me.id },
  );
  expect(JSON.stringify(stored)).not.toContain(secret);
});

test.each([
  ['expiresAt', () => ({ expiresAt: new Date(Date.now() + 366 * day).toISOString() })],
  ['expiresAt', () => ({ expiresAt: new Date(Date.now() - 1).toISOString() })],
  ['name', () => ({ name: '  ' })],
  ['scopes', () => ({ scopes: [] })],
  ['scopes', () => ({ scopes: ['PEOPLE_READ', 'PEOPLE_READ'] })],
  ['scopes.0', () => ({ scopes: ['METRICS'] })],
])('createToken: refuses a wrong %s, and makes nothing', async (field, input) => {
  const me = await someone();
  const browser = await signedIn(me);
  const { problems, secret } = await make(browser, input());
  expect(problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', ...field.split('.')] }]);
  expect([secret, (await listed(browser)).length]).toEqual([null, 1]); // the one of `someone`
});

test('createToken: a year is as long as it goes, and past the limit it is LimitReached', async () => {
  const me = await someone();
  const browser = await signedIn(me);
  expect(
    (await make(browser, { expiresAt: new Date(Date.now() + 364.9 * day).toISOString() })).problems,
  ).toEqual([]);
  await cypher(
    `MATCH (p:Person {id: $id}) UNWIND range(1, 18) AS n
     CREATE (p)-[:HOLDS]->(:Token {id: 'token_' + randomUUID(), hash: randomUUID(), scopes: [], createdAt: 0,
       expiresAt: 9999999999999})`,
    { id: me.id },
  );
  expect((await make(browser)).problems).toMatchObject([{ __typename: 'LimitReached' }]);
});

test('createToken: in a demonstration house for an hour at most, counted for the house, and gone with it', async () => {
  const ids = await demo();
  const browser = await browserIn(ids, 'maelle');
  const { token, secret, problems } = await make(browser, { scopes: ['PEOPLE_READ', 'ASKS_READ'] });
  expect(problems).toEqual([]);
  const minutes = (Date.parse(token.expiresAt) - Date.now()) / 60_000;
  expect([minutes > 59, minutes <= 60]).toEqual([true, true]);
  const limited = await openTestServer({ demo: true });
  const response = await fetch(`${limited.api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: '{"query":"{ viewer { person { name } asks { edges { node { title } } } } }"}',
  });
  expect(await response.json()).toMatchObject({
    data: { viewer: { person: { name: expect.stringContaining('Maëlle') } } },
  });
  expect(response.headers.get('ratelimit')).toMatch(/^"demo";/);
  await cypher('MATCH (d:Demo {id: $demo}) SET d.endsAt = $soon', {
    demo: ids.demo,
    soon: Date.now() + 60_000,
  });
  const last = await make(browser);
  expect(Date.parse(last.token.expiresAt)).toBeLessThanOrEqual(Date.now() + 60_000);
  await removeCopies(ids);
  expect((await nameBy(secret)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(await cypher('MATCH (t:Token {id: $id}) RETURN t', { id: token.id })).toEqual([]);
});

test('tokens: a token makes none, lists none and revokes none', async () => {
  const me = await someone();
  await expect(me.do('createToken', { name: 'x', scopes: ['PEOPLE_READ'] })).rejects.toThrow(
    'closed to tokens',
  );
  await expect(me.do('revokeToken', { tokenId: 'token_x' })).rejects.toThrow('closed to tokens');
  const answer = await me.ask('{ viewer { tokens { edges { node { id } } } } }');
  expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('revokeToken: the next request is refused, and an open socket is closed; of another person it is NotFound', async () => {
  const [me, other] = [await someone(), await someone()];
  const [browser, stranger] = [await signedIn(me), await signedIn(other)];
  const { token, secret } = await make(browser, { scopes: ['ACTIVITY_READ'] });
  const listener = new Listener({ token: secret });
  await listener.until(() => listener.heard.length > 0);
  expect((await stranger.do('revokeToken', { tokenId: token.id })).problems).toMatchObject([
    { __typename: 'NotFound', path: ['input', 'tokenId'] },
  ]);
  expect((await browser.do('revokeToken', { tokenId: token.id })).problems).toEqual([]);
  await eventually(async () => expect(listener.socket?.readyState).toBe(WebSocket.CLOSED), 5_000);
  expect((await nameBy(secret)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await listed(browser)).map(({ id }) => id)).not.toContain(token.id);
});

test('a token that has expired is refused, also on a socket that is open, and is not listed', async () => {
  const me = await someone();
  const browser = await signedIn(me);
  const { token, secret } = await make(browser);
  await cypher('MATCH (t:Token {id: $id}) SET t.expiresAt = $now', { id: token.id, now: Date.now() });
  expect((await nameBy(secret)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await listed(browser)).map(({ id }) => id)).not.toContain(token.id);
});

/** Opens a socket, sends connection_init; how the server closed it, or that it acknowledged. */
const connected = (payload: object | undefined, headers: Record<string, string> = {}, query = '') =>
  new Promise<{ code: number; reason: string } | 'acknowledged'>((resolve, reject) => {
    const socket = new WebSocket(`${api().replace('http', 'ws')}/graphql${query}`, 'graphql-transport-ws', {
      headers,
    });
    socket.once('error', reject);
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    socket.once('message', () => {
      resolve('acknowledged');
      socket.close();
    });
  });

test.each([
  ['null', { authorization: null }],
  ['a number', { authorization: 5 }],
  ['empty', { authorization: '' }],
  ['without Bearer', { authorization: 'te_x' }],
  ['unknown', { authorization: 'Bearer te_x' }],
  ['under Authorization', { Authorization: 'Bearer te_x' }],
  ['under token', { token: 'te_x' }],
  ['under headers', { headers: { authorization: 'Bearer te_x' } }],
  ['under accessToken, beside a right one', { authorization: 'Bearer RIGHT', accessToken: 'te_x' }],
])('WebSocket: a token that is %s is told so, and never treated as nobody', async (_how, payload) => {
  const { token } = await someone();
  const sent = JSON.parse(JSON.stringify(payload).replace('RIGHT', token)) as object;
  expect(await connected(sent)).toEqual({
    code: 4403,
    reason: expect.stringMatching(/authorization/i),
  });
});

test('WebSocket: a token in a header or in the address is told so, and without any one is nobody', async () => {
  const { token } = await someone();
  const refused = { code: 4403, reason: expect.stringContaining('connection_init') };
  expect(await connected(undefined, { authorization: `Bearer ${token}` })).toEqual(refused);
  expect(await connected(undefined, {}, `?token=${token}`)).toEqual(refused);
  expect(await connected({ client: 'mine' })).toBe('acknowledged');
});

test('node: tells a token nothing of types that its scopes do not open, not even whether it is there', async () => {
  const me = await someone({ scopes: ['PEOPLE_READ'] });
  const [project, none] = [`project_${nanoid()}`, `project_${nanoid()}`];
  await cypher(
    `MATCH (p:Person {id: $me}) CREATE (p)-[:KEEPS {since: 0}]->(:Project {id: $project, title: 'x', createdAt: 0})`,
    { me: me.id, project },
  );
  const answers = [];
  for (const id of [project, none])
    answers.push(await me.ask('query ($id: ID!) { node(id: $id) { __typename } }', { id }));
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toMatchObject({ data: { node: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  expect((await me.ask('query ($id: ID!) { node(id: $id) { __typename } }', { id: me.id })).data).toEqual({
    node: { __typename: 'Person' },
  });
});

test('a token used from another network is noted, without the network', async () => {
  const me = await someone();
  const security = new SecurityLog(graph(), systemClock);
  const from = (network: string) =>
    holderOfToken(me.token, {
      graph: graph(),
      deadline: new Deadline(10_000),
      security,
      now: Date.now(),
      network,
    });
  for (const network of ['192.0.2.1', '192.0.2.1', '198.51.100.7', '192.0.2.1']) await from(network);
  await security.flush();
  const noted = await cypher<{ count: number; what: string }>(
    `MATCH (e:SecurityEvent {person: $id, kind: 'TOKEN_USED_FROM_NEW_NETWORK'})
     RETURN e.count AS count, e.what AS what`,
    { id: me.id },
  );
  const [token] = await cypher<{ id: string; all: object }>(
    'MATCH (t:Token {hash: $hash}) RETURN t.id AS id, properties(t) AS all',
    { hash: hashOf(me.token) },
  );
  expect(noted).toEqual([{ count: 1, what: token?.id }]);
  expect(JSON.stringify(token)).not.toMatch(/192\.0|198\.51/);
});

test('revokeToken and createToken are in the log of the host', async () => {
  const me = await someone();
  const browser = await signedIn(me);
  const { token } = await make(browser);
  await browser.do('revokeToken', { tokenId: token.id });
  const kinds = await cypher<{ kind: string }>(
    'MATCH (e:SecurityEvent {person: $id}) RETURN e.kind AS kind ORDER BY kind',
    { id: me.id },
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(['SIGNED_IN', 'TOKEN_MADE', 'TOKEN_REVOKED']);
});
