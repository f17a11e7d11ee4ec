// Webhooks as their owner makes, lists and removes them, and what cannot be one.
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { hashOf } from '../../api/request/secret.ts';
import { newToken } from '../../api/token/token.ts';
import { signedIn } from '../support/browser.ts';
import { browserIn, demo, removeCopies } from '../support/demo.ts';
import { cypher } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone, Someone } from '../support/people.ts';
import { nodesContaining } from '../keeper/support.ts';
import { doAt, webhooksOf } from './support.ts';

const url = 'https://hooks.example/here';
const made = 'webhook { id url query disabledAt } secret';

/** The same person with another token. */
async function again({ id, name }: Someone): Promise<Someone> {
  const token = newToken();
  await cypher(
    `MATCH (p:Person {id: $id}) CREATE (p)-[:HOLDS]->(:Token {id: $tokenId, hash: $hash, createdAt: 0,
      scopes: ['ACTIVITY_READ'], expiresAt: 9999999999999})`,
    { id, tokenId: `token_${nanoid()}`, hash: hashOf(token) },
  );
  return new Someone(id, name, token);
}

test('createWebhook: gives the secret once, and the list does not have it', async () => {
  const me = await someone();
  const key = nanoid();
  const first = await me.do('createWebhook', { key, url }, made);
  expect(first).toMatchObject({ problems: [], webhook: { url, query: null, disabledAt: null } });
  expect(first['secret']).toMatch(/^whsec_[\w+/]{43}=$/);
  const repeated = await me.do('createWebhook', { key, url }, made);
  expect(repeated).toMatchObject({ webhook: first['webhook'], secret: null });
  expect(JSON.stringify(await webhooksOf(me))).not.toContain('whsec');
  const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
  expect(await me.do('createWebhook', { url, secret }, made)).toMatchObject({ problems: [], secret });
});

test.each([
  ['url', 'http://hooks.example'],
  ['url', 'ftp://hooks.example'],
  ['url', 'hooks.example'],
  ['url', 'https://me:secret@hooks.example'],
  ['url', 'https://hooks.example/#here'],
  ['url', `https://hooks.example/${'x'.repeat(2_000)}`],
  ['url', 'https://127.0.0.1'],
  ['url', 'https://2130706433'],
  ['url', 'https://10.0.0.1'],
  ['url', 'https://169.254.169.254/latest'],
  ['url', 'https://[::1]'],
  ['url', 'https://[::ffff:10.0.0.1]'],
  ['url', 'https://localhost:7687'],
  ['url', 'https://db.internal.'],
  ['query', '{ viewer { person { name } } }'],
  ['query', 'subscription { activity { nothing } }'],
  ['query', 'subscription {'],
  ['query', 'subscription ($a: String) { activity(after: $a) { __typename } }'],
  ['query', 'subscription A { activity { __typename } } subscription B { activity { __typename } }'],
  ['query', `subscription { activity { __typename } } #${'x'.repeat(10_000)}`],
  ['secret', 'whsec_short'],
  ['secret', `whsec_${'!'.repeat(40)}`],
  ['secret', Buffer.alloc(32).toString('base64')],
])('createWebhook: refuses a wrong %s: %s', async (field, value) => {
  const me = await someone();
  const { problems } = await me.do('createWebhook', { url, [field]: value }, made);
  expect(problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', field] }]);
  expect(await webhooksOf(me)).toEqual([]);
});

test('createWebhook: past the limit of the host it makes none', async () => {
  const me = await someone();
  for (let index = 0; index < 10; index += 1) await me.do('createWebhook', { url });
  expect(await me.do('createWebhook', { url }, made)).toMatchObject({
    webhook: null,
    secret: null,
    problems: [{ __typename: 'LimitReached', message: 'One can have 10 webhooks.' }],
  });
  expect(await webhooksOf(me)).toHaveLength(10);
});

test('createWebhook: a visitor of the demonstration house has none', async () => {
  const copy = await demo('EN', Date.now());
  const visitor = await browserIn(copy, 'maelle');
  const { problems } = await visitor.do('createWebhook', { url });
  expect(problems).toMatchObject([{ __typename: 'Conflict' }]);
  expect(await webhooksOf(visitor)).toEqual([]);
  await removeCopies(copy);
});

test('webhooks: a token sees, removes and reads its own alone; a session all of its person', async () => {
  const me = await someone();
  const other = await again(me);
  const { webhook } = await me.do('createWebhook', { url }, made);
  const { id } = webhook as { id: string };
  const browser = await signedIn(me);
  const byId = 'query ($id: ID!) { node(id: $id) { id } }';
  expect([await webhooksOf(other), (await other.ask(byId, { id })).data]).toEqual([[], { node: null }]);
  expect((await other.do('removeWebhook', { webhookId: id })).problems).toMatchObject([
    { __typename: 'NotFound', path: ['input', 'webhookId'] },
  ]);
  expect((await browser.ask(byId, { id })).data).toEqual({ node: { id } });
  expect((await webhooksOf(browser)).map((one) => one.id)).toEqual([id]);
  expect((await browser.do('removeWebhook', { webhookId: id })).problems).toEqual([]);
  expect(await webhooksOf(me)).toEqual([]);
});

test('webhooks: need the scope activity:read', async () => {
  const me = await someone({ scopes: ['PEOPLE_READ'] });
  await expect(me.do('createWebhook', { url })).rejects.toThrow('lacks the scope activity:read');
});

test('webhooks: with the token that made it, its end or its person, a webhook is gone', async () => {
  const [me, suspended, leaver] = [await someone(), await someone(), await someone()];
  const brief = await again(me);
  await brief.do('createWebhook', { url });
  await cypher('MATCH (t:Token {hash: $hash}) SET t.expiresAt = 1', { hash: hashOf(brief.token) });
  expect(await webhooksOf(await signedIn(me))).toEqual([]);
  for (const who of [suspended, leaver]) {
    const mine = `https://hooks.example/${who.id}`;
    await (await signedIn(who)).do('createWebhook', { url: mine });
    expect(await nodesContaining(mine)).toBe(1);
  }
  const { api } = await openTestServer();
  await doAt(api, suspended, 'createWebhook', { url: `https://hooks.example/${suspended.id}` });
  const { suspend } = await import('../../api/account/suspend.ts');
  const { graph } = await import('../support/graph.ts');
  const { Deadline } = await import('../../api/neo4j/deadline.ts');
  await graph().write(new Deadline(10_000), (run) => suspend(run, suspended.id, Date.now()));
  await (await signedIn(leaver)).do('deleteAccount', { sharedEntries: 'REMOVE' });
  for (const who of [suspended, leaver])
    expect(await nodesContaining(`https://hooks.example/${who.id}`)).toBe(0);
});
