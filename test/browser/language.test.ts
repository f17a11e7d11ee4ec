// Changing the language of the page.
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { someone } from '../support/people.ts';
import { useBrowser } from './support.ts';

const open = useBrowser();

/** Opens an invitation and begins to write in it. */
async function write(page: Page) {
  const maker = await someone({ name: 'Nadia' });
  const { link } = await maker.do('createInvitation', { level: 'FULL', words: 'Viens voir.' }, 'link');
  const { pathname, hash } = new URL(String(link));
  await page.goto(`${pathname}${hash}`);
  const field = page.getByLabel('Votre adresse e-mail');
  await field.fill('ada@example.org');
  return field;
}

test('language: changes in place, and what is being written stays', async () => {
  const page = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await write(page);
  expect(asked.filter((path) => /\/(fr|en)-[^/]*\.js$/.test(path))).toEqual([
    expect.stringContaining('/fr-'),
  ]);
  await page.getByRole('button', { name: 'English' }).click();
  const field = page.getByLabel('Your e-mail address');
  await field.waitFor();
  expect(await field.inputValue()).toBe('ada@example.org');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.reload();
  await page.getByRole('button', { name: 'Français' }).waitFor();
});

test('language: whose words do not come is not changed to, and the page is not loaded anew', async () => {
  const page = await open();
  const field = await write(page);
  await page.route(/\/en-[^/]*\.js$/, (route) => route.abort());
  // A reload is noted in the session's storage before it begins.
  const notes = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        window.addEventListener('vite:preloadError', () => resolve(sessionStorage.length));
      }),
  );
  await page.getByRole('button', { name: 'English' }).click();
  expect(await notes).toBe(0);
  expect(await field.inputValue()).toBe('ada@example.org');
  await page.reload();
  await page.getByRole('button', { name: 'English' }).waitFor();
});
