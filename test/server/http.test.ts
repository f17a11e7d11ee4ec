// HTTP and WebSocket, as clients of others use them.
import { afterAll, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { createClient } from 'graphql-ws';
import { Socket as WebSocket } from '../support/canary/socket.ts';
import { someone, withoutCost, type Someone } from '../support/people.ts';
import { mailTo, newAddress } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';

const api = () => process.env['TEST_API'] ?? '';

test('/graphql: every audit of graphql-http passes with a token alone', async () => {
  const { token } = await someone();
  const audits = serverAudits({
    url: `${api()}/graphql`,
    fetchFn: (url: string, init?: RequestInit) =>
      fetch(url, { ...init, headers: { ...init?.headers, authorization: `Bearer ${token}` } }),
  });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  expect(
    results.filter(({ status }) => status !== 'ok').map((result) => [result.status, result.name]),
  ).toEqual([]);
  expect(results).toHaveLength(61);
});

test('/graphql: a mutation whose answer the client does not take is refused before it is done', async () => {
  const me = await someone();
  const response = await fetch(`${api()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/html', authorization: `Bearer ${me.token}` },
    body: JSON.stringify({
      query: 'mutation { createProject(input: { title: "Bench" }) { problems { message } } }',
    }),
  });
  expect(response.status).toBe(406);
  expect((await me.ask('{ viewer { projects { edges { node { title } } } } }')).data).toEqual({
    viewer: { projects: { edges: [] } },
  });
});

const elsewhere = { origin: 'https://elsewhere.example', 'content-type': 'application/json' };

test('/graphql: a browser is told that pages of every origin may send a token, never a cookie', async () => {
  const asked = await fetch(`${api()}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin: elsewhere.origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  const { headers } = asked;
  expect([asked.status, headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  expect(headers.get('access-control-allow-methods')).toBe('GET, POST');
  const allowed = headers.get('access-control-allow-headers')?.split(', ');
  expect(allowed).toEqual(
    expect.arrayContaining(['authorization', 'content-type', 'apollo-require-preflight']),
  );
  expect(Number(headers.get('access-control-max-age'))).toBeGreaterThanOrEqual(3_600);
  expect(headers.get('access-control-allow-credentials')).toBeNull();
});

test.each([
  ['a token', () => someone().then(({ token }) => `Bearer ${token}`), 200],
  ['a token that is not valid', async () => 'Bearer te_wrong', 401],
  ['no token', async () => null, 403],
])('/graphql: a page of another origin reads the answer to %s', async (_what, credential, status) => {
  const authorization = await credential();
  const { headers, ...response } = await fetch(`${api()}/graphql`, {
    method: 'POST',
    headers: { ...elsewhere, ...(authorization && { authorization }) },
    body: '{"query":"{ __typename }"}',
  }).then(async (answer) => ({ status: answer.status, headers: answer.headers, text: await answer.text() }));
  expect(response.status).toBe(status);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('access-control-allow-credentials')).toBeNull();
  expect(headers.get('access-control-expose-headers')).toContain('RateLimit, RateLimit-Policy, Retry-After');
  if (status === 403)
    expect(JSON.parse(response.text)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

test('/graphql: who sends a token that is not valid is told where tokens come from', async () => {
  const challenge = async (authorization?: string) => {
    const response = await fetch(`${api()}/graphql`, {
      method: 'POST',
      headers: { ...elsewhere, ...(authorization && { authorization }) },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.headers.get('access-control-expose-headers')).toContain('WWW-Authenticate');
    return [response.status, response.headers.get('www-authenticate')] as const;
  };
  const [status, told] = await challenge('Bearer te_wrong');
  const [, address = ''] =
    /^Bearer error="invalid_token", resource_metadata="([^"]+)"$/.exec(told ?? '') ?? [];
  const metadata = await fetch(address);
  expect([status, metadata.status, await metadata.json()]).toEqual([
    401,
    200,
    expect.objectContaining({ resource: expect.stringMatching(/\/graphql$/) }),
  ]);
  const { token } = await someone();
  expect(await challenge(`Bearer ${token}`)).toEqual([200, null]);
  expect(await challenge()).toEqual([403, null]);
});

test('/graphql: without a token, a page of another origin cannot have mail sent', async () => {
  const email = newAddress();
  const response = await fetch(`${api()}/graphql`, {
    method: 'POST',
    headers: { ...elsewhere, 'apollo-require-preflight': 'true' },
    body: JSON.stringify({
      query: `mutation { requestSignIn(input: { email: "${email}" }) { problems { message } } }`,
    }),
  });
  expect(response.status).toBe(403);
  expect(await mailTo(email)).toEqual([]);
});

test.each(['/', '/livez', '/metrics', '/explore'])(
  '%s: is closed to pages of other origins',
  async (path) => {
    const { headers } = await fetch(`${api()}${path}`, { headers: elsewhere });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  },
);

test.each(['GET', 'POST'])('/graphql: a subscription by %s is told where to go', async (method) => {
  const { token } = await someone();
  const query = 'subscription { activity { __typename } }';
  const response = await fetch(
    `${api()}/graphql${method === 'GET' ? `?query=${encodeURIComponent(query)}` : ''}`,
    {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(method === 'POST' && { body: JSON.stringify({ query }) }),
    },
  );
  expect(withoutCost((await response.json()) as object)).toEqual({
    errors: [{ message: expect.stringContaining('WebSocket'), extensions: { code: 'BAD_REQUEST' } }],
  });
  expect(response.status).toBe(method === 'GET' ? 405 : 400);
});

test('/graphql: simple requests, as a form of another site could send, are refused', async () => {
  const response = await fetch(`${api()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{"query":"{ __typename }"}',
  });
  expect(response.status).toBe(400);
  expect((await fetch(`${api()}/graphql?query=${encodeURIComponent('{ __typename }')}`)).status).toBe(400);
});

test('/graphql: a body of 10 MB, broken JSON and thousands of tokens are refused by code', async () => {
  const me = await someone();
  const send = async (body: string) => {
    const response = await fetch(`${api()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${me.token}` },
      body,
    });
    return [
      response.status,
      ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code,
    ];
  };
  expect(
    await send(
      JSON.stringify({
        query: 'mutation ($t: String!) { createProject(input: {title: $t}) { problems { message } } }',
        variables: { t: 'x'.repeat(10_000_000) },
      }),
    ),
  ).toEqual([413, 'TOO_LARGE']);
  expect(await send('{"query":')).toEqual([400, 'BAD_REQUEST']);
  expect(await send(JSON.stringify({ query: `{ ${'__typename '.repeat(5000)} }` }))).toEqual([
    200,
    'GRAPHQL_PARSE_FAILED',
  ]);
});

test('/livez, /readyz, /explore: answer, with a content security policy', async () => {
  expect((await fetch(`${api()}/livez`)).status).toBe(200);
  // A busy machine may miss the two seconds that /readyz gives the database.
  await eventually(async () => expect((await fetch(`${api()}/readyz`)).status).toBe(200));
  const explore = await fetch(`${api()}/explore`);
  expect(explore.status).toBe(200);
  expect(explore.headers.get('content-security-policy')).toContain("script-src 'self'");
});

test.each([
  ['/', '*/*'],
  ['/invitation', '*/*'],
  ['/invitation', ''],
  ['/invitation', 'text/html,application/xhtml+xml,*/*;q=0.8'],
  ['/asks', 'text/*'],
])('%s with Accept %p: the page', async (path, accept) => {
  const response = await fetch(`${api()}${path}`, { headers: { accept } });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
});

test.each([
  ['/invitation', 'application/json'],
  ['/invitation', 'text/html;q=0.5, application/json'],
  ['/invitation', 'text/html;q=0, */*'],
  ['/assets/nothing.js', '*/*'],
])('%s with Accept %p: 404', async (path, accept) => {
  expect((await fetch(`${api()}${path}`, { headers: { accept } })).status).toBe(404);
});

const clients: ReturnType<typeof createClient>[] = [];
afterAll(async () => {
  for (const client of clients) await client.dispose();
});

async function overSocket(who: Someone | null, query: string): Promise<unknown> {
  const client = createClient({
    url: `${api().replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(who ? { connectionParams: { authorization: `Bearer ${who.token}` } } : {}),
  });
  clients.push(client);
  for await (const result of client.iterate({ query })) return result;
  return undefined;
}

test('WebSocket: the same schema, with the rights of the token sent at connecting', async () => {
  const me = await someone({ name: 'Inès' });
  expect(await overSocket(me, '{ viewer { person { name } } }')).toMatchObject({
    data: { viewer: { person: { name: 'Inès' } } },
  });
  expect(await overSocket(null, '{ viewer { person { name } } }')).toEqual({
    data: { viewer: null },
    extensions: expect.anything(),
  });
  expect(
    await overSocket(await someone({ scopes: ['HELP_READ'] }), '{ viewer { person { name } } }'),
  ).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

test('WebSocket: a wrong token closes the socket', async () => {
  const stranger = Object.assign(await someone(), { token: 'te_wrong' });
  await expect(overSocket(stranger, '{ __typename }')).rejects.toMatchObject({ code: 4403 });
});
