import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { met, someone, type Someone } from '../support/people.ts';
import { enterAs, passUndoTime, useBrowser } from './support.ts';
import { strip } from '../support/canary/token.ts';

const open = useBrowser();

/** A project of Ana's that people of these names may read. */
async function projectOf(ana: Someone, ...names: string[]): Promise<{ id: string; readers: Someone[] }> {
  const readers: Someone[] = [];
  for (const name of names) {
    const reader = await someone({ name });
    await met(ana, reader);
    await ana.do('setTrust', { personId: reader.id, level: 'FULL', reads: 'EVERYTHING' });
    readers.push(reader);
  }
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  return { id: (project as { id: string }).id, readers };
}

async function openNote(ana: Someone, id: string): Promise<Page> {
  const page = await open({ width: 375, height: 740 });
  await enterAs(page, ana);
  await page.goto(`/logbooks/${id}/write`);
  return page;
}

const entriesOf = async (who: Someone, id: string) => {
  const { data } = await who.ask<{
    node: { entries: { edges: { node: { text: string; kind: string; feeling: string | null } }[] } } | null;
  }>(
    'query ($id: ID!) { node(id: $id) { ... on Project { entries { edges { node { text kind feeling } } } } } }',
    {
      id,
    },
  );
  return (data.node?.entries.edges ?? []).map(({ node }) => ({ ...node, text: strip(node.text) }));
};

test('note: the button names who will see it, and what is shared can be undone', async () => {
  const ana = await someone({ name: 'Ana' });
  const { id, readers } = await projectOf(ana, 'Ben', 'Chloé');
  const page = await openNote(ana, id);
  const who = page.getByRole('region', { name: 'Qui verra ceci' });
  await who.getByText('et personne d’autre').waitFor();
  expect(await who.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('Ben'),
    expect.stringContaining('Chloé'),
  ]);
  const text = page.getByLabel('Où en êtes-vous');
  await text.fill('Je suis bloquée avec le vent.');
  await page.getByRole('button', { name: 'ça bloque' }).click();
  await page.getByRole('button', { name: 'mal à l’aise' }).click();
  await page.getByRole('button', { name: 'Partager avec Ben et Chloé' }).click();

  // It stands in the logbook at once, and comes back into the form when it is undone.
  await page.getByRole('article', { name: 'en route' }).getByText('Je suis bloquée avec le vent.').waitFor();
  expect(await entriesOf(ana, id)).toEqual([]);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('article', { name: 'en route' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Reprendre ce que j’écrivais' }).click();
  expect(strip(await text.inputValue())).toBe('Je suis bloquée avec le vent.');
  expect(await page.getByRole('button', { name: 'ça bloque' }).getAttribute('aria-pressed')).toBe('true');

  // Shared again, and not undone: it is sent when its time is over, whichever screen is open.
  await page.getByRole('button', { name: 'Partager avec Ben et Chloé' }).click();
  await page.getByRole('article', { name: 'en route' }).waitFor();
  await page.getByRole('link', { name: 'Carnets' }).first().click();
  await page.getByText('Partagé.').waitFor({ state: 'detached', timeout: 30_000 });
  const [reader] = readers;
  if (!reader) throw new Error('Ben reads');
  await page.getByText('On envoie…').waitFor({ state: 'detached' });
  expect(await entriesOf(reader, id)).toEqual([
    { text: 'Je suis bloquée avec le vent.', kind: 'STUCK', feeling: 'UNEASY' },
  ]);
});

test('note: kept for me alone it is written at once, and others do not read it', async () => {
  const ana = await someone({ name: 'Ana' });
  const { id, readers } = await projectOf(ana, 'Ben');
  const page = await openNote(ana, id);
  await page.getByRole('button', { name: 'Garder pour moi' }).click();
  await page.getByText('Écrivez quelque chose').waitFor();
  await page.getByLabel('Où en êtes-vous').fill('J’ai honte.');
  await page.getByRole('button', { name: 'Garder pour moi' }).click();
  await page
    .getByRole('article')
    .filter({ hasText: 'J’ai honte.' })
    .getByText('rien que pour vous')
    .waitFor();
  for (const reader of readers) expect(await entriesOf(reader, id)).toEqual([]);
});

test('note: from four readers on the button names two and never says how many', async () => {
  const ana = await someone({ name: 'Ana' });
  const { id } = await projectOf(ana, 'Awa', 'Ben', 'Chloé', 'Dara');
  const page = await openNote(ana, id);
  await page.getByRole('button', { name: 'Partager avec Awa, Ben et d’autres personnes' }).waitFor();
  await page.getByRole('region', { name: 'Qui verra ceci' }).getByText('Dara').waitFor();
});

test('note: it says when somebody who would read it is named in it', async () => {
  const ana = await someone({ name: 'Ana' });
  const { id } = await projectOf(ana, 'Chloé Bernard', 'Ben');
  const page = await openNote(ana, id);
  const named = page.getByText('Votre texte nomme peut-être');
  const text = page.getByLabel('Où en êtes-vous');
  await text.fill('Le benjamin de la bande ne dit rien.');
  await page.getByRole('button', { name: 'Partager avec' }).waitFor();
  expect(await named.count()).toBe(0);
  await text.fill('Je n’ose pas le dire à CHLOE.');
  await page.getByText('Votre texte nomme peut-être Chloé Bernard.').waitFor();
});

test('note: when nobody reads, it offers to open the logbook, and the button keeps', async () => {
  const ana = await someone({ name: 'Ana' });
  const { id } = await projectOf(ana);
  const page = await openNote(ana, id);
  await page.getByText('Qui aimeriez-vous à côté de vous').waitFor();
  await page.getByRole('link', { name: 'Choisir qui peut lire' }).waitFor();
  await page.getByLabel('Où en êtes-vous').fill('Premier jour.');
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await page.getByRole('article').getByText('Premier jour.').waitFor();
});

test('note: a draft is kept over a reload, and thrown away with a way back', async () => {
  const ana = await someone({ name: 'Ana' });
  const { id } = await projectOf(ana);
  const page = await openNote(ana, id);
  const text = page.getByLabel('Où en êtes-vous');
  await text.fill('Je commence à');
  await page.reload();
  expect(strip(await text.inputValue())).toBe('Je commence à');
  await page.getByText('gardé sur cet appareil').waitFor();
  await page.getByLabel('Autres gestes').click();
  await page.getByRole('button', { name: 'Jeter ce brouillon' }).click();
  expect(await text.inputValue()).toBe('');
  await page.getByRole('button', { name: 'Annuler' }).click();
  expect(strip(await text.inputValue())).toBe('Je commence à');
});

test('note: after three hard entries in a row the page suggests to ask for help', async () => {
  const ana = await someone({ name: 'Ana' });
  const { id } = await projectOf(ana);
  for (const text of ['Un.', 'Deux.']) await ana.do('writeEntry', { projectId: id, kind: 'DOUBT', text });
  const page = await openNote(ana, id);
  await page.getByRole('button', { name: 'un doute' }).click();
  await page.getByLabel('Où en êtes-vous').fill('Trois.');
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await page.getByText('voulez-vous demander un coup de main').waitFor();
  await page.getByRole('link', { name: 'Demander de l’aide', exact: true }).click();
  await page.waitForURL(/\/asks\/new\?entry=entry_/);
});

test('note: a project that the viewer does not keep has no such screen', async () => {
  const ana = await someone({ name: 'Ana' });
  const { id, readers } = await projectOf(ana, 'Ben');
  await ana.do('writeEntry', { projectId: id, kind: 'NOTE', text: 'Pour Ben.' });
  const [ben] = readers;
  if (!ben) throw new Error('Ben reads');
  const page = await openNote(ben, id);
  await page.getByText('Il n’y a rien ici pour vous').waitFor();
});

test('note: held by somebody, it is not sent in the name of who signs in meanwhile in another tab', async () => {
  const [ana, other] = [await someone({ name: 'Ana' }), await someone({ name: 'Other' })];
  const { id } = await projectOf(ana, 'Ben');
  const page = await open();
  await page.clock.install();
  await enterAs(page, ana);
  await page.goto(`/logbooks/${id}/write`);
  await page.getByRole('textbox', { name: 'Où en êtes-vous' }).fill('Rien que pour Ben.');
  await page.getByRole('button', { name: 'Partager avec Ben' }).click();
  await page.getByRole('button', { name: 'Annuler' }).waitFor();
  await page.evaluate((person) => localStorage.setItem('tiers-espace.signed-in', person), other.id);
  await passUndoTime(page);
  await page.waitForFunction(
    (place) =>
      Object.entries(localStorage).some(
        ([key, value]) => key.endsWith(place) && value.includes('que pour Ben'),
      ),
    `draft.${ana.id}.note/${id}`,
  );
  expect(await entriesOf(ana, id)).toEqual([]);
});
