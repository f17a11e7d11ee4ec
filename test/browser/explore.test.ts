import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Ids } from '../../api/demo/plan.ts';
import { hashOf } from '../../api/request/secret.ts';
import { removeCopies } from '../support/demo.ts';
import { cypher } from '../support/graph.ts';
import { met, someone } from '../support/people.ts';
import { enterAs, useBrowser } from './support.ts';

const open = useBrowser();

async function makeToken(page: Page, name: string) {
  await page.getByText(`Make a token for an hour as ${name}`).waitFor();
  await page.getByRole('button', { name: 'Make a token' }).click();
  await page.getByRole('button', { name: 'Make a token' }).waitFor({ state: 'hidden' });
}
const run = async (page: Page, example: string) => {
  await page.getByRole('tab', { name: example }).click();
  await page.locator('.graphiql-query-editor').getByText(example).first().waitFor();
  await page.getByRole('button', { name: /^Execute query/ }).click();
};
const answer = (page: Page) => page.locator('.graphiql-response');

test('explore: somebody who is signed in makes a token for an hour, asks, and hears what happens', async () => {
  const [ada, ben] = await Promise.all([someone({ name: 'Ada' }), someone({ name: 'Ben' })]);
  await met(ada, ben);
  await ben.do('setTrust', { personId: ada.id, level: 'FULL' });
  const { project } = await ben.do('createProject', { title: 'Bench' }, 'project { id }');
  const page = await open();
  await enterAs(page, ada);
  await page.goto('/explore');
  await page.getByLabel('trust:read').uncheck();
  await makeToken(page, 'Ada');
  await run(page, 'Me');
  await answer(page).getByText('"Ada"').waitFor();
  await answer(page).getByText('This token lacks the scope trust:read.').waitFor();
  expect(
    await cypher(
      `MATCH (:Person {id: $id})-[:HOLDS]->(t:Token {name: 'Explorer'})
        RETURN t.expiresAt - t.createdAt <= 3600000 AS short, 'TRUST_READ' IN t.scopes AS trust`,
      { id: ada.id },
    ),
  ).toEqual([{ short: true, trust: false }]);

  const socket = page.waitForEvent('websocket');
  await run(page, 'Live');
  await (
    await socket
  ).waitForEvent('framereceived', ({ payload }) => String(payload).includes('connection_ack'));
  const { id: projectId } = project as { id: string };
  await ben.do('writeEntry', { projectId, kind: 'STEP', text: 'Sanded.' });
  await answer(page).getByText('"EntryWritten"').waitFor();
});

test('explore: a visitor tries the API in a demonstration house', async () => {
  const page = await open({ locale: 'en-GB' });
  await page.goto('/explore');
  await page.getByRole('button', { name: 'Try it in a demonstration house' }).click();
  await makeToken(page, 'Maëlle');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy the token' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const token = await page.evaluate(() => navigator.clipboard.readText());
  expect(token).toBe(await page.getByLabel('Token', { exact: true }).inputValue());
  await run(page, 'WhoCanHelp');
  await answer(page).getByText('"candidates"').first().waitFor();
  expect(await answer(page).getByText('"errors"').count()).toBe(0);
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'te')?.value ?? '';
  const copies = await cypher<{ demo: string }>(
    'MATCH (p:Person)-[:ENTERED]->(:Session {hash: $hash}) RETURN p.house AS demo',
    { hash: hashOf(cookie) },
  );
  await removeCopies(...(copies as Ids[]));
});
