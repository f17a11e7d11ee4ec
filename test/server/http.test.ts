// HTTP and WebSocket, as clients of others use them.
import { afterAll, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { createClient } from 'graphql-ws';
import { Socket as WebSocket } from '../support/canary/socket.ts';
import { someone, type Someone } from '../support/people.ts';
import { eventually } from '../support/eventually.ts';

const api = () => process.env['TEST_API'] ?? '';

test('/graphql: every audit of graphql-http passes', async () => {
  const audits = serverAudits({
    url: `${api()}/graphql`,
    fetchFn: (url: string, init?: RequestInit) =>
      fetch(url, { ...init, headers: { ...init?.headers, 'apollo-require-preflight': 'yes' } }),
  });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  expect(
    results.filter(({ status }) => status !== 'ok').map((result) => [result.status, result.name]),
  ).toEqual([]);
  expect(results.length).toBeGreaterThan(50);
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
  expect((await fetch(`${api()}/nothing`)).status).toBe(404);
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
