// A webhook of an app: it is the app's own, has what the person let the app do, and is served with these rights.
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { hashOf } from '../../api/request/secret.ts';
import { newToken } from '../../api/token/token.ts';
import { registeredApp } from '../oauth/support.ts';
import { signedIn } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { someone, Someone } from '../support/people.ts';
import { appOf, tried, withFeeling } from './app-support.ts';
import { deliveriesOf, webhooksOf } from './support.ts';

const url = 'https://hooks.example/here';
const made = 'webhook { id maker makerName } secret';
const query = 'subscription { activity { __typename ... on EntryWritten { about entry { text } } } }';
/** The same person by another token of their own. */
async function byToken({ id, name }: Someone): Promise<Someone> {
  const token = newToken();
  await cypher(
    `MATCH (p:Person {id: $id}) CREATE (p)-[:HOLDS]->(:Token {id: $tokenId, hash: $hash, createdAt: 0,
      name: 'My script', scopes: ['ACTIVITY_READ'], expiresAt: 9999999999999})`,
    { id, tokenId: `token_${nanoid()}`, hash: hashOf(token) },
  );
  return new Someone(id, name, token);
}
const madeBy = async (who: Pick<Someone, 'do'>, input: object = {}): Promise<string> => {
  const { webhook, problems } = await who.do('createWebhook', { url, ...input }, made);
  expect(problems).toEqual([]);
  return (webhook as { id: string }).id;
};
const idsOf = async (who: Pick<Someone, 'ask'>) => (await webhooksOf(who)).map(({ id }) => id).sort();

test.each([
  ['a field that is closed to apps', 'activity:read logbook:read', withFeeling, 'Entry.feeling'],
  ['a field that the app has no scope for', 'activity:read', query, 'EntryWritten.entry'],
])('createWebhook: refuses an app %s', async (_what, scope, document, field) => {
  const app = await appOf(await someone(), scope);
  const { problems } = await app.do('createWebhook', { url, query: document }, made);
  expect(problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'query'] }]);
  expect(problems[0]?.message).toContain(field);
  expect(await webhooksOf(app)).toEqual([]);
});

test('an app without the scope activity:read makes no webhook', async () => {
  const app = await appOf(await someone(), 'people:read');
  await expect(app.do('createWebhook', { url })).rejects.toThrow('lacks the scope activity:read');
});

test('an app sees and touches its own webhooks alone; a session sees who made which, and removes them', async () => {
  const [me, almanac] = [await someone(), await registeredApp()];
  const scope = 'activity:read';
  const [app, again, other] = [
    await appOf(me, scope, almanac.id),
    await appOf(me, scope, almanac.id),
    await appOf(me, scope),
  ];
  const [token, friend, browser] = [await byToken(me), await someone(), await signedIn(me)];
  const ofFriend = await madeBy(await appOf(friend, scope, almanac.id));
  const [ofApp, ofToken, ofSession] = [await madeBy(app), await madeBy(token), await madeBy(browser)];
  expect([await idsOf(app), await idsOf(again)]).toEqual([[ofApp], [ofApp]]);
  expect([await idsOf(other), await idsOf(token), await idsOf(friend)]).toEqual([[], [ofToken], []]);
  const { data } = await browser.ask<{ viewer: { webhooks: { edges: { node: object }[] } } }>(
    '{ viewer { webhooks { edges { node { id maker makerName } } } } }',
  );
  expect(data.viewer.webhooks.edges.map(({ node }) => node)).toEqual([
    { id: ofSession, maker: 'PERSON', makerName: null },
    { id: ofToken, maker: 'TOKEN', makerName: 'My script' },
    { id: ofApp, maker: 'APP', makerName: 'Almanac' },
  ]);
  const deliveryId = await tried(ofApp);
  expect([await deliveriesOf(app), await deliveriesOf(other)]).toMatchObject([
    [{ id: deliveryId, tries: 1 }],
    [],
  ]);
  const byId = 'query ($id: ID!) { node(id: $id) { id } }';
  for (const [who, id] of [
    [app, ofToken],
    [app, ofSession],
    [app, ofFriend],
    [other, ofApp],
    [token, ofApp],
  ] as const) {
    expect((await who.ask(byId, { id })).data).toEqual({ node: null });
    expect((await who.do('removeWebhook', { webhookId: id })).problems).toMatchObject([
      { __typename: 'NotFound', path: ['input', 'webhookId'] },
    ]);
  }
  for (const who of [other, token])
    expect((await who.do('replayDelivery', { deliveryId })).problems).toMatchObject([
      { __typename: 'NotFound', path: ['input', 'deliveryId'] },
    ]);
  expect((await app.do('replayDelivery', { deliveryId })).problems).toEqual([]);
  expect(await deliveriesOf(app)).toMatchObject([{ id: deliveryId, state: 'WAITING', tries: 0 }]);
  expect((await browser.do('removeWebhook', { webhookId: ofApp })).problems).toEqual([]);
  expect([await idsOf(app), await idsOf(browser)]).toEqual([[], [ofToken, ofSession].sort()]);
});

test('createWebhook: those of apps count with all others', async () => {
  const me = await someone();
  const app = await appOf(me, 'activity:read');
  for (let index = 0; index < 9; index += 1) await madeBy(me);
  await madeBy(app);
  for (const who of [app, me])
    expect(await who.do('createWebhook', { url }, made)).toMatchObject({
      webhook: null,
      problems: [{ __typename: 'LimitReached' }],
    });
});
