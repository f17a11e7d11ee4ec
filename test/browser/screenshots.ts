// `npm run screens`: screenshots of the main screens, wide, narrow and dark, into docs/screens/. It starts a
// server of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { openBrowser, optionsOf, visit, type Window } from './browser.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'screens');
const windows: Record<string, Window> = {
  wide: {},
  narrow: { width: 390, height: 844 },
  dark: { dark: true },
};

const data = mkdtempSync(join(tmpdir(), 'tiers-espace-screens-'));
const server = spawn(process.execPath, ['dist/main.js'], {
  env: { ...process.env, DATA_DIR: data, PORT: '0', NEO4J_URI: '' },
  stdio: ['ignore', 'ignore', 'pipe'],
});
try {
  process.env['TEST_API'] = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stderr }).on('line', (line) => {
      const [, url] = /is at (http:\S+)/.exec(line) ?? [];
      if (url) resolve(url);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser();
  for (const [name, window] of Object.entries(windows)) {
    const page = await (await browser.newContext(optionsOf(window))).newPage();
    const shoot = async (screen: string) => {
      await page.screenshot({
        path: join(folder, `${screen}-${name}.png`),
        fullPage: name !== 'narrow' || screen !== 'ask',
      });
    };
    await page.goto('/');
    await page.getByRole('button', { name: 'Visiter une maison témoin' }).waitFor();
    await shoot('home');
    await visit(page);
    await page.locator('.ask').first().waitFor();
    await shoot('asks');
    await page.goto('/asks/new');
    await page.locator('form').waitFor();
    await shoot('ask-form');
    await page.goto('/asks');
    await page.getByRole('link', { name: /Une serre en fenêtres/ }).click();
    await choose(page);
    await shoot('ask');
    await request(page);
    await page.goto('/introductions');
    await page.locator('.introductions').waitFor();
    await shoot('introductions');
    await become(page, /Fatou Diop/);
    await page.getByRole('link', { name: /^Présentations/ }).click();
    await page.locator('.introductions').waitFor();
    await shoot('introductions-asked');
    await become(page, /Maëlle Le Goff/);
    await write(page);
    await shoot('logbook');
    await page.getByRole('link', { name: 'Choisir qui peut lire' }).click();
    await page.locator('[aria-live] .why').waitFor({ state: 'attached' });
    await shoot('readers');
    await page.goto('/me');
    await page.locator('form').first().waitFor();
    await shoot('place');
  }
  await browser.close();
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(data, { recursive: true, force: true });
}

/** Switches to another person of the demonstration house. */
async function become(page: Page, name: RegExp): Promise<void> {
  const person = page.getByRole('complementary').getByRole('button', { name });
  await person.click();
  await page.locator('[aria-pressed="true"]', { hasText: name }).waitFor();
  await page.getByRole('heading', { level: 1, name: 'Mes demandes' }).waitFor();
}

/** Writes an entry in the logbook of the greenhouse. */
async function write(page: Page): Promise<void> {
  await page.goto('/logbooks');
  await page.getByRole('link', { name: /serre/i }).first().click();
  await page
    .getByLabel('Où en êtes-vous')
    .fill(
      'Je me lève la nuit quand ça souffle.\n\n- un carreau **fendu**\n- dix centimètres de travers\n\nJe ne sais pas par où commencer.',
    );
  await page.getByRole('radio', { name: 'un blocage' }).check();
  await page.getByRole('button', { name: 'Garder' }).click();
  await page.locator('.prose').first().waitFor();
}

/** Requests an introduction on the chosen path. */
async function request(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Demander une présentation/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).click();
  await page.getByText('Personne n’est pressé').first().waitFor();
}

/** Chooses a path, on the map or in the list. */
async function choose(page: Page): Promise<void> {
  await page.locator('.second-circle').waitFor();
  const map = page.locator('.node[data-column="helpers"]', { hasText: 'Joaquim' });
  if ((await map.count()) > 0) return await map.click();
  await page.locator('.helper').first().getByRole('button').first().click();
}
