// What one of three people does reaches the pages of the others without a reload, even if the server is
// killed in between.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { trio, type Trio } from '../introduction/support.ts';
import { strip } from '../support/canary/token.ts';
import { eventually } from '../support/eventually.ts';
import { onThisDatabase, Product } from '../support/product.ts';
import { enterAs, useBrowser } from './support.ts';

const open = useBrowser();
/** Milliseconds: the backoff between two attempts to reconnect can be long. */
const timeout = 45_000;

interface Three {
  aude: Page;
  bilal: Page;
  chloe: Page;
  all: Trio;
}

/** The three parties, each in a window of their own at the same server, once they receive events. */
async function openThree(at: string): Promise<Three> {
  const all = await trio();
  const [aude, bilal, chloe] = [await open(), await open({ locale: 'en-GB' }), await open({ width: 360 })];
  for (const [page, who] of [
    [aude, all.asker],
    [bilal, all.connector],
    [chloe, all.candidate],
  ] as const) {
    await enterAs(page, who);
    page.context().setDefaultTimeout(timeout);
    const opened = page.waitForEvent('websocket', { timeout });
    await page.goto(`${at}/asks`);
    await (
      await opened
    ).waitForEvent('framereceived', {
      predicate: ({ payload }) => String(payload).includes('CaughtUp'),
      timeout,
    });

    await page.evaluate(() => {
      document.body.dataset['opened'] = 'once';
    }); // a reload would remove it
  }
  return { aude, bilal, chloe, all };
}

const neverReloaded = async (...pages: Page[]) => {
  for (const page of pages) expect(await page.evaluate(() => document.body.dataset['opened'])).toBe('once');
};

async function request({ aude, bilal, chloe }: Three): Promise<void> {
  await chloe.getByRole('link', { name: 'Présentations' }).click();
  await chloe.getByText('Aucune présentation pour l’instant').waitFor();
  await aude.getByRole('link', { name: /Glass/ }).click();
  await aude.getByRole('radio', { name: 'Liste' }).check();
  await aude.getByRole('button', { name: /^Demander une présentation par Bilal.*, Chloé/ }).click();
  await aude.getByRole('dialog').getByLabel('Quelques mots pour Bilal').fill('Tu crois qu’elle voudrait ?');
  await aude.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).click();
  await aude.getByText('Personne n’est pressé').waitFor();
  await bilal.getByRole('link', { name: /^Introductions.*Something new/ }).click();
  await bilal.getByText('Tu crois qu’elle voudrait').waitFor();
  // Without the words for unread: it was looked at.
  await bilal.getByRole('link', { name: 'Introductions', exact: true }).waitFor();
  expect(await bilal.locator('.card > .mark').count()).toBe(1);
}

async function accept({ aude, bilal, chloe }: Three): Promise<void> {
  await chloe.getByRole('heading', { level: 3, name: 'Votre aide serait précieuse à quelqu’un' }).waitFor();
  expect(await chloe.locator('.header .mark').count()).toBe(0); // the list is on her screen
  await chloe.getByRole('button', { name: /^Oui, volontiers/ }).click();
  await chloe.getByRole('link', { name: /^Aller à la conversation/ }).click();
  await aude.getByRole('link', { name: /^Aller à la conversation/ }).click();
  await bilal.getByRole('link', { name: /^Go to the conversation/ }).click();
}

const say = async (page: Page, text: string) => {
  await page.getByLabel(/^(Votre message|Your message)$/).fill(text);
  await page.getByRole('button', { name: /^(Envoyer|Send)$/ }).click();
};
const waitForMessage = (page: Page, text: string) => page.locator('.said', { hasText: text }).waitFor();

test('activity: an introduction and its thread appear on three pages without a reload', async () => {
  const everybody = await openThree(process.env['TEST_API'] ?? '');
  const { aude, bilal, chloe } = everybody;
  await request(everybody);
  await bilal.getByRole('button', { name: /^Pass on/ }).click();
  await bilal.getByRole('dialog').getByLabel('A few words to Chloé').fill('Elle est douce.');
  await bilal.getByRole('dialog').getByRole('button', { name: 'Pass on' }).click();
  await accept(everybody);
  await say(chloe, 'Bonjour à vous deux.');
  for (const page of [aude, bilal]) await waitForMessage(page, 'Bonjour à vous deux');
  await say(aude, 'Merci d’être là.');
  for (const page of [bilal, chloe]) await waitForMessage(page, 'Merci d’être là');
  expect(await bilal.locator('[aria-live="polite"] .said').count()).toBe(2);
  await aude.getByRole('link', { name: 'Toutes les conversations' }).click();
  await say(bilal, 'I leave you to it.');
  await aude.locator('.threads .mark').waitFor(); // the card that has the new message
  expect(
    await aude
      .locator('.header .mark')
      .filter({ has: aude.locator('xpath=ancestor::a[@href="/threads"]') })
      .count(),
  ).toBe(0);
  await neverReloaded(aude, bilal, chloe);
}, 180_000);

describe('a server that is killed', () => {
  let product: Product;
  let port = '';
  const start = async (folder?: string) => {
    product = await Product.start(folder, {
      ...onThisDatabase(),
      ...(port ? { PORT: port } : {}),
    });
    ({ port } = new URL(product.url));
  };
  const kill = () => product.stop('SIGKILL');
  beforeAll(() => start(), 60_000);
  afterAll(async () => {
    await product.stop();
    product.remove();
  });

  test('pages keep what is being written, reconnect by themselves and show what happened meanwhile', async () => {
    const everybody = await openThree(product.url);
    const { aude, bilal, chloe, all } = everybody;
    await request(everybody);
    await bilal.getByRole('button', { name: /^Pass on/ }).click();
    const dialog = bilal.getByRole('dialog');
    await dialog.getByLabel('A few words to Chloé').fill('Elle est douce.');

    await kill();
    await dialog.getByRole('button', { name: 'Pass on' }).click();
    await dialog.getByText('The house did not answer in time').waitFor();
    // As after a visit to another tab.
    await bilal.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await bilal.getByRole('alert').nth(1).waitFor();
    expect(strip(await dialog.getByLabel('A few words to Chloé').inputValue())).toBe('Elle est douce.');
    await start(product.folder);
    await dialog.getByRole('button', { name: 'Pass on' }).click();
    await bilal.getByText('Passed on to Chloé').waitFor();
    await chloe.getByText('Elle est douce').waitFor();
    await accept(everybody);
    for (const page of [aude, bilal, chloe])
      await page.getByRole('button', { name: /^(Envoyer|Send)$/ }).waitFor();

    await kill();
    const { data } = await all.candidate.ask<{ viewer: { threads: { edges: { node: { id: string } }[] } } }>(
      '{ viewer { threads { edges { node { id } } } } }',
    );
    await say(bilal, 'I leave you to it.');
    await bilal.getByText('The house did not answer in time').waitFor();
    await all.candidate.do('say', {
      threadId: data.viewer.threads.edges[0]?.node.id,
      text: 'Dit pendant ce temps.',
    }); // through another server on the same database
    await start(product.folder);
    for (const page of [aude, bilal]) await waitForMessage(page, 'Dit pendant ce temps');
    expect(strip(await bilal.getByLabel('Your message').inputValue())).toBe('I leave you to it.');
    await bilal.getByRole('button', { name: 'Send' }).click();
    for (const page of [aude, bilal, chloe]) await waitForMessage(page, 'I leave you to it');
    await eventually(async () => {
      expect(await bilal.getByText('The house is not answering').count()).toBe(0);
    }, 10_000);
    await neverReloaded(aude, bilal, chloe);
  }, 240_000);
});
