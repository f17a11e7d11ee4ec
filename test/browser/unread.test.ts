// Unread marks stay in one browser; what arrives moves neither the text being read nor the field being
// written in.
import { describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { writeEntry, writerAndReader } from '../entry/support.ts';
import { strip } from '../support/canary/token.ts';
import { met, someone, type Someone } from '../support/people.ts';
import { eventually } from '../support/eventually.ts';
import { enterAs, useBrowser } from './support.ts';

const open = useBrowser();
const timeout = 45_000;

/** Signs somebody in, and resolves once the page receives events. */
async function openSubscribed(page: Page, who: Someone, at: string): Promise<void> {
  page.context().setDefaultTimeout(timeout);
  await enterAs(page, who);
  const opened = page.waitForEvent('websocket', { timeout });
  await page.goto(at);
  await (
    await opened
  ).waitForEvent('framereceived', {
    predicate: ({ payload }) => String(payload).includes('CaughtUp'),
    timeout,
  });
}

/** A thread: Ana wrote an entry, which Ben answered. */
async function threadOfTwo(): Promise<{
  ana: Someone;
  ben: Someone;
  thread: string;
  says(text: string): Promise<unknown>;
}> {
  const [ana, ben] = [await someone({ name: 'Ana' }), await someone({ name: 'Ben' })];
  await met(ana, ben);
  await ana.do('setTrust', { personId: ben.id, level: 'FULL', reads: 'EVERYTHING' });
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  const itemId = await writeEntry(ana, (project as { id: string }).id);
  const { id: thread } = (await ben.do('answer', { itemId, text: 'Hello?' }, 'thread { id }'))['thread'] as {
    id: string;
  };
  return { ana, ben, thread, says: (text) => ana.do('say', { threadId: thread, text }) };
}

const marked = (page: Page) => page.getByRole('link', { name: /^Conversations.*Du nouveau/ });
const unmarked = (page: Page) => page.getByRole('link', { name: 'Conversations', exact: true });

describe('unread', () => {
  test('is marked until it is looked at, in this browser alone, and comes back after signing out and in', async () => {
    const { ben, says } = await threadOfTwo();
    const [page, other] = [await open(), await open()];
    await openSubscribed(page, ben, '/me');
    await unmarked(page).waitFor(); // earlier messages are not unread in a new browser
    await openSubscribed(other, ben, '/me');
    await says('Are you there?');
    await Promise.all([marked(page).waitFor(), marked(other).waitFor()]);
    await marked(page).click();
    await unmarked(page).waitFor();
    const thread = page.locator('main').getByRole('link', { name: /Ana/ });
    await page.locator('main .mark').waitFor();
    await thread.click();
    await page.getByRole('region', { name: 'Ce qui a été dit' }).getByText('Are you there').waitFor();
    await unmarked(page).click();
    await thread.waitFor();
    expect(await page.locator('.mark').count()).toBe(0);
    expect(await marked(other).count()).toBe(1); // the other browser is not told

    await page.getByRole('link', { name: 'Moi', exact: true }).click();
    await page.getByRole('button', { name: 'Sortir de la maison' }).click();
    await page.getByRole('button', { name: 'Entrer' }).waitFor();
    await says('I will wait.');
    await page.reload();
    await page.getByRole('button', { name: 'Entrer' }).waitFor();
    expect(await page.locator('.mark').count()).toBe(0);
    await enterAs(page, ben);
    await page.goto('/me');
    await marked(page).waitFor();
  }, 180_000);

  test('signing out closes the socket, and a session ended elsewhere leads to the home screen', async () => {
    const { ben, says } = await threadOfTwo();
    const page = await open();
    await openSubscribed(page, ben, '/threads');
    const [socket] = [page.waitForEvent('websocket', { timeout })];
    await page.reload();
    const closed = (await socket).waitForEvent('close', { timeout });
    await page.getByRole('link', { name: 'Moi', exact: true }).click();
    await page.getByRole('button', { name: 'Sortir de la maison' }).click();
    await closed;
    await page.getByRole('button', { name: 'Entrer' }).waitFor();

    const two = await open();
    await openSubscribed(two, ben, '/threads');
    const cookies = await two.context().cookies();
    await fetch(`${process.env['TEST_API']}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query: 'mutation { signOut(input: {}) { problems { message } } }' }),
      headers: {
        'content-type': 'application/json',
        origin: process.env['TEST_API'] ?? '',
        'apollo-require-preflight': 'true',
        cookie: cookies.map(({ name, value }) => `${name}=${value}`).join(),
      },
    });
    await says('Gone?');
    await two.getByText('Vous n’êtes plus dans la maison').waitFor();
  }, 180_000);
});

const top = async (there: Locator) => (await there.boundingBox())?.y ?? Number.NaN;

describe('what arrives meanwhile', () => {
  test('in a thread: the field keeps its place and its text, and the message is announced', async () => {
    const { ben, thread, says } = await threadOfTwo();
    const page = await open({ height: 500 });
    await openSubscribed(page, ben, `/threads/${thread}`);
    const field = page.getByLabel('Votre message');
    await field.fill('I am just writ');
    const before = await top(field);
    await says('A long\n\nmessage\n\nof many\n\nlines.');
    await page.locator('[aria-live="polite"]').getByText('A long').waitFor();
    expect(Math.abs((await top(field)) - before)).toBeLessThan(2);
    await says('Once more.');
    await page.locator('[aria-live="polite"]').getByText('Once more').waitFor();
    expect(Math.abs((await top(field)) - before)).toBeLessThan(2);
    expect(strip(await field.inputValue())).toBe('I am just writ');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  }, 120_000);

  test('in a logbook: the entry being answered keeps its place, and is not pushed off the page', async () => {
    const { writer, reader, project } = await writerAndReader();
    for (let number = 1; number <= 21; number++) await writeEntry(writer, project, `Note ${number}.`);
    const page = await open({ height: 600 });
    await openSubscribed(page, reader, `/logbooks/${project}`);
    const last = page.getByRole('listitem').filter({ hasText: /Note 2\./ });
    await last.getByRole('button', { name: 'Répondre' }).click();
    await page.getByRole('dialog').getByLabel('Votre message').fill('What about');
    const before = await top(last);
    await writeEntry(writer, project, 'Something new.');
    await page.getByText('Something new').waitFor({ state: 'attached' });
    expect(Math.abs((await top(last)) - before)).toBeLessThan(2);
    expect(strip(await page.getByRole('dialog').getByLabel('Votre message').inputValue())).toBe('What about');
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
    await page.evaluate(() => {
      window.scrollTo(0, 0);
    });
    await page.getByRole('button', { name: 'Montrer la suite' }).click();
    await eventually(async () => {
      expect(await page.getByRole('article').count()).toBe(22);
    }, timeout);
  }, 120_000);
});
