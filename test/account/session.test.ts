// Sessions: the flags of their cookie, the origins it is accepted from, and how sessions end.
import { expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { hashOf } from '../../api/request/secret.ts';
import { Browser, linkFor, signedIn } from '../support/browser.ts';
import { Socket as WebSocket } from '../support/canary/socket.ts';
import { cypher } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone } from '../support/people.ts';

const api = () => process.env['TEST_API'] ?? '';
const day = 24 * 3_600_000;
const asking = { query: '{ viewer { person { name } } }' };
const forbidden = { errors: [{ message: expect.any(String), extensions: { code: 'FORBIDDEN' } }] };

const sessionsOf = async (browser: Browser) =>
  (
    await browser.ask<{
      viewer: {
        sessions: {
          edges: {
            node: { id: string; current: boolean; createdAt: string; lastSeenAt: string; expiresAt: string };
          }[];
        };
      };
    }>('{ viewer { sessions { edges { node { id current createdAt lastSeenAt expiresAt } } } } }')
  ).data.viewer.sessions.edges.map(({ node }) => node);

test('signIn: the cookie is HttpOnly and SameSite=Lax', async () => {
  const response = await new Browser().fetch({
    query: 'mutation ($code: String!) { signIn(input: { code: $code }) { problems { message } } }',
    variables: { code: await linkFor(await someone()) },
  });
  const [name, ...flags] = (response.headers.get('set-cookie') ?? '').split('; ');
  expect(name).toMatch(/^te=[\w-]{43}$/);
  expect(flags.sort()).toEqual(['HttpOnly', `Max-Age=${30 * 24 * 3_600}`, 'Path=/', 'SameSite=Lax']);
});

test('signIn: with an https origin the cookie is Secure and bound to the host', async () => {
  const secure = await openTestServer({ origin: 'https://house.example' });
  const browser = new Browser(secure.api, 'https://house.example');
  const response = await browser.fetch({
    query: 'mutation ($code: String!) { signIn(input: { code: $code }) { problems { message } } }',
    variables: { code: await linkFor(await someone({ name: 'Inès' })) },
  });
  expect(response.headers.get('set-cookie')).toMatch(
    /^__Host-te=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(await browser.who()).toBe('Inès');
  expect((await browser.fetch(asking, { origin: secure.api })).status).toBe(403);
  expect(response.headers.get('content-security-policy')).toContain(
    "connect-src 'self' wss://house.example;",
  );
});

test.each([
  ['from another site', { origin: 'https://elsewhere.example' }],
  ['from the same host on another port', { origin: 'http://localhost:1' }],
  ['without an origin', { origin: undefined }],
  ['from the origin null', { origin: 'null' }],
  ['without the header apollo-require-preflight', { 'apollo-require-preflight': undefined }],
])('session cookie: a request %s is refused with 403', async (_where, headers) => {
  const browser = await signedIn(await someone());
  const response = await browser.fetch(asking, headers);
  expect([response.status, await response.json()]).toEqual([403, forbidden]);
});

test('session cookie: a GET needs the same origin and header', async () => {
  const browser = await signedIn(await someone({ name: 'Jun' }));
  const get = (headers: Record<string, string>) =>
    fetch(`${api()}/graphql?query=${encodeURIComponent(asking.query)}`, {
      headers: { cookie: browser.cookie ?? '', ...headers },
    });
  expect((await get({ 'apollo-require-preflight': 'true' })).status).toBe(403);
  expect((await get({ origin: api() })).status).toBe(403);
  const ours = await get({ origin: api(), 'apollo-require-preflight': 'true' });
  expect(await ours.json()).toMatchObject({ data: { viewer: { person: { name: 'Jun' } } } });
});

test('session cookie: localhost and 127.0.0.1 are both accepted while ORIGIN is not set', async () => {
  const browser = await signedIn(await someone({ name: 'Jun' }));
  for (const host of ['localhost', '127.0.0.1'])
    expect((await browser.fetch(asking, { origin: `http://${host}:${new URL(api()).port}` })).status).toBe(
      200,
    );
});

test('authorization: a token takes precedence over a cookie, from any origin', async () => {
  const [me, other] = [await someone({ name: 'Inès' }), await someone({ name: 'Jun' })];
  const browser = await signedIn(me);
  const response = await browser.fetch(asking, {
    authorization: `Bearer ${other.token}`,
    origin: 'https://elsewhere.example',
    'apollo-require-preflight': undefined,
  });
  expect(await response.json()).toMatchObject({ data: { viewer: { person: { name: 'Jun' } } } });
});

test('session cookie: an unknown secret is answered as signed out, and the cookie is cleared', async () => {
  const browser = new Browser();
  browser.cookie = `te=${'x'.repeat(43)}`;
  expect(await browser.who()).toBeNull();
  expect(browser.cookie).toBeNull();
});

test('sessions and revokeSession: the latest session comes first, and a revoked one is out at its next request', async () => {
  const me = await someone({ name: 'Kay' });
  const [first, second] = [await signedIn(me), await signedIn(me)];
  const [latest, older] = await sessionsOf(second);
  expect([latest?.current, older?.current]).toEqual([true, false]);
  expect(Date.parse(latest?.lastSeenAt ?? '') % day).toBe(0);
  expect(Date.parse(latest?.expiresAt ?? '') - Date.parse(latest?.lastSeenAt ?? '')).toBe(30 * day);
  expect((await second.do('revokeSession', { sessionId: older?.id })).problems).toEqual([]);
  expect([await first.who(), first.cookie, await second.who()]).toEqual([null, null, 'Kay']);
  expect(await sessionsOf(second)).toHaveLength(1);
});

test('revokeSession: a session of somebody else and an unknown one are both NotFound', async () => {
  const [mine, theirs] = [await signedIn(await someone()), await signedIn(await someone())];
  const [session] = await sessionsOf(theirs);
  for (const sessionId of [session?.id, 'session_none'])
    expect((await mine.do('revokeSession', { sessionId })).problems).toMatchObject([
      { __typename: 'NotFound', path: ['input', 'sessionId'] },
    ]);
  expect(await sessionsOf(theirs)).toHaveLength(1);
});

test('signOut: ends the session and clears the cookie, and its secret is refused afterwards', async () => {
  const browser = await signedIn(await someone());
  const kept = browser.cookie;
  expect((await browser.do('signOut', {})).problems).toEqual([]);
  expect(browser.cookie).toBeNull();
  browser.cookie = kept;
  expect(await browser.who()).toBeNull();
});

test('signOut: has the browser forget answers, not what is unread; a session that ended elsewhere does not', async () => {
  const browser = await signedIn(await someone());
  const kept = browser.cookie;
  const out = await browser.fetch({ query: 'mutation { signOut(input: {}) { problems { message } } }' });
  expect(out.headers.get('clear-site-data')).toBe('"cache"');
  browser.cookie = kept;
  const later = await browser.fetch(asking);
  expect([later.headers.get('clear-site-data'), browser.cookie]).toEqual([null, null]);
});

test('session: ends for good 180 days after signing in, however often it is used', async () => {
  const browser = await signedIn(await someone({ name: 'Lou' }));
  const hash = hashOf(browser.cookie?.split('=')[1] ?? '');
  const signedInAt = Date.now() - 170 * day;
  await cypher('MATCH (s:Session {hash: $hash}) SET s.createdAt = $signedInAt, s.lastSeenAt = $old', {
    hash,
    signedInAt,
    old: Date.now() - 3 * day,
  });
  const [session] = await sessionsOf(browser);
  expect(Date.parse(session?.expiresAt ?? '')).toBe(signedInAt + 180 * day);
  await cypher('MATCH (s:Session {hash: $hash}) SET s.createdAt = $old, s.lastSeenAt = 0', {
    hash,
    old: Date.now() - 181 * day,
  });
  expect(await browser.who()).toBeNull();
});

test('sessions, signOut and revokeSession: are closed to tokens', async () => {
  const me = await someone();
  await expect(me.do('signOut', {})).rejects.toThrow('closed to tokens');
  await expect(me.do('revokeSession', { sessionId: 'x' })).rejects.toThrow('closed to tokens');
  expect(
    (await me.ask('{ viewer { sessions { edges { node { id } } } } }')).errors?.[0]?.extensions.code,
  ).toBe('FORBIDDEN');
});

test('session: each day of use extends it to thirty days, and it ends at expiresAt', async () => {
  const browser = await signedIn(await someone({ name: 'Lou' }));
  const hash = hashOf(browser.cookie?.split('=')[1] ?? '');
  await cypher('MATCH (s:Session {hash: $hash}) SET s.lastSeenAt = $old, s.expiresAt = $soon', {
    hash,
    old: Date.now() - 3 * day,
    soon: Date.now() + 60_000,
  });
  const response = await browser.fetch(asking);
  expect(response.headers.get('set-cookie')).toContain('Max-Age=2592000');
  expect(Date.parse((await sessionsOf(browser))[0]?.expiresAt ?? '')).toBeGreaterThan(Date.now() + 28 * day);
  await cypher('MATCH (s:Session {hash: $hash}) SET s.expiresAt = $now', { hash, now: Date.now() });
  expect(await browser.who()).toBeNull();
});

async function overSocket(
  headers: Record<string, string>,
  query: string,
  connectionParams: Record<string, string> = {},
): Promise<unknown> {
  const webSocketImpl = class extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers });
    }
  };
  const client = createClient({
    url: `${api().replace('http', 'ws')}/graphql`,
    webSocketImpl,
    retryAttempts: 0,
    connectionParams,
  });
  try {
    for await (const result of client.iterate({ query })) return result;
    return undefined;
  } finally {
    await client.dispose();
  }
}

test('WebSocket: the cookie signs in from our own origin, until signOut', async () => {
  const browser = await signedIn(await someone({ name: 'Inès' }));
  const cookie = browser.cookie ?? '';
  expect(await overSocket({ cookie, origin: api() }, asking.query)).toMatchObject({
    data: { viewer: { person: { name: 'Inès' } } },
  });
  await browser.do('signOut', {});
  expect(await overSocket({ cookie, origin: api() }, asking.query)).toMatchObject({ data: { viewer: null } });
});

test('signIn: over a WebSocket is a Conflict, and the link stays unused', async () => {
  const who = await someone({ name: 'Inès' });
  const code = await linkFor(who);
  expect(
    await overSocket(
      { origin: api() },
      `mutation { signIn(input: { code: "${code}" }) { viewer { person { id } } problems { __typename } } }`,
    ),
  ).toMatchObject({ data: { signIn: { viewer: null, problems: [{ __typename: 'Conflict' }] } } });
  expect((await new Browser().do('signIn', { code })).problems).toEqual([]);
});

test('WebSocket: a cookie without an origin is refused with 403', async () => {
  const { cookie } = await signedIn(await someone());
  const socket = new WebSocket(`${api().replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { cookie: cookie ?? '' },
  });
  const [status, body] = await new Promise<[number | undefined, string]>((resolve, reject) => {
    socket.once('open', () => reject(new Error('it opened')));
    socket.once('error', reject);
    socket.once('unexpected-response', (_request, response) => {
      let text = '';
      response
        .on('data', (chunk: Buffer) => {
          text += chunk.toString();
        })
        .once('end', () => resolve([response.statusCode, text]));
    });
  });
  expect([status, JSON.parse(body)]).toEqual([403, forbidden]);
});

test('WebSocket: from another origin the cookie never counts, and a token does', async () => {
  const [{ cookie }, other] = [await signedIn(await someone()), await someone({ name: 'Jun' })];
  const headers = { cookie: cookie ?? '', origin: 'https://elsewhere.example' };
  for (const sent of [headers, { origin: headers.origin }])
    await expect(overSocket(sent, asking.query)).rejects.toMatchObject({
      code: 4403,
      reason: expect.stringContaining('need a token'),
    });
  const authorization = `Bearer ${other.token}`;
  expect(await overSocket(headers, asking.query, { authorization })).toMatchObject({
    data: { viewer: { person: { name: 'Jun' } } },
  });
});
