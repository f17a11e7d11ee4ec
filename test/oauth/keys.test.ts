// The key by which id tokens are signed changes; whoever has read the published keys finds the key of every token.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import * as client from 'openid-client';
import { inUse, keysKnownFor, oauthKeys, rotateKey } from '../../api/oauth/keys.ts';
import { systemClock } from '../../api/request/clock.ts';
import { admin } from '../admin/support.ts';
import { Browser, linkFor } from '../support/browser.ts';
import { cypher, graph } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone } from '../support/people.ts';
import { back, discovered, registeredApp, request, Visit } from './support.ts';

const [minute, day] = [60_000, 86_400_000];
const at = (moment: number) => ({ now: () => moment });

const idsOf = async (moment: number) =>
  (await oauthKeys(graph(), at(moment))).jwks.keys.map(({ kid }) => kid);

async function server(): Promise<string> {
  const { api } = await openTestServer();
  return api.replace('127.0.0.1', 'localhost'); // as it calls itself
}

const store = (keys: string | null) =>
  cypher("MATCH (h:House {id: 'house'}) SET h.oauthKeys = $keys", { keys });
let before: string | null = null;
beforeAll(async () => {
  await oauthKeys(graph(), systemClock);
  const [row] = await cypher<{ keys: string }>("MATCH (h:House {id: 'house'}) RETURN h.oauthKeys AS keys");
  before = row?.keys ?? null;
});
/** Each test begins with one key, which has signed for an hour. */
beforeEach(async () => {
  const { cookies, jwks } = JSON.parse(before ?? '') as Awaited<ReturnType<typeof oauthKeys>>;
  const keys = jwks.keys.slice(-1).map((key) => ({ ...key, made: Date.now() - 120 * minute }));
  await store(JSON.stringify({ cookies, jwks: { keys } }));
});
afterAll(() => store(before));

async function publishedBy(api: string): Promise<string[]> {
  const response = await fetch(`${api}/oauth/jwks`);
  const { keys } = (await response.json()) as { keys: Record<string, string>[] };
  for (const key of keys) expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  return keys.map(({ kid = '' }) => kid);
}

/** The key that signs an id token which somebody's app gets there. */
async function signedBy(api: string): Promise<string> {
  const [me, app] = [await someone(), await registeredApp()];
  const browser = new Browser(api);
  await browser.do('signIn', { code: await linkFor(me) });
  const [config, visit] = [await discovered(app.id, api), new Visit(browser)];
  const { url, verifier, state } = await request(config, { scope: 'openid people:read' });
  const to = await visit.returned(await visit.asked(url), { scopes: ['PEOPLE_READ'] });
  expect(String(to)).toContain(back);
  const { id_token: token = '' } = await client.authorizationCodeGrant(config, to, {
    pkceCodeVerifier: verifier,
    expectedState: state,
  });
  const [head = ''] = token.split('.');
  return (JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string }).kid;
}

test('oauth keys: after admin apps rotate-key, the new key is published at once and signs in an hour', async () => {
  const [present] = await idsOf(Date.now());
  const { code, stderr } = await admin(['apps', 'rotate-key']);
  expect([code, stderr]).toEqual([0, expect.stringContaining('in an hour')]);
  const [signs, next] = await idsOf(Date.now());
  expect([signs, next === present]).toEqual([present, false]);
  const now = await server();
  expect(await publishedBy(now)).toEqual(expect.arrayContaining([present, next]));
  expect(await signedBy(now)).toBe(present);
  await rotateKey(graph(), Date.now() - 61 * minute); // as if it had been an hour ago
  const [later] = await idsOf(Date.now());
  expect([present, next]).not.toContain(later);
  expect(await signedBy(await server())).toBe(later);
  const events = await cypher("MATCH (e:SecurityEvent {kind: 'APP_KEY_ROTATED'}) RETURN e.at AS at");
  expect(events.length).toBeGreaterThan(0);
});

test('oauth keys: a key that signs no more is taken down when its tokens have expired, and not before', async () => {
  await rotateKey(graph(), Date.now());
  const keys = await oauthKeys(graph(), systemClock);
  const [signs, next] = keys.jwks.keys.map(({ kid }) => kid);
  const shown = (milliseconds: number) =>
    inUse(sorted(keys), Date.now() + milliseconds).jwks.keys.map(({ kid }) => kid);
  expect(shown(59 * minute)[0]).toBe(signs);
  expect(shown(61 * minute)[0]).toBe(next);
  expect(shown(120 * minute + keysKnownFor)).toContain(signs); // an hour old at most, from a slow process
  expect(shown(181 * minute)).toEqual([next]);
});

/** As they are stored: the newest first. */
const sorted = ({ jwks, cookies }: Awaited<ReturnType<typeof oauthKeys>>) => ({
  cookies,
  jwks: { keys: jwks.keys.toSorted((a, b) => (b.made ?? 0) - (a.made ?? 0)) },
});

test('oauth keys: 90 days after the last, another one follows by itself, once for all processes', async () => {
  await rotateKey(graph(), Date.now());
  const known = await idsOf(Date.now());
  expect((await idsOf(Date.now() + 89 * day)).every((kid) => known.includes(kid))).toBe(true);
  const later = Date.now() + 91 * day;
  const each = await Promise.all([idsOf(later), idsOf(later), idsOf(later)]);
  const made = new Set(each.flat().filter((kid) => !known.includes(kid)));
  expect(made.size).toBe(1);
  for (const kids of each) expect([kids.length, known.includes(kids[0] ?? '')]).toEqual([2, true]);
});
