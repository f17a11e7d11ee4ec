// Limits of requests a minute.
import { expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { networkOf } from '../../api/request/rate-limits.ts';
import { off } from '../../api/request/settings.ts';
import { Browser, signedIn } from '../support/browser.ts';
import { Socket as WebSocket } from '../support/canary/socket.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone } from '../support/people.ts';

const rate = '{ rateLimit { limit remaining resetAt } }';

test('rateLimit: past the limit of a minute an account gets 429 and retryAt, other accounts do not', async () => {
  const { api } = await openTestServer({ settings: { requestsPerMinute: 4 } });
  const [mine, other] = [
    await signedIn(await someone(), new Browser(api)),
    await signedIn(await someone(), new Browser(api)),
  ];
  for (const remaining of [3, 2, 1, 0]) {
    expect((await mine.ask<{ rateLimit: object }>(rate)).data.rateLimit).toMatchObject({
      limit: 4,
      remaining,
    });
  }
  const before = Date.now();
  const response = await mine.fetch({ query: rate });
  const after = Date.now();
  expect(response.status).toBe(429);
  const {
    errors: [error],
  } = (await response.json()) as {
    errors: [{ message: string; extensions: { code: string; retryAt: string } }];
  };
  expect(error).toEqual({
    message: expect.any(String),
    extensions: { code: 'RATE_LIMITED', retryAt: expect.any(String) },
  });
  const [retryAt, seconds] = [
    Date.parse(error.extensions.retryAt),
    Number(response.headers.get('retry-after')),
  ];
  expect(retryAt).toBeGreaterThan(before);
  expect(retryAt).toBeLessThanOrEqual(after + 60_000);
  expect(seconds).toBeGreaterThanOrEqual((retryAt - after) / 1000);
  expect(seconds).toBeLessThanOrEqual((retryAt - before) / 1000 + 1);
  expect((await other.ask<{ rateLimit: object }>(rate)).data.rateLimit).toMatchObject({ remaining: 3 });
});

test('rateLimit: over WebSocket each operation counts, and past the limit gets RATE_LIMITED', async () => {
  const { api } = await openTestServer({ settings: { requestsPerMinute: 2 } });
  const me = await someone();
  const client = createClient({
    url: `${api.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${me.token}` },
  });
  const ask = async () => {
    for await (const { data } of client.iterate({ query: rate })) return data;
  };
  for (const remaining of [1, 0]) expect(await ask()).toMatchObject({ rateLimit: { remaining } });
  await expect(ask()).rejects.toMatchObject([
    { extensions: { code: 'RATE_LIMITED', retryAt: expect.any(String) } },
  ]);
  await client.dispose();
});

test('rateLimit: requests without an account are counted by address, with an unknown token too', async () => {
  const { api } = await openTestServer({ settings: { requestsPerMinuteUnknown: 3, requestsPerMinute: off } });
  const me = await signedIn(await someone(), new Browser(api)); // counted once, before it is signed in
  expect((await new Browser(api).fetch({ query: rate }, { authorization: 'Bearer te_none' })).status).toBe(
    401,
  );
  expect((await new Browser(api).ask<{ rateLimit: object }>(rate)).data.rateLimit).toMatchObject({
    limit: 3,
    remaining: 0,
  });
  expect((await new Browser(api).fetch({ query: rate })).status).toBe(429);
  expect((await new Browser(api).fetch({ query: rate }, { authorization: 'Bearer te_none' })).status).toBe(
    429,
  );
  expect((await me.ask<{ rateLimit: object }>(rate)).data.rateLimit).toMatchObject({
    limit: off,
    remaining: expect.any(Number),
  });
});

test('x-forwarded-for: its last address counts with an https origin, and no address of it otherwise', async () => {
  for (const [origin, expected] of [
    ['https://house.example', [200, 200]],
    [undefined, [200, 429]],
  ] as const) {
    const { api } = await openTestServer({
      settings: { requestsPerMinuteUnknown: 1 },
      ...(origin ? { origin } : {}),
    });
    const statuses = [];
    for (const address of ['192.0.2.1', '192.0.2.2'])
      statuses.push(
        (await new Browser(api).fetch({ query: rate }, { 'x-forwarded-for': `198.51.100.7, ${address}` }))
          .status,
      );
    expect(statuses).toEqual(expected);
  }
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1::6', '2001:db8:1:0'],
  ['::1', '0:0:0:0'],
])('networkOf: requests from %s are counted by %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
