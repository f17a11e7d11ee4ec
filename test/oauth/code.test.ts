// The code flow: an app is let in, and its tokens end when they are stolen, ended or used for something else.
import { expect, test } from '@jest/globals';
import * as client from 'openid-client';
import { hashOf } from '../../api/request/secret.ts';
import { signedIn } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { cypher } from '../support/graph.ts';
import { someone } from '../support/people.ts';
import {
  back,
  discovered,
  letIn,
  nameBy,
  registeredApp,
  request,
  scopesOf,
  token,
  Visit,
} from './support.ts';

test('an app is let in, acts within what was ticked, and gets new tokens by refreshing', async () => {
  const [me, app] = [await someone({ name: 'Inès' }), await registeredApp()];
  const { config, tokens } = await letIn(me, app.id, { scope: 'openid people:read asks:read helpers:read' });
  expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 3600, scope: expect.any(String) });
  expect(tokens.scope?.split(' ').sort()).toEqual(['asks:read', 'helpers:read', 'people:read']);
  expect(tokens.claims()).toMatchObject({ sub: me.id, aud: app.id });
  expect(await nameBy(tokens.access_token)).toBe('Inès');
  expect(await nameBy(tokens.access_token, '{ viewer { projects { edges { cursor } } } }')).toBe('FORBIDDEN');

  const next = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
  expect(next.refresh_token).not.toBe(tokens.refresh_token);
  expect([await nameBy(next.access_token), await nameBy(tokens.access_token)]).toEqual(['Inès', 'Inès']);
});

test('what was not ticked is not given, and the app is told', async () => {
  const [me, app] = [await someone(), await registeredApp()];
  const { tokens } = await letIn(me, app.id, { scope: 'people:read messages:read', ticked: 'people:read' });
  expect(tokens.scope).toBe('people:read');
  expect(await nameBy(tokens.access_token, '{ viewer { threads { edges { cursor } } } }')).toBe('FORBIDDEN');
});

test('the page sends no more than what the app asked for', async () => {
  const [me, app] = [await someone(), await registeredApp()];
  const { tokens } = await letIn(me, app.id, {
    scope: 'people:read',
    ticked: 'people:read asks:read trust:read',
  });
  expect(tokens.scope).toBe('people:read');
});

test.each(['trust:read', 'trust:write', 'metrics', 'people:everything'])(
  'no app can ask for %s',
  async (scope) => {
    const app = await registeredApp();
    const { url } = await request(await discovered(app.id), { scope: `people:read ${scope}` });
    const location = new URL((await new Visit(app.session).open(url)).headers.get('location') ?? '');
    expect([location.origin + location.pathname, location.searchParams.get('error')]).toEqual([
      back,
      'invalid_scope',
    ]);
  },
);

test.each([
  ['without PKCE', { code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
  ['with PKCE in plain text', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['for another resource', { resource: 'https://elsewhere.example/api' }, 'invalid_target'],
  ['for a token without a code', { response_type: 'token' }, 'unsupported_response_type'],
])('a request %s is refused', async (_how, more, error) => {
  const app = await registeredApp();
  const { url } = await request(await discovered(app.id), { more });
  for (const name of Object.keys(more)) if (url.searchParams.get(name) === '') url.searchParams.delete(name);
  const location = new URL((await new Visit(app.session).open(url)).headers.get('location') ?? '');
  const parameters = new URLSearchParams(location.hash.slice(1) || location.search);
  expect([location.origin, parameters.get('error')]).toEqual([new URL(back).origin, error]);
});

test.each([
  ['another host', 'https://almanac.example.evil.example/back'],
  ['more path', `${back}/more`],
  ['a query', `${back}?x=1`],
  ['another scheme', 'http://almanac.example/back'],
  ['another port', 'https://almanac.example:8443/back'],
])('nobody is sent to an address with %s', async (_which, redirect) => {
  const app = await registeredApp();
  const { url } = await request(await discovered(app.id), { redirect });
  const response = await new Visit(app.session).open(url, { accept: 'application/json' });
  expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  expect(await response.json()).toMatchObject({ error: 'invalid_redirect_uri' });
  const page = await new Visit(app.session).open(url);
  expect(page.headers.get('location')).toBe('/consent/refused#invalid_redirect_uri');
});

test('an app on the same machine chooses its port when it asks, and nothing else', async () => {
  const redirects = ['http://127.0.0.1/back', 'org.example.almanac:/back'];
  const [me, app] = [await someone({ name: 'Inès' }), await registeredApp({ redirects })];
  const { tokens } = await letIn(me, app.id, { redirect: 'http://127.0.0.1:49152/back' });
  expect(await nameBy(tokens.access_token)).toBe('Inès');
  const installed = await letIn(me, app.id, { redirect: 'org.example.almanac:/back' });
  expect(await nameBy(installed.tokens.access_token)).toBe('Inès');
  const { url } = await request(await discovered(app.id), { redirect: 'http://127.0.0.1:49152/other' });
  expect((await new Visit(app.session).open(url)).headers.get('location')).toMatch(/^\/consent\/refused/);
});

/** A code, and what it takes to use it. */
async function withCode() {
  const [me, app] = [await someone({ name: 'Inès' }), await registeredApp()];
  const visit = new Visit(await signedIn(me));
  const { url, verifier } = await request(await discovered(app.id));
  const at = await visit.returned(await visit.asked(url), scopesOf('people:read'));
  const use = {
    grant_type: 'authorization_code',
    client_id: app.id,
    code: at.searchParams.get('code') ?? '',
    code_verifier: verifier,
    redirect_uri: back,
  };
  return { me, app, use, visit };
}

test('a code without its verifier, with another one, or for another app or address gives nothing', async () => {
  const { use } = await withCode();
  const other = await registeredApp();
  const { code_verifier: _verifier, ...without } = use;
  for (const wrong of [
    without,
    { ...use, code_verifier: client.randomPKCECodeVerifier() },
    { ...use, client_id: other.id },
    { ...use, redirect_uri: `${back}/more` },
  ]) {
    const { status, answer } = await token(wrong);
    expect([status, answer['error']]).toEqual([400, 'invalid_grant']);
  }
  expect((await token(use)).status).toBe(200);
});

test('a code that is used again ends everything that came of it', async () => {
  const { use } = await withCode();
  const first = await token(use);
  expect(await nameBy(first.answer['access_token'] ?? '')).toBe('Inès');
  expect((await token(use)).answer['error']).toBe('invalid_grant');
  expect(await nameBy(first.answer['access_token'] ?? '')).toBe('UNAUTHENTICATED');
  const refresh = {
    grant_type: 'refresh_token',
    client_id: use.client_id,
    refresh_token: first.answer['refresh_token'] ?? '',
  };
  expect((await token(refresh)).answer['error']).toBe('invalid_grant');
});

test('a refresh token that is used again ends the whole family, and is noted for the host', async () => {
  const [me, app] = [await someone({ name: 'Inès' }), await registeredApp()];
  const { config, tokens } = await letIn(me, app.id);
  const second = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
  const third = await client.refreshTokenGrant(config, second.refresh_token ?? '');
  await expect(client.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toThrow();
  for (const { access_token } of [tokens, second, third])
    expect(await nameBy(access_token)).toBe('UNAUTHENTICATED');
  await expect(client.refreshTokenGrant(config, third.refresh_token ?? '')).rejects.toThrow();
  await eventually(async () => {
    const noted = await cypher("MATCH (e:SecurityEvent {what: $app, kind: 'APP_TOKEN_REPLAYED'}) RETURN e", {
      app: app.id,
    });
    expect(noted).toHaveLength(1);
  });
  expect(
    await cypher('MATCH (:Person {id: $me})-[:GRANTS|HOLDS]->(n) WHERE n.app = $app OR n:Grant RETURN n', {
      me: me.id,
      app: app.id,
    }),
  ).toEqual([]);
});

test('a refresh token that is used twice at once ends the whole family', async () => {
  const [me, app] = [await someone(), await registeredApp()];
  const { tokens } = await letIn(me, app.id);
  const use = {
    grant_type: 'refresh_token',
    client_id: app.id,
    refresh_token: tokens.refresh_token ?? '',
  };
  const answers = await Promise.all([token(use), token(use), token(use)]);
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  expect(await nameBy(tokens.access_token)).toBe('UNAUTHENTICATED');
  for (const { answer } of answers)
    if (answer['access_token']) expect(await nameBy(answer['access_token'])).toBe('UNAUTHENTICATED');
});

test('a refresh can ask for less, and not for more', async () => {
  const [me, app] = [await someone(), await registeredApp()];
  const { config, tokens } = await letIn(me, app.id, { scope: 'people:read messages:read' });
  const narrow = await client.refreshTokenGrant(config, tokens.refresh_token ?? '', { scope: 'people:read' });
  expect(narrow.scope).toBe('people:read');
  expect(await nameBy(narrow.access_token, '{ viewer { threads { edges { cursor } } } }')).toBe('FORBIDDEN');
  const more = await token({
    grant_type: 'refresh_token',
    client_id: app.id,
    refresh_token: narrow.refresh_token ?? '',
    scope: 'people:read asks:write',
  });
  expect([more.status, more.answer['error']]).toEqual([400, 'invalid_scope']);
});

test('the graph holds hashes of codes and tokens, and nothing that would stand for them', async () => {
  const { use, app, me } = await withCode();
  const { answer } = await token(use);
  const kept = JSON.stringify(
    await cypher(
      `MATCH (:Person {id: $me})-[:GRANTS]->(g:Grant)-[:GRANTED_TO]->(:App {id: $app})
       MATCH (g)-[:ISSUED]->(issued) RETURN properties(g) AS grant, properties(issued) AS issued`,
      { me: me.id, app: app.id },
    ),
  );
  expect(kept).toContain(hashOf(answer['access_token'] ?? 'none'));
  for (const secret of [use.code, answer['access_token'], answer['refresh_token'], use.code_verifier])
    expect(kept).not.toContain(secret);
});

test('discovery: both documents name the same endpoints, and pages of every origin may read them', async () => {
  const addresses = [
    '/oauth/.well-known/openid-configuration',
    '/.well-known/oauth-authorization-server/oauth',
    '/.well-known/oauth-protected-resource/graphql',
    '/oauth/jwks',
  ];
  const [openid, oauth, resource, jwks] = await Promise.all(
    addresses.map(async (address) => {
      const response = await fetch(`${process.env['TEST_API']}${address}`, {
        headers: { origin: 'https://almanac.example' },
      });
      expect(response.headers.get('access-control-allow-origin')).toMatch(
        /^(\*|https:\/\/almanac\.example)$/,
      );
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      return (await response.json()) as Record<string, unknown>;
    }),
  );
  expect(oauth).toEqual(openid);
  expect(openid).toMatchObject({
    code_challenge_methods_supported: ['S256'],
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['none'],
    authorization_endpoint: expect.stringMatching(/\/oauth\/auth$/),
  });
  expect(resource).toMatchObject({ authorization_servers: [openid?.['issuer']] });
  expect(JSON.stringify(resource)).not.toContain('trust:');
  const [key] = (jwks as { keys: Record<string, string>[] }).keys;
  expect([key?.['kty'], key?.['d']]).toEqual(['RSA', undefined]);
});
