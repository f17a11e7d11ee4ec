// Only the owner of an account lets an app in: in a session of theirs, from a page of ours, in the browser that asked.
import { expect, test } from '@jest/globals';
import { Browser, signedIn } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { browserIn, demo } from '../support/demo.ts';
import { someone } from '../support/people.ts';
import { back, discovered, letIn, registeredApp, request, scopesOf, token, Visit } from './support.ts';

async function asking(scope = 'openid people:read helpers:read') {
  const [me, app] = [await someone({ name: 'Inès' }), await registeredApp()];
  const visit = new Visit(await signedIn(me));
  const { url } = await request(await discovered(app.id), { scope });
  return { me, app, visit, url, uid: await visit.asked(url) };
}
const grantsOf = ({ id }: { id: string }) =>
  cypher('MATCH (:Person {id: $id})-[:GRANTS]->(g) RETURN g', { id });

test('the page is told who asks, for what and until when', async () => {
  const { visit, uid } = await asking();
  const { status, answer } = await visit.decide(uid, null);
  expect([status, answer]).toEqual([
    200,
    {
      request: {
        app: { name: 'Almanac', purpose: 'Shows what is new.' },
        returnsTo: 'almanac.example',
        scopes: ['PEOPLE_READ', 'HELPERS_READ'],
        identity: true,
        until: expect.any(Number),
      },
    },
  ]);
});

test.each([
  ['from another origin', { origin: 'https://almanac.example' }, 403],
  ['without an origin', { origin: undefined }, 403],
  ['without the header of our pages', { 'apollo-require-preflight': undefined }, 403],
  ['by nobody', { cookie: '' }, 401],
])('an answer %s lets nothing in', async (_how, headers, expected) => {
  const { me, visit, uid } = await asking();
  expect((await visit.decide(uid, scopesOf('people:read'), headers)).status).toBe(expected);
  expect(await grantsOf(me)).toEqual([]);
});

test('an answer with a token lets nothing in, whatever its scopes', async () => {
  const { me, visit, uid } = await asking();
  const sent = await visit.decide(uid, scopesOf('people:read'), { authorization: `Bearer ${me.token}` });
  expect([sent.status, await grantsOf(me)]).toEqual([403, []]);
});

test('a request is answered in the browser that made it, and in no other', async () => {
  const { me, uid } = await asking(); // somebody else began it, and sends its address around
  const victim = await someone();
  const elsewhere = new Visit(await signedIn(victim));
  expect((await elsewhere.decide(uid, null)).status).toBe(404);
  expect((await elsewhere.decide(uid, scopesOf('people:read'))).status).toBe(404);
  expect([await grantsOf(victim), await grantsOf(me)]).toEqual([[], []]);
});

test('refusing sends the browser back with access_denied, and lets nothing in', async () => {
  const { me, visit, uid } = await asking();
  const at = await visit.returned(uid, 'refuse');
  expect([at.origin + at.pathname, at.searchParams.get('error'), at.searchParams.get('code')]).toEqual([
    back,
    'access_denied',
    null,
  ]);
  expect(await grantsOf(me)).toEqual([]);
});

test('nobody is let in without being asked, however often they said yes', async () => {
  const [me, app] = [await someone(), await registeredApp()];
  const { config, visit } = await letIn(me, app.id);
  const { url } = await request(config);
  expect(await visit.asked(url)).toMatch(/\w/);
  url.searchParams.set('prompt', 'none');
  const location = new URL((await visit.open(url)).headers.get('location') ?? '');
  expect(location.searchParams.get('error')).toMatch(/_required$/);
});

test('another person who signs in in the same browser lets the app in for themselves', async () => {
  const [ada, bo, app] = [
    await someone({ name: 'Ada' }),
    await someone({ name: 'Bo' }),
    await registeredApp(),
  ];
  const { config, visit } = await letIn(ada, app.id);
  await signedIn(bo, visit.browser);
  const { url } = await request(config);
  const uid = await visit.asked(url);
  const at = await visit.returned(uid, scopesOf('people:read'));
  expect(at.searchParams.get('code')).toMatch(/^[\w-]{20,}$/);
  expect([(await grantsOf(ada)).length, (await grantsOf(bo)).length]).toEqual([1, 1]);
});

test('an answer that is sent twice lets the app in once', async () => {
  const { me, visit, uid } = await asking();
  const [first, again] = [
    await visit.decide(uid, scopesOf('people:read')),
    await visit.decide(uid, scopesOf('people:read')),
  ];
  expect(again).toEqual(first);
  expect((await grantsOf(me)).length).toBe(1);
});

test('in a demonstration house no app is let in, and none registered', async () => {
  const ids = await demo();
  const [visitor, app] = [await browserIn(ids, 'maelle'), await registeredApp()];
  const visit = new Visit(visitor);
  const { url } = await request(await discovered(app.id));
  const uid = await visit.asked(url);
  expect(await visit.decide(uid, scopesOf('people:read'))).toEqual({
    status: 403,
    answer: { problem: 'demo' },
  });
  expect(await grantsOf({ id: ids.people.maelle })).toEqual([]);
  const input = { name: 'Almanac', redirects: [back], purpose: 'News.' };
  expect((await visitor.do('registerApp', input)).problems).toMatchObject([{ __typename: 'Conflict' }]);
});

test('CORS: pages at an address of the app read what the token endpoint answers, pages of others do not', async () => {
  const app = await registeredApp();
  const use = { grant_type: 'refresh_token', client_id: app.id, refresh_token: 'none' };
  const own = await token(use, { origin: new URL(back).origin });
  expect([own.headers.get('access-control-allow-origin'), own.answer['error']]).toEqual([
    new URL(back).origin,
    'invalid_grant',
  ]);
  const other = await token(use, { origin: 'https://evil.example' });
  expect([other.headers.get('access-control-allow-origin'), other.answer['error']]).toEqual([
    null,
    'invalid_request',
  ]);
});

test('a request that has expired, or never was, is gone', async () => {
  const visit = new Visit(await signedIn(await someone(), new Browser()));
  expect(await visit.decide('no-such-request', null)).toEqual({ status: 404, answer: { problem: 'gone' } });
});
