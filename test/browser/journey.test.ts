import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { cypher } from '../support/graph.ts';
import { someone, topic } from '../support/people.ts';
import { visit } from './browser.ts';
import { enterAs, openDemo, overflows, useBrowser } from './support.ts';

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
    asks: 'Mes demandes',
    ask: /Une serre en fenêtres/,
    me: /^(MG\s*)?Vous/,
    chosen: 'Chemin choisi',
    path: /en qui vous avez confiance, connaît .+ et peut vous la ou le présenter/,
    eyes: 'Voir par les yeux de',
  },
  'en-GB': {
    visit: /Visit a demonstration house/,
    asks: 'My asks',
    ask: /greenhouse/i,
    me: /^(MG\s*)?You/,
    chosen: 'Chosen path',
    path: /whom you trust, knows .+ and can introduce you/,
    eyes: 'See through the eyes of',
  },
} as const;

describe.each(['fr-FR', 'en-GB'] as const)('keyboard only, %s', (locale) => {
  const words = texts[locale];

  test('from the home screen into a demonstration house, to a chosen path', async () => {
    const page = await open({ locale });
    await page.goto('/');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale.slice(0, 2));
    await page.getByRole('button', { name: words.visit }).waitFor();
    await tabTo(page, words.visit);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: words.asks }).waitFor();
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
    await page.getByRole('region', { name: words.chosen }).getByText(words.path).waitFor();
    // The path is also drawn: from the asker to the connector, and from the connector to the helper.
    expect(await page.locator('.lines path[data-on]').count()).toBe(2);
    expect(await page.locator('.node[aria-pressed="true"]').count()).toBe(2);
    await page.keyboard.press('Escape');
    expect(await page.locator('.lines path[data-on]').count()).toBe(0);
    // The left arrow follows the link back to a connector of the helper.
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['column'])).toBe(
      'connectors',
    );
  });
});

test('320 px: candidates are a list, no horizontal scrolling, and a path can be chosen', async () => {
  const page = await open({ width: 320, height: 640 });
  await visit(page);
  expect(await overflows(page)).toBe(false);
  await page.getByRole('link', { name: /Une serre en fenêtres/ }).click();
  const first = page.locator('.helper').first();
  await first.waitFor();
  expect(await page.locator('.map').count()).toBe(0);
  await first.getByRole('button').first().click();
  await first.getByText(/en qui vous avez confiance/).waitFor();
  expect(await overflows(page)).toBe(false);
});

test('candidates: twelve first, all on demand, the same in map and list, filtered by topic', async () => {
  const page = await open();
  const ids = await openDemo(page);
  await page.goto(`/asks/${ids.asks.wind}`);
  const nodes = page.locator('.node[data-column="helpers"]');
  await nodes.first().waitFor();
  expect(await nodes.count()).toBe(12);
  await page.getByRole('button', { name: /^Montrer encore/ }).click();
  const all = await nodes.count();
  expect(all).toBeGreaterThan(12);
  await page.getByRole('radio', { name: 'La liste' }).check();
  expect(await page.locator('.second-circle .helper').count()).toBe(all);
  await page.getByRole('radio', { name: 'Travail du bois' }).check();
  const some = await page.locator('.second-circle .helper').count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  for (const text of await page.locator('.second-circle .helper').allInnerTexts())
    expect(text).toMatch(/Travail du bois/);
});

test('dismissCandidate: the candidate leaves the map and the list, and stays away after a reload', async () => {
  const page = await open();
  const ids = await openDemo(page);
  await page.goto(`/asks/${ids.asks.wind}`);
  const nodes = page.locator('.node[data-column="helpers"]');
  await nodes.first().click();
  const chosen = page.getByRole('region', { name: 'Chemin choisi' });
  // The helper that the path leads to.
  const first = await chosen.getByRole('heading', { level: 3 }).innerText();
  await chosen.getByRole('button', { name: `Écarter ${first}` }).click();
  await page
    .getByRole('dialog', { name: `Écarter ${first} ?` })
    .getByRole('button', { name: 'Pas pour cette demande' })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await nodes.filter({ hasText: first }).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.getByRole('radio', { name: 'La liste' }).check();
  const second = page.locator('.second-circle .helper').first();
  const name = await second.getByRole('heading').locator('bdi').innerText();
  await second.getByRole('button', { name: /^Écarter/ }).click();
  await page.keyboard.press('Escape');
  await second.getByRole('button', { name: /^Écarter/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Plus jamais/ })
    .click();
  await page.locator('.second-circle .helper h3', { hasText: name }).waitFor({ state: 'detached' });
  await page.reload();
  await nodes.first().waitFor();
  expect((await nodes.allInnerTexts()).filter((text) => text.includes(first) || text.includes(name))).toEqual(
    [],
  );
});

test('a first ask: written with a new project, shared, and widened once by a double click', async () => {
  const [ana, ben, chloe] = [
    await someone({ name: 'Ana' }),
    await someone({ name: 'Ben' }),
    await someone({ name: 'Chloé', open: true, about: 'Frames' }),
  ];
  const wood = await topic(`Charpente ${ana.id.slice(-6)}`);
  await cypher(
    `MATCH (a:Person {id: $ana}), (b:Person {id: $ben}), (c:Person {id: $chloe}), (t:Topic {id: $topic})
     CREATE (a)-[:MET {since: 0}]->(b), (b)-[:MET {since: 0}]->(c),
       (a)-[:TRUSTS {weight: 1.0, since: 0, reads: 'NOTHING'}]->(b),
       (b)-[:VOUCHES {weight: 1.0, since: 0}]->(c),
       (c)-[:OFFERS {evidence: 2, note: 'Frames', since: 0}]->(t)`,
    { ana: ana.id, ben: ben.id, chloe: chloe.id, topic: wood.id },
  );
  const page = await open();
  await enterAs(page, ana);
  await page.goto('/asks');
  await page.getByRole('link', { name: 'Demander de l’aide une première fois' }).click();
  await page.getByLabel('De quoi avez-vous besoin').fill('');
  await page.getByRole('button', { name: 'Garder comme brouillon' }).click();
  await page.getByText('Donnez un nom au projet').waitFor();
  await page.getByLabel('Comment s’appelle ce projet').fill('Une serre');
  await page.getByLabel('De quoi avez-vous besoin').fill('Le cadre penche');
  await page.getByLabel('Qu’est-ce qui se passe').fill('Je ne sais pas.');
  await page.getByLabel('Chercher un mot').fill(wood.name);
  await page.getByRole('button', { name: `Ajouter « ${wood.name} »` }).click();
  await page.getByRole('button', { name: 'Garder comme brouillon' }).click();
  await page.getByRole('heading', { level: 1, name: 'Le cadre penche' }).waitFor();
  await page.getByRole('button', { name: 'Partager avec mes proches' }).click();
  await page.getByRole('button', { name: 'Chercher dans le second cercle' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Chercher', exact: true }).dblclick();
  await page.locator('.node[data-column="helpers"]', { hasText: 'Chloé' }).click();
  await page
    .getByRole('region', { name: 'Chemin choisi' })
    .getByText('Ben, en qui vous avez confiance, connaît Chloé')
    .waitFor();
  const [stored] = await cypher(
    'MATCH (p:Person {id: $id})-[:ASKS]->(:Ask)-[s:SURFACED]->() RETURN count(s) AS count, p.widenings AS widenings',
    { id: ana.id },
  );
  expect(stored).toMatchObject({ count: 1, widenings: { length: 1 } });
});

test('demonstration house: switching to another person, and leaving', async () => {
  const page = await open();
  await openDemo(page);
  await page.goto('/asks');
  await page
    .getByRole('group', { name: 'Voir par les yeux de' })
    .getByRole('button', { name: /Fatou Diop/ })
    .click();
  await page.getByRole('button', { name: /Fatou Diop/, pressed: true }).waitFor();
  await page.getByRole('article').first().waitFor();
  expect(await page.getByRole('link', { name: /Une serre en fenêtres/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Sortir' }).click();
  await page.getByRole('button', { name: 'Entrer' }).waitFor();
  await page.goto('/asks');
  await page.getByText('Vous n’êtes plus dans la maison').waitFor();
});
