// A webhook of an app ends with what the person let the app do, at once.
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import * as client from 'openid-client';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { sweep } from '../../api/server/sweep.ts';
import { endings, grantOf, someWait, withApp } from '../oauth/endings.ts';
import { letIn } from '../oauth/support.ts';
import { signedIn } from '../support/browser.ts';
import { cypher, graph } from '../support/graph.ts';
import { Someone } from '../support/people.ts';
import { leftOf, tried } from './app-support.ts';
import { webhooksOf } from './support.ts';

const url = 'https://hooks.example/here';
const scope = 'activity:read';

async function withWebhook() {
  const on = await withApp(scope);
  const app = new Someone(on.me.id, on.me.name, on.tokens.access_token);
  const { webhook } = await app.do('createWebhook', { url }, 'webhook { id }');
  const { id } = webhook as { id: string };
  await tried(id);
  return { ...on, id };
}
const all = endings.filter(([how]) => how !== 'its maker is suspended');
const more: typeof all = [
  [
    'a refresh token of it is used twice',
    async ({ config, tokens }) => {
      const refresh = tokens.refresh_token ?? '';
      await client.refreshTokenGrant(config, refresh);
      await client.refreshTokenGrant(config, refresh).catch(() => {});
    },
  ],
  [
    'its maker deletes the account',
    async ({ app }) => (await signedIn(app.maker)).do('deleteAccount', { sharedEntries: 'REMOVE' }),
  ],
  [
    'its time is over',
    async ({ me }) => {
      await cypher('MATCH (:Person {id: $id})-[:GRANTS]->(g:Grant) SET g.expiresAt = 1', { id: me.id });
      await sweep(graph(), Date.now());
    },
  ],
];

test.each([...all, ...more])(
  'a webhook of an app is gone, with what it delivered, when %s',
  async (_how, end) => {
    const on = await withWebhook();
    expect(await leftOf(on.id)).toEqual(['Delivery', 'Webhook']);
    await end(on);
    expect(await leftOf(on.id)).toEqual([]);
  },
);

test.each(all)('a webhook that an app is making is gone when %s', async (_how, end) => {
  const on = await withApp(scope);
  const [webhook, grant] = [`webhook_${nanoid()}`, await grantOf(on.me)];
  const [{ token } = { token: '' }] = await cypher<{ token: string }>(
    'MATCH (:Grant {id: $grant})-[:ISSUED]->(t:Token) RETURN t.id AS token',
    { grant },
  );
  let ending: Promise<unknown> = Promise.resolve();
  await graph().write(new Deadline(60_000), async (run) => {
    const [added] = await run('webhook/add', {
      me: on.me.id,
      webhook,
      url,
      query: null,
      secret: '',
      token,
      app: on.app.id,
      now: Date.now(),
    });
    expect(added).toMatchObject({ allowed: true });
    ending = end(on);
    await someWait([on.me.id, on.app.id, on.app.maker.id, grant]);
  });
  await ending;
  expect(await leftOf(webhook)).toEqual([]);
});

test('what an app was let do in one place ends without what it was let do in another', async () => {
  const first = await withWebhook();
  const second = await letIn(first.me, first.app.id, { scope });
  const app = new Someone(first.me.id, first.me.name, second.tokens.access_token);
  const { webhook } = await app.do('createWebhook', { url }, 'webhook { id }');
  await client.tokenRevocation(first.config, first.tokens.access_token);
  expect((await webhooksOf(app)).map(({ id }) => id)).toEqual([(webhook as { id: string }).id]);
});
