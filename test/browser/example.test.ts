// docs/example/page: a page at another address is let in, shows one's asks and a path of help, and hears what
// happens.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { packageRoot } from '../../api/server/schema.ts';
import { createProject } from '../entry/support.ts';
import { registeredApp } from '../oauth/support.ts';
import { met, someone, topic } from '../support/people.ts';
import { enterAs, overflows, useBrowser } from './support.ts';

const open = useBrowser();

/** Any server of files will do. */
const files = createServer(({ url }, response) => {
  const isScript = url === '/app.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  response.end(
    readFileSync(join(packageRoot(), 'docs', 'example', 'page', isScript ? 'app.js' : 'index.html')),
  );
});
beforeAll(async () => {
  files.listen(0, '127.0.0.1');
  await once(files, 'listening');
});
afterAll(() => {
  files.closeAllConnections();
  files.close();
});
const address = () => `http://127.0.0.1:${(files.address() as AddressInfo).port}/`;

/** Somebody whose ask looks in the second circle, and found a helper. */
async function askerWithPath() {
  const [asker, connector, helper, gardens] = await Promise.all([
    someone({ name: 'Aude' }),
    someone({ name: 'Bilal' }),
    someone({ name: '<b>Chloé</b>' }),
    topic(),
  ]);
  await met(asker, connector);
  await met(connector, helper);
  await asker.do('setTrust', { personId: connector.id, level: 'FULL' });
  await connector.do('setTrust', { personId: asker.id, level: 'FULL', reads: 'EVERYTHING' });
  await connector.do('setVouch', { personId: helper.id });
  await helper.do('setAvailability', { open: true });
  await helper.do('offerHelp', { topicId: gardens.id });
  const { ask } = await asker.do(
    'draftAsk',
    {
      projectId: await createProject(asker),
      title: 'The frame leans',
      story: 'Since the storm',
      brief: 'A frame',
      topicIds: [gardens.id],
    },
    'ask { id }',
  );
  const askId = (ask as { id: string }).id;
  await asker.do('shareAsk', { askId });
  await asker.do('widenAsk', { askId });
  return { asker, connector };
}

test('the example page: let in from another address, it shows asks, a path of help and what is new', async () => {
  const [{ asker, connector }, app] = await Promise.all([
    askerWithPath(),
    registeredApp({ redirects: ['http://127.0.0.1/'] }),
  ]);
  const page = await open({ width: 375 });
  await enterAs(page, asker);
  await page.goto(address());
  await page.getByLabel('Address of the house').fill(process.env['TEST_API'] ?? '');
  await page.getByLabel('Id of this app').fill(app.id);
  await page.getByRole('button', { name: 'Ask to be let in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Almanac demande à entrer' }).waitFor();
  await page.getByRole('button', { name: 'Laisser entrer', exact: true }).click();
  await page.waitForURL(address());
  await page.getByRole('status').filter({ hasText: /./ }).waitFor();
  expect(await page.getByRole('status').innerText()).toBe('Let in by Aude.');
  await page.getByText(/^The frame leans.* \(WIDENED\)$/).waitFor();
  await page.getByText(/^The frame leans.*: <b>Chloé<\/b>, through Bilal\.$/).waitFor();
  expect(await overflows(page)).toBe(false);
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
  await page.getByText('CaughtUp').waitFor(); // it listens
  const project = await createProject(connector);
  await connector.do('writeEntry', { projectId: project, kind: 'NOTE', text: 'New glass' });
  await page.getByText('EntryWritten').waitFor();
  await page.close(); // and its event stream
}, 90_000);

test('the example page: whoever does not let it in is told so', async () => {
  const [me, app] = await Promise.all([someone(), registeredApp({ redirects: ['http://127.0.0.1/'] })]);
  const page = await open({ locale: 'en-GB' });
  await enterAs(page, me);
  await page.goto(address());
  await page.getByLabel('Address of the house').fill(process.env['TEST_API'] ?? '');
  await page.getByLabel('Id of this app').fill(app.id);
  await page.getByRole('button', { name: 'Ask to be let in' }).click();
  await page.getByRole('button', { name: 'Don’t let it in' }).click();
  await page.getByText('This page was not let in.').waitFor();
});
