// What ends an app ends it at once, also on sockets that it has open: its person, its maker, the host, and itself.
import { expect, test } from '@jest/globals';
import * as client from 'openid-client';
import { suspend, readmit } from '../../api/account/suspend.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { sweep } from '../../api/server/sweep.ts';
import { Listener } from '../activity/support.ts';
import { admin, lines } from '../admin/support.ts';
import { signedIn, withAddress } from '../support/browser.ts';
import { Socket as WebSocket } from '../support/canary/socket.ts';
import { eventually } from '../support/eventually.ts';
import { cypher, graph } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone } from '../support/people.ts';
import { letIn, nameBy, registeredApp } from './support.ts';

const scope = 'people:read activity:read';

/** An app that somebody has let in and that has a socket open. */
async function listening() {
  const [me, app] = [await someone({ name: 'Inès' }), await registeredApp()];
  const { config, tokens } = await letIn(me, app.id, { scope });
  const listener = new Listener({ token: tokens.access_token });
  await listener.until(() => listener.heard.length > 0);
  const over = async () => {
    await eventually(async () => expect(listener.socket?.readyState).toBe(WebSocket.CLOSED), 5_000);
    expect(await nameBy(tokens.access_token)).toBe('UNAUTHENTICATED');
    await expect(client.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toThrow();
  };
  return { me, app, config, tokens, over };
}

test('revokeApp: ends it for the person who let it in, and for nobody else', async () => {
  const { me, app, over } = await listening();
  const other = await someone({ name: 'Bo' });
  const theirs = await letIn(other, app.id, { scope });
  const browser = await signedIn(me);
  const listed = () =>
    browser.ask<{ viewer: { apps: { edges: { node: Record<string, unknown> }[] } } }>(
      '{ viewer { apps { edges { node { id name purpose scopes letInAt lastUsedAt expiresAt } } } } }',
    );
  const today = new Date(Date.now() - (Date.now() % 86_400_000)).toISOString();
  expect((await listed()).data.viewer.apps.edges.map(({ node }) => node)).toEqual([
    {
      id: app.id,
      name: 'Almanac',
      purpose: 'Shows what is new.',
      scopes: ['PEOPLE_READ', 'ACTIVITY_READ'],
      letInAt: expect.any(String),
      lastUsedAt: today,
      expiresAt: expect.any(String),
    },
  ]);
  const own = await browser.ask<{ viewer: { tokens: { edges: { node: { name: null } }[] } } }>(
    '{ viewer { tokens { edges { node { name } } } } }',
  );
  expect(own.data.viewer.tokens.edges).toHaveLength(1); // the one of `someone`, and none of the app
  expect((await browser.do('revokeApp', { appId: app.id })).problems).toEqual([]);
  await over();
  expect((await listed()).data.viewer.apps.edges).toEqual([]);
  expect((await browser.do('revokeApp', { appId: app.id })).problems).toMatchObject([
    { __typename: 'NotFound', path: ['input', 'appId'] },
  ]);
  expect(await nameBy(theirs.tokens.access_token)).toBe('Bo');
});

test('removeApp: ends it for everybody; only who registered it can', async () => {
  const { me, app, over } = await listening();
  const mine = await signedIn(me);
  expect((await mine.do('removeApp', { appId: app.id })).problems).toMatchObject([
    { __typename: 'NotFound' },
  ]);
  expect((await app.session.do('removeApp', { appId: app.id })).problems).toEqual([]);
  await over();
});

test('revocation by the app itself ends the whole of what it was let do', async () => {
  const { config, tokens, over } = await listening();
  await client.tokenRevocation(config, tokens.refresh_token ?? '');
  await over();
});

test('revocation by another app ends nothing', async () => {
  const { me, tokens } = await listening();
  const other = await registeredApp();
  const theirs = await letIn(me, other.id, { scope });
  await client.tokenRevocation(theirs.config, tokens.access_token);
  expect(await nameBy(tokens.access_token)).toBe('Inès');
});

test('deleting the account ends the apps that the person let in, and removes those they registered', async () => {
  const { me, over, app } = await listening();
  await (await signedIn(me)).do('deleteAccount', { sharedEntries: 'REMOVE' });
  await over();
  const friend = await someone();
  const { tokens } = await letIn(friend, app.id);
  await app.session.do('deleteAccount', { sharedEntries: 'REMOVE' }).catch(() => {});
  await (await signedIn(app.maker)).do('deleteAccount', { sharedEntries: 'REMOVE' }).catch(() => {});
  expect(await nameBy(tokens.access_token)).toBe('UNAUTHENTICATED');
  expect(
    await cypher('MATCH (n) WHERE (n:App AND n.id = $app) OR (n:Token AND n.app = $app) RETURN n', {
      app: app.id,
    }),
  ).toEqual([]);
  expect(await cypher('MATCH (:Person {id: $id})-[:GRANTS]->(g) RETURN g', { id: friend.id })).toEqual([]);
});

const inOne = (work: typeof suspend | typeof readmit, id: string) =>
  graph().write(new Deadline(30_000), async (run) => {
    await work(run, id, Date.now());
  });

test('suspending a person ends the apps they let in', async () => {
  const { me, over } = await listening();
  await inOne(suspend, me.id);
  await over();
});

test('suspending who registered an app hides it, and it comes back with them', async () => {
  const { me, app, config, tokens } = await listening();
  const browser = await signedIn(me);
  const names = async () =>
    (
      await browser.ask<{ viewer: { apps: { edges: { node: { name: string } }[] } } }>(
        '{ viewer { apps { edges { node { name } } } } }',
      )
    ).data.viewer.apps.edges.length;
  await inOne(suspend, app.maker.id);
  expect([await nameBy(tokens.access_token), await names()]).toEqual(['UNAUTHENTICATED', 0]);
  await expect(client.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toThrow();
  await inOne(readmit, app.maker.id);
  const next = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
  expect([await nameBy(next.access_token), await names()]).toEqual(['Inès', 1]);
});

test('admin tokens --end ends apps too', async () => {
  const { me, over } = await listening();
  const email = await withAddress(me);
  expect(await admin(['tokens', email, '--end'])).toMatchObject({ code: 0 });
  await over();
});

test('admin apps: lists them, refuses one for everybody, and approves it again', async () => {
  const { me, app, over } = await listening();
  const line = async () => lines((await admin(['apps'])).stdout).find((one) => one.startsWith(app.id));
  expect(await line()).toBe(
    [app.id, 'READY', app.maker.id, 'Almanac', 'Shows what is new.', 'https://almanac.example/back'].join(
      '\t',
    ),
  );
  expect(await admin(['apps', 'refuse', app.id])).toMatchObject({ code: 0, stdout: `${app.id}\tAlmanac\n` });
  await over();
  expect((await line())?.split('\t')[1]).toBe('REFUSED');
  await expect(letIn(me, app.id)).rejects.toThrow();
  expect(await admin(['apps', 'approve', app.id])).toMatchObject({ code: 0 });
  expect(await nameBy((await letIn(me, app.id)).tokens.access_token)).toBe('Inès');
  expect(await admin(['apps', 'refuse', 'app_none'])).toMatchObject({ code: 1 });
  const kinds = await cypher<{ kind: string }>(
    'MATCH (e:SecurityEvent {what: $app}) RETURN DISTINCT e.kind AS kind ORDER BY kind',
    { app: app.id },
  );
  expect(kinds.map(({ kind }) => kind)).toEqual([
    'APP_APPROVED',
    'APP_LET_IN',
    'APP_REFUSED',
    'APP_REGISTERED',
  ]);
});

test('a bearer token of an app is looked up in one statement, as a token of a person is', async () => {
  const heard: string[] = [];
  const { api } = await openTestServer({ heard: (statement) => heard.push(statement) });
  const { tokens } = await listening();
  const ask = () =>
    fetch(`${api}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.access_token}` },
      body: '{"query":"{ __typename }"}',
    });
  await ask();
  heard.length = 0;
  expect((await ask()).status).toBe(200);
  expect(heard.filter((statement) => statement !== 'request/settings')).toEqual(['token/holder']);
});

test('sweep: removes what has expired of apps, and nothing else', async () => {
  const { me, tokens } = await listening();
  const count = async () =>
    (
      await cypher<{ label: string }>(
        `MATCH (:Person {id: $id})-[:GRANTS]->(g) OPTIONAL MATCH (g)-[:ISSUED]->(i:OAuthRecord)
         UNWIND [g, i] AS n RETURN DISTINCT labels(n)[0] AS label ORDER BY label`,
        { id: me.id },
      )
    ).map(({ label }) => label);
  await sweep(graph(), Date.now());
  expect(await count()).toEqual(['Grant', 'OAuthRecord']);
  await cypher(
    'MATCH (:Person {id: $id})-[:GRANTS]->(g)-[:ISSUED]->(i) SET g.expiresAt = 1, i.expiresAt = 1',
    { id: me.id },
  );
  await sweep(graph(), Date.now());
  expect([await count(), await nameBy(tokens.access_token)]).toEqual([[], 'UNAUTHENTICATED']);
});

test('exportMine: tells which apps one let in, and which one registered', async () => {
  const { me, app } = await listening();
  const { json } = await (await signedIn(me)).do('exportMine', {}, 'json');
  expect(JSON.parse(String(json))).toMatchObject({
    apps: [{ name: 'Almanac', scopes: ['PEOPLE_READ', 'ACTIVITY_READ'] }],
    registeredApps: [],
  });
  const theirs = await app.session.do('exportMine', {}, 'json');
  expect(JSON.parse(String(theirs['json']))).toMatchObject({
    registeredApps: [{ id: app.id, name: 'Almanac' }],
  });
});
