import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { met, someone } from '../support/people.ts';
import { enterAs, useBrowser } from './support.ts';
import { strip } from '../support/canary/token.ts';

/** The visible texts, without canaries. */
const shown = async (there: Locator) => (await there.allInnerTexts()).map(strip);

const open = useBrowser();

test('logbook: the writer sees who will read, the reader reads and gives a sign', async () => {
  const [ana, ben] = [await someone({ name: 'Ana' }), await someone({ name: 'Ben' })];
  await met(ana, ben);
  const [hers, his] = [await open(), await open({ locale: 'en-GB' })];
  await enterAs(hers, ana);
  await enterAs(his, ben);

  await hers.goto('/circle');
  const card = hers.getByRole('article').filter({ hasText: 'Ben' });
  await card.getByText('Changer').click();
  await card.getByRole('radio', { name: 'Je peux me montrer vulnérable' }).check();
  await card.getByRole('button', { name: 'Enregistrer' }).click();
  await card.getByText('Pleine confiance').waitFor();
  await card.getByText('Personne n’en est prévenu').waitFor();

  await hers.getByRole('link', { name: 'Carnets' }).click();
  await hers.getByLabel('Comment s’appelle ce projet').fill('Une serre');
  await hers.getByRole('button', { name: 'Commencer un projet' }).click();
  await hers.getByRole('heading', { level: 1, name: 'Une serre' }).waitFor();
  const who = hers.getByRole('group', { name: 'Qui va lire ceci' });
  await who.getByText('Ben. Personne d’autre.').waitFor();
  await who.getByText('Pourquoi').click();
  await who.getByText(/^a votre confiance, lit ce que vous écrivez ici depuis le \d/).waitFor();
  await hers.getByRole('radio', { name: 'un blocage' }).check();
  await hers.getByLabel('Où en êtes-vous').fill('Je suis **bloquée** avec le vent. <b>Vraiment</b>');
  await hers.getByRole('button', { name: 'Garder' }).click();
  await hers.getByRole('article').getByText('<b>Vraiment</b>').waitFor();
  await hers.getByRole('checkbox', { name: 'Rien que pour moi' }).check();
  await who.getByText('Personne d’autre que vous.').waitFor();
  await hers.getByLabel('Où en êtes-vous').fill('J’ai honte.');
  await hers.getByRole('button', { name: 'Garder' }).click();
  await hers
    .getByRole('article')
    .filter({ hasText: 'J’ai honte.' })
    .getByText('rien que pour vous')
    .waitFor();

  await his.goto('/logbooks');
  await his.getByRole('link', { name: 'Une serre' }).click();
  await his.locator('.prose').first().waitFor();
  expect(await shown(his.locator('.prose'))).toEqual(['Je suis bloquée avec le vent. <b>Vraiment</b>']);
  expect(await shown(his.locator('.prose strong'))).toEqual(['bloquée']);
  expect(await his.getByLabel('Where are you with it').count()).toBe(0);
  await his.getByRole('button', { name: 'I am here' }).click();
  await his.getByText('You have given a sign').waitFor();
  await hers.reload();
  await hers.getByText('Ben : là, avec vous').waitFor();
});

test('perimeter: narrowed, widened and withdrawn trust take effect at the reader’s next request', async () => {
  const [ana, ben, chloe] = [
    await someone({ name: 'Ana' }),
    await someone({ name: 'Ben' }),
    await someone({ name: 'Chloé' }),
  ];
  for (const friend of [ben, chloe]) {
    await met(ana, friend);
    await ana.do('setTrust', { personId: friend.id, level: 'FULL', reads: 'EVERYTHING' });
  }
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  const address = `/logbooks/${(project as { id: string }).id}`;
  await ana.do('writeEntry', {
    projectId: (project as { id: string }).id,
    kind: 'STUCK',
    text: 'Je suis **bloquée**',
  });
  await ana.do('writeEntry', {
    projectId: (project as { id: string }).id,
    kind: 'NOTE',
    text: 'J’ai honte',
    forMe: true,
  });
  const [hers, his] = [await open(), await open({ locale: 'en-GB' })];
  await enterAs(hers, ana);
  await enterAs(his, ben);
  await his.goto(address);
  await his.getByText('Je suis bloquée').waitFor();

  await hers.goto(address);
  await hers.getByRole('link', { name: 'Choisir qui peut lire' }).click();
  const now = hers.getByRole('group', { name: 'Qui lit maintenant' });
  await now.getByText('Ben et Chloé. Personne d’autre.').waitFor();
  await hers.getByLabel('Par les yeux de qui').selectOption('Ben');
  await hers.getByRole('heading', { name: 'Ce que Ben lit de vous ici' }).waitFor();
  expect(await shown(hers.locator('.prose'))).toEqual(['Je suis bloquée']);
  await hers.getByRole('radio', { name: 'Personne' }).check();
  await hers.getByText('Avec ce choix, personne d’autre que vous ne lira.').waitFor();
  await his.reload();
  await his.getByText('Je suis bloquée').waitFor(); // not saved yet
  await hers.getByRole('button', { name: 'Enregistrer' }).click();
  await hers.getByText('C’est fait. Personne n’est prévenu.').waitFor();
  await now.getByText('Personne d’autre que vous.').waitFor();
  await hers.getByText('Ben ne lit rien de vous ici.').waitFor();

  await gone(his, address);
  await hers.getByRole('radio', { name: 'Seulement ceux que je choisis' }).check();
  await hers
    .getByRole('group', { name: 'Seulement ces personnes' })
    .getByRole('checkbox', { name: 'Ben' })
    .check();
  await hers
    .getByRole('group', { name: 'Avec ce choix, liront' })
    .getByText('Ben. Personne d’autre.')
    .waitFor();
  await hers.getByRole('button', { name: 'Enregistrer' }).click();
  await now.getByText('Ben. Personne d’autre.').waitFor();
  await his.goto('/logbooks');
  await his.getByRole('link', { name: 'Une serre' }).click();
  await his.getByText('Je suis bloquée').waitFor();

  await hers.goto('/circle');
  const card = hers.getByRole('article').filter({ hasText: 'Ben' });
  await card.getByText('Changer').click();
  await card.getByRole('radio', { name: 'Pas de confiance' }).check();
  await card.getByRole('button', { name: 'Enregistrer' }).click();
  await card.locator('.tag', { hasText: 'Pas de confiance' }).waitFor();
  await gone(his, address);
});

/** The logbook is gone from the list and from its address, and is never shown from the cache. */
async function gone(his: Page, address: string): Promise<void> {
  await his.getByRole('link', { name: 'My circle' }).click();
  await his.getByRole('heading', { level: 1, name: 'My circle' }).waitFor();
  await his.evaluate(() => {
    const seen = new MutationObserver(() => {
      if (document.body.innerText.includes('Je suis bloquée'))
        document.documentElement.dataset['shown'] = 'yes';
    });
    seen.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await his.getByRole('link', { name: 'Logbooks' }).click();
  await his.getByText('None for now.').waitFor();
  await his.goBack();
  await his.goBack();
  await his.getByText('There is nothing here for you').waitFor();
  expect(await his.evaluate(() => document.documentElement.dataset['shown'])).toBeUndefined();
  await his.goto(address);
  await his.getByText('There is nothing here for you').waitFor();
}

test('writeEntry: after three hard entries in a row the page suggests to ask for help', async () => {
  const ana = await someone({ name: 'Ana' });
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  for (const text of ['Un.', 'Deux.'])
    await ana.do('writeEntry', { projectId: (project as { id: string }).id, kind: 'DOUBT', text });
  const page = await open();
  await enterAs(page, ana);
  await page.goto(`/logbooks/${(project as { id: string }).id}`);
  await page.getByRole('radio', { name: 'un doute' }).check();
  await page.getByRole('button', { name: 'Garder' }).click();
  await page.getByText('Écrivez quelque chose').waitFor();
  await page.getByLabel('Où en êtes-vous').fill('Trois.');
  await page.getByRole('button', { name: 'Garder' }).click();
  await page.getByText('voulez-vous demander un coup de main').waitFor();
  await page.getByRole('link', { name: 'Demander de l’aide', exact: true }).click();
  await page.getByText('À partir de votre note du').waitFor();
  expect(strip(await page.getByLabel('Qu’est-ce qui se passe').inputValue())).toBe('Trois.');
  await page.getByLabel('De quoi avez-vous besoin').fill('Un coup de main');
  await page.getByRole('button', { name: 'Garder comme brouillon' }).click();
  await page.getByRole('heading', { level: 1, name: 'Un coup de main' }).waitFor();
  const { data } = await ana.ask<{
    viewer: { asks: { edges: { node: { story: string; project: { id: string } } }[] } };
  }>('{ viewer { asks { edges { node { story project { id } } } } } }');
  expect(data.viewer.asks.edges).toEqual([
    { node: { story: 'Trois.', project: { id: (project as { id: string }).id } } },
  ]);
  await page.goto(`/logbooks/${(project as { id: string }).id}`);
  await page
    .getByRole('article')
    .filter({ hasText: 'Trois.' })
    .getByRole('button', { name: 'Retirer' })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await page.getByRole('article').filter({ hasText: 'Trois.' }).waitFor({ state: 'detached' });
});
