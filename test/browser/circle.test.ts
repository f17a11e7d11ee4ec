import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { met, someone, type Someone } from '../support/people.ts';
import { enterAs, useBrowser } from './support.ts';

const open = useBrowser();

interface Tie {
  myTrust: { level: string; reads: string; readsFrom: string | null } | null;
  myVouch: { since: string } | null;
}

async function tieTo(who: Someone, other: Someone): Promise<Tie> {
  const { data } = await who.ask<{ node: Tie }>(
    `query ($id: ID!) { node(id: $id) { ... on Person { myTrust { level reads readsFrom } myVouch { since } } } }`,
    { id: other.id },
  );
  return data.node;
}

/** Ana's circle, in which Ben stands, opened at Ben. */
async function anaAtBen(page: Page): Promise<{ ana: Someone; ben: Someone }> {
  const [ana, ben] = [await someone({ name: 'Ana' }), await someone({ name: 'Ben' })];
  await met(ana, ben);
  await enterAs(page, ana);
  return { ana, ben };
}

const openBen = async (page: Page) => {
  await page.goto('/circle');
  await page.getByRole('heading', { level: 2, name: 'Ben' }).click();
};

test('circle: trust is stored at once, keeps since when one reads, and can be undone', async () => {
  const page = await open({ width: 375 });
  const { ana, ben } = await anaAtBen(page);
  const readsFrom = '2020-05-03T00:00:00.000Z';
  await ana.do('setTrust', { personId: ben.id, level: 'KNOWN', reads: 'SINCE', readsFrom });
  await openBen(page);
  await page.getByText('lit tout depuis le 3 mai 2020').waitFor();
  const trust = page.getByRole('group', { name: 'Jusqu’où faites-vous confiance à Ben' });
  await trust.getByRole('button', { name: 'J’ai confiance en ses conseils' }).click();
  await page.getByText('Personne n’en est prévenu').last().waitFor();
  await eventually(async () => {
    expect((await tieTo(ana, ben)).myTrust).toEqual({ level: 'TRUSTED', reads: 'SINCE', readsFrom });
  });
  await page.getByRole('button', { name: 'Annuler' }).click();
  await eventually(async () => {
    expect((await tieTo(ana, ben)).myTrust).toEqual({ level: 'KNOWN', reads: 'SINCE', readsFrom });
  });
  await trust.getByRole('button', { name: 'Je lui veux du bien', pressed: true }).waitFor();
});

test('circle: what takes something away is said before it is done', async () => {
  const page = await open();
  const { ana, ben } = await anaAtBen(page);
  await ana.do('setTrust', { personId: ben.id, level: 'FULL', reads: 'EVERYTHING' });
  await openBen(page);
  const reads = page.getByRole('group', { name: 'Ce que Ben lit de vos carnets' });
  await reads.getByRole('button', { name: 'Rien' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ben ne lira plus ce que ce choix ferme').waitFor();
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  expect((await tieTo(ana, ben)).myTrust?.reads).toBe('EVERYTHING');
  await page.getByRole('button', { name: 'Pas de confiance particulière' }).click();
  await dialog.getByText('Ben ne lira plus rien de vos carnets').waitFor();
  await dialog.getByRole('button', { name: 'Changer' }).click();
  await eventually(async () => {
    expect((await tieTo(ana, ben)).myTrust).toBeNull();
  });
  await reads.waitFor({ state: 'detached' });
});

test('circle: saying that one can introduce somebody, and blocking them behind the dots', async () => {
  const page = await open();
  const { ana, ben } = await anaAtBen(page);
  await openBen(page);
  await page.getByText('Je peux présenter', { exact: true }).click();
  await page.getByText('pas de confiance particulière ; je peux présenter').waitFor();
  expect((await tieTo(ana, ben)).myVouch).not.toBeNull();
  await page.getByLabel('Autres gestes, Ben').click();
  await page.getByRole('button', { name: 'Bloquer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bloquer Ben' });
  await dialog.getByText('Débloquer n’y rend rien').waitFor();
  await dialog.getByRole('button', { name: 'Bloquer' }).click();
  await page.getByText('Vous ne connaissez encore personne ici').waitFor();
  await page.goto('/me/blocked');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Ben' })
    .getByRole('button', { name: 'Débloquer' })
    .click();
  await page.getByText('Vous ne bloquez personne').waitFor();
});

test('circle: somebody is found by a part of their name, without its accents', async () => {
  const page = await open();
  const ana = await someone({ name: 'Ana' });
  for (const name of ['Bao', 'Chloé', 'Dora', 'Elif', 'Farid', 'Gita', 'Hugo'])
    await met(ana, await someone({ name }));
  await enterAs(page, ana);
  await page.goto('/circle');
  await page.getByLabel('Chercher un nom').fill('chloe');
  await page.getByRole('heading', { level: 2, name: 'Bao' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBe(1);
  await page.getByLabel('Chercher un nom').fill('zz');
  await page.getByText('Aucun nom ne ressemble à cela').waitFor();
});

test('invite: the words are kept, the link is shown once, and the invitation can be withdrawn', async () => {
  const page = await open({ width: 375 });
  const ana = await someone({ name: 'Ana' });
  await enterAs(page, ana);
  await page.goto('/circle');
  await page.getByRole('link', { name: 'Inviter quelqu’un' }).click();
  await page.getByText('Aucune invitation ouverte').waitFor();
  await page.getByLabel('Quelques mots pour cette personne').fill('Viens voir.');
  await page.reload();
  await page.getByRole('button', { name: 'Faire le lien' }).click();
  await page.getByText('Il n’est montré que cette fois').waitFor();
  expect(await page.locator('code').innerText()).toMatch(/\/invitation#/);
  const invitation = page.getByRole('listitem').filter({ hasText: 'Viens voir' });
  await invitation.getByText('ouverte jusqu’au').waitFor();
  await page.reload();
  await invitation.waitFor();
  expect(await page.locator('code').count()).toBe(0);
  await invitation.getByRole('button', { name: 'Retirer' }).click();
  await page.getByText('Aucune invitation ouverte').waitFor();
});
