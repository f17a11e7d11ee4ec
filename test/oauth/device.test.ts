// The device flow, for bots and commands: the code that a device shows is entered in a browser.
import { expect, test } from '@jest/globals';
import * as client from 'openid-client';
import { signedIn } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { browserIn, demo } from '../support/demo.ts';
import { someone } from '../support/people.ts';
import { discovered, enter, nameBy, registeredApp, scopesOf, token } from './support.ts';

async function waiting(scope = 'people:read asks:read') {
  const app = await registeredApp({ redirects: [] });
  const config = await discovered(app.id);
  const device = await client.initiateDeviceAuthorization(config, { scope });
  const poll = () =>
    token({
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      client_id: app.id,
      device_code: device.device_code,
    });
  return { app, config, device, poll };
}

test('a command is let in by the code it shows, and gets new tokens by refreshing', async () => {
  const me = await someone({ name: 'Inès' });
  const browser = await signedIn(me);
  const { config, device, poll } = await waiting();
  expect(new URL(device.verification_uri).pathname).toBe('/device');
  expect(device.verification_uri_complete).toBe(`${device.verification_uri}#${device.user_code}`);
  expect((await poll()).answer['error']).toBe('authorization_pending');
  expect(await enter(browser, device.user_code.toLowerCase(), null)).toMatchObject({
    status: 200,
    answer: { request: { app: { name: 'Almanac' }, returnsTo: null, scopes: ['PEOPLE_READ', 'ASKS_READ'] } },
  });
  const decided = await enter(browser, device.user_code, scopesOf('people:read'));
  expect(decided).toEqual({ status: 200, answer: { done: true } });
  const tokens = await client.pollDeviceAuthorizationGrant(config, device);
  expect([tokens.scope, await nameBy(tokens.access_token)]).toEqual(['people:read', 'Inès']);
  const next = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
  expect(await nameBy(next.access_token)).toBe('Inès');
  expect((await poll()).answer['error']).toBe('invalid_grant');
  expect(await nameBy(next.access_token)).toBe('UNAUTHENTICATED'); // the code was used again
});

test('a device that is refused is told so', async () => {
  const browser = await signedIn(await someone());
  const { device, poll } = await waiting();
  expect((await enter(browser, device.user_code, 'refuse')).answer).toEqual({ done: true });
  expect((await poll()).answer['error']).toBe('access_denied');
});

test('a code is answered once, whoever answers', async () => {
  const [ada, bo] = [await someone({ name: 'Ada' }), await someone({ name: 'Bo' })];
  const { config, device } = await waiting();
  await enter(await signedIn(ada), device.user_code, scopesOf('people:read'));
  expect((await enter(await signedIn(bo), device.user_code, scopesOf('people:read'))).status).toBe(404);
  expect(await cypher('MATCH (:Person {id: $id})-[:GRANTS]->(g) RETURN g', { id: bo.id })).toEqual([]);
  expect(await nameBy((await client.pollDeviceAuthorizationGrant(config, device)).access_token)).toBe('Ada');
});

test('guessing codes: each leads nowhere, and one account has few tries', async () => {
  const browser = await signedIn(await someone());
  const statuses: number[] = [];
  for (let tries = 0; tries < 31; tries++)
    statuses.push((await enter(browser, `BCDF-${'GHJK'.slice(tries % 4)}XYZW`.slice(0, 9), null)).status);
  expect([statuses.slice(0, 30).every((status) => status === 404), statuses.at(-1)]).toEqual([true, 429]);
  const { device } = await waiting();
  expect((await enter(browser, device.user_code, scopesOf('people:read'))).answer).toEqual({
    problem: 'wait',
  });
});

test('neither code stands in the graph', async () => {
  const { app, device } = await waiting();
  const kept = await cypher<{ r: object }>(
    'MATCH (r:OAuthRecord) WHERE r.payload CONTAINS $app RETURN properties(r) AS r',
    { app: app.id },
  );
  const text = JSON.stringify(kept);
  expect(kept).toHaveLength(1);
  for (const code of [device.device_code, device.user_code, device.user_code.replace('-', '')])
    expect(text).not.toContain(code);
});

test('a code that has expired is told so, and no visitor of a demonstration house enters one', async () => {
  const { app, device, poll } = await waiting();
  const visitor = await browserIn(await demo(), 'maelle');
  expect((await enter(visitor, device.user_code, scopesOf('people:read'))).answer).toEqual({
    problem: 'demo',
  });
  const old = JSON.stringify({ clientId: app.id, kind: 'DeviceCode', params: {}, iat: 1, exp: 2 });
  await cypher(
    'MATCH (r:OAuthRecord) WHERE r.payload CONTAINS $app SET r.expiresAt = 2000, r.payload = $old',
    {
      app: app.id,
      old,
    },
  );
  expect((await poll()).answer['error']).toBe('expired_token');
  expect((await enter(await signedIn(await someone()), device.user_code, null)).status).toBe(404);
});

test('GET /oauth/device leads to the page where codes are entered', async () => {
  const response = await fetch(`${process.env['TEST_API']}/oauth/device?user_code=BCDF-GHJK`, {
    redirect: 'manual',
  });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/device#BCDF-GHJK']);
});
