import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inDemoAs, openDemo, overflows, useBrowser } from './support.ts';

const open = useBrowser();

/**
 * Presses Tab until the focused element has this text. The body, focused between the last and the first one,
 * does not count.
 */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() =>
      document.activeElement === document.body
        ? ''
        : ((document.activeElement as HTMLElement | null)?.innerText ?? ''),
    );
    if (name.test(text)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

const texts = {
  'fr-FR': {
    visit: /Visiter une maison témoin/,
    asks: 'Demandes',
    ask: /Une serre en fenêtres/,
    me: /^(MG\s*)?Vous$/,
    map: 'Tous les chemins',
    path: /en qui vous avez confiance, connaît/,
  },
  'en-GB': {
    visit: /Visit a demonstration house/,
    asks: 'Asks',
    ask: /greenhouse/i,
    me: /^(MG\s*)?You$/,
    map: 'All paths',
    path: /whom you trust, knows/,
  },
} as const;
const chosenLines = (page: Page) => page.locator('svg path[data-on]');
const helpersOnMap = (page: Page) => page.locator('[data-node][data-column="helpers"]');

describe.each(['fr-FR', 'en-GB'] as const)('keyboard only, %s', (locale) => {
  const words = texts[locale];

  test('from the front of the house into a demonstration, to a chosen path', async () => {
    const page = await open({ locale });
    await page.goto('/');
    await page.getByRole('button', { name: words.visit }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale.slice(0, 2));
    await tabTo(page, words.visit);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: words.asks, exact: true }).waitFor();
    await tabTo(page, new RegExp(`^${words.asks}$`));
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: words.ask }).first().waitFor();
    await tabTo(page, words.ask);
    await page.keyboard.press('Enter');
    const map = page.getByRole('group', { name: /Chemins d’entraide|Paths of help/ });
    await map.waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await tabTo(page, words.me);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const helper = await page.evaluate(() => (document.activeElement as HTMLElement).dataset);
    expect(helper).toMatchObject({ column: 'helpers' });
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: words.map }).getByText(words.path).waitFor();
    // The path is also drawn: from the asker to the connector, and from the connector to the helper.
    expect(await chosenLines(page).count()).toBe(2);
    expect(await page.locator('[data-node][aria-pressed="true"]').count()).toBe(2);
    await page.keyboard.press('Escape');
    expect(await chosenLines(page).count()).toBe(0);
    // The left arrow follows the link back to a connector of the helper.
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['column'])).toBe(
      'connectors',
    );
  });
});

test('375 px: three sentences come first, each low, and the map waits behind a button', async () => {
  const page = await open({ width: 375, height: 740 });
  const ids = await openDemo(page);
  await page.goto(`/asks/${ids.asks.wind}`);
  const paths = page.getByRole('region', { name: 'Chemins d’entraide' });
  const acts = paths.getByRole('link', { name: /^Demander à/ });
  await acts.first().waitFor();
  expect(await acts.count()).toBe(3);
  const heights = await paths
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThanOrEqual(130);
  expect(await helpersOnMap(page).count()).toBe(0);
  await paths.getByRole('button', { name: 'Voir tous les chemins' }).click();
  await helpersOnMap(page).first().click();
  await paths.getByText(/en qui vous avez confiance, connaît/).waitFor();
  expect(await overflows(page)).toBe(false);
});

test('candidates: three first, others on demand, the same on the map, filtered by topic', async () => {
  const page = await open();
  const ids = await openDemo(page);
  await page.goto(`/asks/${ids.asks.wind}`);
  const nodes = helpersOnMap(page);
  await nodes.first().waitFor();
  expect(await nodes.count()).toBe(12);
  const paths = page.getByRole('region', { name: 'Chemins d’entraide' });
  const others = paths.locator('ol > li > button'); // one line each
  expect(await others.count()).toBe(0);
  await page.getByRole('button', { name: 'D’autres personnes', exact: true }).click();
  expect(await others.count()).toBe(9);
  await page.getByRole('button', { name: 'Montrer d’autres personnes' }).click();
  const all = await others.count();
  expect(all).toBeGreaterThan(9);
  expect(await nodes.count()).toBe(all + 3);
  await page.getByRole('radio', { name: 'Travail du bois' }).check();
  const some = await others.count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await others.first().click();
  await page
    .getByRole('listitem')
    .getByText(/Travail du bois/)
    .first()
    .waitFor();
});

test('dismissCandidate: the candidate leaves the map and the list, and stays away after a reload', async () => {
  const page = await open();
  const ids = await openDemo(page);
  await page.goto(`/asks/${ids.asks.wind}`);
  const more = page.getByRole('button', { name: /^En savoir plus sur/ });
  await more.first().waitFor();
  const nameOf = async () =>
    ((await more.first().getAttribute('aria-label')) ?? '').slice('En savoir plus sur '.length);
  const dismiss = async (name: string, scope: RegExp) => {
    await page.getByRole('button', { name: `En savoir plus sur ${name}` }).click();
    await page.getByRole('button', { name: `Écarter… ${name}` }).click();
    await page
      .getByRole('dialog', { name: `Écarter ${name} ?` })
      .getByRole('button', { name: scope })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await helpersOnMap(page).filter({ hasText: name }).waitFor({ state: 'detached' });
  };
  const first = await nameOf();
  await dismiss(first, /^Pas pour cette demande/);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  const second = await nameOf();
  expect(second).not.toBe(first);
  await dismiss(second, /^Plus jamais/);
  await page.reload();
  await more.first().waitFor();
  const left = await helpersOnMap(page).allInnerTexts();
  expect(left.filter((text) => text.includes(first) || text.includes(second))).toEqual([]);
});

test('demonstration house: another person reads the ask as a letter, and no draft of it', async () => {
  const page = await open();
  const ids = await openDemo(page);
  await inDemoAs(page, ids, 'fatou');
  await page.goto(`/asks/${ids.asks.wind}`);
  await page.getByText('Maëlle Le Goff demande de l’aide pour').waitFor();
  await page.getByRole('button', { name: 'Répondre' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Chemins d’entraide' }).count()).toBe(0);
  await page.goto(`/asks/${ids.asks.firstConcert}`);
  await page.getByText('Il n’y a rien ici pour vous').waitFor();
});
