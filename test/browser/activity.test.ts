// What one of three people does reaches the pages of the others without a reload, even if the server is
// killed in between.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { requested, trio, type Trio } from '../introduction/support.ts';
import { strip } from '../support/canary/token.ts';
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

/** The three parties, each in a window of their own at home, once they receive events. */
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
    await page.goto(`${at}/`);
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

const conversations = (page: Page) =>
  page.getByRole('navigation').getByRole('link', { name: /^Conversations/ });

/** Aude requests, Bilal passes on, Chloé accepts: each is asked at home, and all open the conversation. */
async function introduce({ aude, bilal, chloe, all }: Three): Promise<string> {
  await bilal.getByText('You’re up to date').waitFor();
  const introductionId = await requested(all);
  await bilal.getByRole('link', { name: /^Aude would like to meet Chloé, through you/ }).waitFor();
  await chloe.getByText('Vous êtes à jour').waitFor();
  await all.connector.do('passOn', { introductionId, words: 'Elle est douce.' });
  await chloe
    .getByRole('link', { name: /^Votre aide serait précieuse à quelqu’un, vous dit Bilal/ })
    .waitFor();
  const { introduction } = await all.candidate.do(
    'acceptIntroduction',
    { introductionId },
    'introduction { thread { id } }',
  );
  for (const page of [aude, bilal, chloe]) {
    await conversations(page).click();
    await page
      .locator('main')
      .getByRole('link', { name: /Aude|Chloé/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^(Envoyer|Send)$/ }).waitFor();
  }
  return (introduction as { thread: { id: string } }).thread.id;
}

const say = async (page: Page, text: string) => {
  await page.getByLabel(/^(Votre message|Your message)$/).fill(text);
  await page.getByRole('button', { name: /^(Envoyer|Send)$/ }).click();
};
const waitForMessage = (page: Page, text: string) =>
  page.locator('main').getByText(text, { exact: false }).first().waitFor();

test('activity: an introduction and its thread appear on three pages without a reload', async () => {
  const everybody = await openThree(process.env['TEST_API'] ?? '');
  const { aude, bilal, chloe } = everybody;
  await introduce(everybody);
  await say(chloe, 'Bonjour à vous deux.');
  for (const page of [aude, bilal]) await waitForMessage(page, 'Bonjour à vous deux');
  await say(aude, 'Merci d’être là.');
  for (const page of [bilal, chloe]) await waitForMessage(page, 'Merci d’être là');
  await aude.getByRole('link', { name: 'Chez moi' }).click();
  await say(bilal, 'I leave you to it.');
  await aude.getByRole('link', { name: /^Conversations.*Du nouveau/ }).waitFor();
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
    const threadId = await introduce(everybody);
    const field = bilal.getByLabel('Your message');
    await field.fill('I leave you to it.');
    await kill();
    await all.candidate.do('say', { threadId, text: 'Dit pendant ce temps.' }); // through another server
    // As after a visit to another tab.
    await bilal.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await bilal.locator('#content').getByText('The house is not answering').waitFor();
    expect(strip(await field.inputValue())).toBe('I leave you to it.');
    await start(product.folder);
    for (const page of [aude, bilal]) await waitForMessage(page, 'Dit pendant ce temps');
    await bilal.locator('#content').getByText('The house is not answering').waitFor({ state: 'detached' });
    expect(strip(await field.inputValue())).toBe('I leave you to it.');
    await bilal.getByRole('button', { name: 'Send' }).click();
    for (const page of [aude, bilal, chloe]) await waitForMessage(page, 'I leave you to it');
    await neverReloaded(aude, bilal, chloe);
  }, 240_000);
});
