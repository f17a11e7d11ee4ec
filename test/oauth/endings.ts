/** Everything that ends what a person let an app do. */
import { expect } from '@jest/globals';
import * as client from 'openid-client';
import { suspend } from '../../api/account/suspend.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { admin } from '../admin/support.ts';
import { signedIn, withAddress } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { cypher, graph } from '../support/graph.ts';
import { someone, type Someone } from '../support/people.ts';
import { letIn, registeredApp } from './support.ts';

/** Somebody who has let an app in. */
export async function withApp(scope = 'people:read') {
  const [me, app] = [await someone({ name: 'Inès' }), await registeredApp()];
  return { me, app, browser: await signedIn(me), ...(await letIn(me, app.id, { scope })) };
}

export const suspended = (id: string) =>
  graph().write(new Deadline(30_000), async (run) => suspend(run, id, Date.now()));

export const endings: [string, (on: Awaited<ReturnType<typeof withApp>>) => Promise<unknown>][] = [
  ['its person revokes it', ({ browser, app }) => browser.do('revokeApp', { appId: app.id })],
  ['its maker removes it', ({ app }) => app.session.do('removeApp', { appId: app.id })],
  ['the host refuses it', ({ app }) => admin(['apps', 'refuse', app.id])],
  ['the host ends all of its person', async ({ me }) => admin(['tokens', await withAddress(me), '--end'])],
  ['it revokes its own token', ({ config, tokens }) => client.tokenRevocation(config, tokens.access_token)],
  [
    'its person deletes the account',
    ({ browser }) => browser.do('deleteAccount', { sharedEntries: 'REMOVE' }),
  ],
  ['its person is suspended', ({ me }) => suspended(me.id)],
  ['its maker is suspended', ({ app }) => suspended(app.maker.id)],
];

/** The id of what somebody lets an app do. */
export async function grantOf({ id }: Pick<Someone, 'id'>): Promise<string> {
  const [grant] = await cypher<{ id: string }>(
    'MATCH (:Person {id: $id})-[:GRANTS]->(grant:Grant) RETURN grant.id AS id',
    { id },
  );
  return grant?.id ?? '';
}

/** Until a transaction about one of these ids waits for the lock of another. */
export const someWait = (ids: string[]) =>
  eventually(async () => {
    const waiting = await cypher<{ about: unknown }>(
      "SHOW TRANSACTIONS YIELD parameters, status WHERE status STARTS WITH 'Blocked' RETURN parameters AS about",
    );
    expect(waiting.some(({ about }) => ids.some((id) => JSON.stringify(about).includes(id)))).toBe(true);
  });
