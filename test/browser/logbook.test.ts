import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { met, someone, type Someone } from '../support/people.ts';
import { enterAs, useBrowser } from './support.ts';
import { strip } from '../support/canary/token.ts';

/** The visible texts, without canaries. */
const shown = async (there: Locator) => (await there.allInnerTexts()).map(strip);

const open = useBrowser();

/** A project of Ana's, which Ben and Chloé may read. */
async function projectOfAna(): Promise<{ ana: Someone; ben: Someone; id: string }> {
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
  return { ana, ben, id: (project as { id: string }).id };
}

const write = (who: Someone, projectId: string, text: string, more: object = {}) =>
  who.do('writeEntry', { projectId, kind: 'NOTE', text, ...more });

test('logbook: begun by its name, and open to the reader who gives a sign', async () => {
  const [ana, ben] = [await someone({ name: 'Ana' }), await someone({ name: 'Ben' })];
  await met(ana, ben);
  await ana.do('setTrust', { personId: ben.id, level: 'FULL', reads: 'EVERYTHING' });
  const [hers, his] = [await open(), await open({ locale: 'en-GB' })];
  await enterAs(hers, ana);
  await enterAs(his, ben);
  await hers.goto('/logbooks');
  await hers.getByLabel('Commencer un carnet').fill('Une serre');
  await hers.getByRole('button', { name: 'Commencer', exact: true }).click();
  await hers.getByRole('heading', { level: 1, name: 'Une serre' }).waitFor();
  await hers.getByText('La première page est blanche').waitFor();
  const id = hers.url().split('/').at(-1) ?? '';
  await write(ana, id, 'Je suis **bloquée** avec le vent. <b>Vraiment</b>', { kind: 'STUCK' });
  await write(ana, id, 'J’ai honte.', { forMe: true });

  await his.goto('/logbooks');
  await his.getByRole('link', { name: 'Une serre' }).click();
  await his.getByText('Written by Ana, open to you since').waitFor();
  expect(await shown(his.locator('.prose'))).toEqual(['Je suis bloquée avec le vent. <b>Vraiment</b>']);
  expect(await shown(his.locator('.prose strong'))).toEqual(['bloquée']);
  expect(await his.getByRole('link', { name: 'Write' }).count()).toBe(0);
  await his.getByRole('button', { name: 'I’m here' }).click();
  await his.getByText('You’ve let them know').waitFor();
  await his.getByText('Ana will know that you’re here.').waitFor({ state: 'detached', timeout: 30_000 });
  await his.getByText('Sending…').waitFor({ state: 'detached' });
  await hers.goto('/logbooks');
  await hers.getByRole('link', { name: 'Une serre' }).click();
  await hers.getByRole('region', { name: 'Qui lit maintenant' }).getByText('Ben').waitFor();
  await hers.getByText('Ben : là, avec vous').waitFor();
});

test('logbook: a long note is folded, and unfolds', async () => {
  const { ana, id } = await projectOfAna();
  await write(ana, id, `Le début.\n\n${'Un long passage. '.repeat(60)}\n\nLa fin.`);
  const page = await open({ width: 375, height: 740 });
  await enterAs(page, ana);
  await page.goto(`/logbooks/${id}`);
  await page.getByText('Le début.').waitFor();
  expect(await page.getByText('La fin.').count()).toBe(0);
  await page.getByRole('button', { name: 'Lire la suite' }).click();
  await page.getByText('La fin.').waitFor();
});

test('logbook: its keeper searches in what they wrote, whatever the accents', async () => {
  const { ana, id } = await projectOfAna();
  for (const text of ['Une charpente légère.', 'Rien de neuf.']) await write(ana, id, text);
  const page = await open();
  await enterAs(page, ana);
  await page.goto(`/logbooks/${id}`);
  await page.getByText('Rien de neuf.').waitFor();
  await page.getByLabel('Autres gestes', { exact: true }).click();
  await page.getByRole('button', { name: 'Chercher dans ce que j’ai écrit' }).click();
  await page.getByLabel('Un mot').fill('LEGERE');
  await page.getByText('Une charpente légère.').waitFor();
  expect(await page.getByRole('article').count()).toBe(1);
  await page.getByLabel('Un mot').fill('toit');
  await page.getByText('Rien de ce que vous avez écrit ici').waitFor();
  await page.getByRole('button', { name: 'Revenir au carnet' }).click();
  await page.getByText('Rien de neuf.').waitFor();
});

test('logbook: what the viewer felt is drawn for them alone, with a table', async () => {
  const { ana, ben, id } = await projectOfAna();
  await write(ana, id, 'Un.', { feeling: 'LOW' });
  await write(ana, id, 'Deux.', { feeling: 'HOPEFUL' });
  const [hers, his] = [await open(), await open()];
  await enterAs(hers, ana);
  await enterAs(his, ben);
  await hers.goto(`/logbooks/${id}`);
  await hers.getByText('Ce que j’ai ressenti').first().click();
  await hers.getByText('Personne d’autre que vous ne voit ceci').waitFor();
  expect(await hers.getByRole('table').getByRole('cell').allInnerTexts()).toEqual([
    'au plus bas',
    'de l’espoir',
  ]);
  await his.goto(`/logbooks/${id}`);
  await his.getByText('Deux.').waitFor();
  expect(await his.getByText('Ce que j’ai ressenti').count()).toBe(0);
});

test('logbook: the asks of the project stand among its notes, and lead to their screen', async () => {
  const { ana, ben, id } = await projectOfAna();
  const { ask } = await ana.do('draftAsk', { projectId: id, title: 'Un toit qui tienne' }, 'ask { id }');
  await write(ana, id, 'Le vent.');
  const [hers, his] = [await open(), await open()];
  await enterAs(hers, ana);
  await enterAs(his, ben);
  await hers.goto(`/logbooks/${id}`);
  await hers.getByRole('link', { name: /Un toit qui tienne.*brouillon/ }).waitFor();
  await his.goto(`/logbooks/${id}`);
  await his.getByText('Le vent.').waitFor();
  expect(await his.getByText('Un toit qui tienne').count()).toBe(0);
  await ana.do('shareAsk', { askId: (ask as { id: string }).id });
  await write(ana, id, 'La pluie.');
  await his.getByRole('link', { name: /Un toit qui tienne.*Ana demande/ }).waitFor();
  await his.getByText('La pluie.').waitFor();
  expect(await shown(his.locator('main section li'))).toEqual([
    expect.stringContaining('La pluie.'),
    expect.stringContaining('Un toit qui tienne'),
    expect.stringContaining('Le vent.'),
  ]);
  await his.getByRole('link', { name: /Un toit qui tienne.*Ana demande/ }).click();
  await his.waitForURL(`**/asks/${(ask as { id: string }).id}`);
});

test('logbook: an entry is removed by its writer after a confirmation', async () => {
  const { ana, id } = await projectOfAna();
  await write(ana, id, 'Trois.');
  const page = await open();
  await enterAs(page, ana);
  await page.goto(`/logbooks/${id}`);
  const entry = page.getByRole('article').filter({ hasText: 'Trois.' });
  await entry.getByLabel('Autres gestes').click();
  await entry.getByRole('link', { name: 'Demander de l’aide à partir d’ici' }).waitFor();
  await entry.getByRole('button', { name: 'Retirer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await entry.waitFor({ state: 'detached' });
});

test('perimeter: narrowed, undone and withdrawn trust take effect at the reader’s next request', async () => {
  const { ana, ben, id } = await projectOfAna();
  const address = `/logbooks/${id}`;
  await write(ana, id, 'Je suis **bloquée**', { kind: 'STUCK' });
  await write(ana, id, 'J’ai honte', { forMe: true });
  const [hers, his] = [await open(), await open({ locale: 'en-GB' })];
  await enterAs(hers, ana);
  await enterAs(his, ben);
  await his.goto(address);
  await his.getByText('Je suis bloquée').waitFor();

  await hers.goto(address);
  await hers.getByLabel('Autres gestes', { exact: true }).click();
  await hers.getByRole('main').getByRole('link', { name: 'Choisir qui peut lire' }).first().click();
  const now = hers.getByRole('region', { name: 'Qui lit maintenant' });
  await now.getByText('Ben').waitFor();
  await now.getByText('Chloé').waitFor();
  await hers.getByLabel('Par les yeux de qui').selectOption('Ben');
  await hers.getByRole('heading', { name: 'Ben lit ceci de vous' }).waitFor();
  expect(await shown(hers.locator('.prose'))).toEqual(['Je suis bloquée']);
  await hers.getByRole('radio', { name: 'Personne' }).check();
  await hers.getByText('Avec ce choix, personne d’autre que vous ne lira.').waitFor();
  await hers.getByText('Ben et Chloé ne liront plus').waitFor();
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
  await hers.getByText('Ben pourra lire.').waitFor();
  await hers.getByRole('button', { name: 'Enregistrer' }).click();
  await now.getByText('Ben').waitFor();
  await his.goto('/logbooks');
  await his.getByRole('link', { name: 'Une serre' }).click();
  await his.getByText('Je suis bloquée').waitFor();

  await hers.getByRole('radio', { name: 'Tous' }).check();
  await hers.getByRole('button', { name: 'Enregistrer' }).click();
  await now.getByText('Chloé').waitFor();
  await hers.getByRole('button', { name: 'Annuler' }).click();
  await hers.getByText('C’est comme avant.').waitFor();
  await now.getByText('Chloé').waitFor({ state: 'detached' });
  await now.getByText('Ben').waitFor();

  await ana.do('withdrawTrust', { personId: ben.id });
  await gone(his, address);
});

/** The logbook is gone from the list and from its address, and is never shown from the cache. */
async function gone(his: Page, address: string): Promise<void> {
  await his.evaluate(() => {
    const seen = new MutationObserver(() => {
      if (document.body.innerText.includes('Je suis bloquée'))
        document.documentElement.dataset['shown'] = 'yes';
    });
    seen.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await his.getByRole('link', { name: 'Asks' }).click();
  await his.getByText('Je suis bloquée').waitFor({ state: 'detached' });
  await his.evaluate(() => delete document.documentElement.dataset['shown']);
  await his.getByRole('navigation').getByRole('link', { name: 'Logbooks' }).click();
  await his.getByText('None for now.').waitFor();
  await his.goBack();
  await his.goBack();
  await his.getByText('There is nothing here for you').waitFor();
  expect(await his.evaluate(() => document.documentElement.dataset['shown'])).toBeUndefined();
  await his.goto(address);
  await his.getByText('There is nothing here for you').waitFor();
}
