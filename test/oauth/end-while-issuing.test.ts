// A token that is being issued at the moment at which an app is ended ends with it.
import { expect, test } from '@jest/globals';
import * as client from 'openid-client';
import { nanoid } from 'nanoid';
import { suspend } from '../../api/account/suspend.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { hashOf } from '../../api/request/secret.ts';
import { admin } from '../admin/support.ts';
import { signedIn } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { cypher, graph } from '../support/graph.ts';
import { someone } from '../support/people.ts';
import { letIn, nameBy, registeredApp } from './support.ts';

async function withApp() {
  const [me, app] = [await someone({ name: 'Inès' }), await registeredApp()];
  return { me, app, browser: await signedIn(me), ...(await letIn(me, app.id)) };
}

const suspended = (id: string) =>
  graph().write(new Deadline(30_000), async (run) => suspend(run, id, Date.now()));

const endings: [string, (on: Awaited<ReturnType<typeof withApp>>) => Promise<unknown>][] = [
  ['its person revokes it', ({ browser, app }) => browser.do('revokeApp', { appId: app.id })],
  ['its maker removes it', ({ app }) => app.session.do('removeApp', { appId: app.id })],
  ['the host refuses it', ({ app }) => admin(['apps', 'refuse', app.id])],
  ['it revokes its own token', ({ config, tokens }) => client.tokenRevocation(config, tokens.access_token)],
  [
    'its person deletes the account',
    ({ browser }) => browser.do('deleteAccount', { sharedEntries: 'REMOVE' }),
  ],
  ['its person is suspended', ({ me }) => suspended(me.id)],
  ['its maker is suspended', ({ app }) => suspended(app.maker.id)],
];

/** Until a transaction about one of these ids waits for the lock of another. */
const someWait = (ids: string[]) =>
  eventually(async () => {
    const waiting = await cypher<{ about: unknown }>(
      "SHOW TRANSACTIONS YIELD parameters, status WHERE status STARTS WITH 'Blocked' RETURN parameters AS about",
    );
    expect(waiting.some(({ about }) => ids.some((id) => JSON.stringify(about).includes(id)))).toBe(true);
  });

test.each(endings)('a token that is being issued ends when %s', async (_, end) => {
  const on = await withApp();
  const [bearer, token] = [nanoid(40), `token_${nanoid()}`];
  const [granted] = await cypher<{ id: string }>(
    'MATCH (:Person {id: $me})-[:GRANTS]->(grant:Grant) RETURN grant.id AS id',
    { me: on.me.id },
  );
  const grant = granted?.id ?? '';
  let ending: Promise<unknown> = Promise.resolve();
  await graph().write(new Deadline(60_000), async (run) => {
    const now = Date.now();
    const [issued] = await run('oauth/issue-token', {
      grant,
      token,
      hash: hashOf(bearer),
      scopes: ['PEOPLE_READ'],
      audience: 'house',
      now,
      expiresAt: now + 3_600_000,
    });
    expect(issued).toBeDefined();
    ending = end(on);
    await someWait([on.me.id, on.app.id, on.app.maker.id, grant]);
  });
  await ending;
  expect(await nameBy(bearer)).toBe('UNAUTHENTICATED');
  expect(await cypher('MATCH (token:Token {id: $token}) RETURN token', { token })).toEqual([]);
});
