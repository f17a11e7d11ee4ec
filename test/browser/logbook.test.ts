import { expect, test } from '@jest/globals';
import { met, someone } from '../support/people.ts';
import { enterAs, useBrowser } from './support.ts';

const open = useBrowser();

test('two browsers: one keeps a logbook, the other reads it, gives a sign, and sees it gone when trust is withdrawn', async () => {
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

  await hers.getByRole('link', { name: 'Carnets' }).click();
  await hers.getByLabel('Comment s’appelle ce projet').fill('Une serre');
  await hers.getByRole('button', { name: 'Commencer un projet' }).click();
  await hers.getByRole('heading', { level: 1, name: 'Une serre' }).waitFor();
  await hers.getByText('Qui va lire ceci').click();
  await hers.getByText('a votre confiance').waitFor();
  await hers.getByRole('radio', { name: 'un blocage' }).check();
  await hers.getByLabel('Où en êtes-vous').fill('Je suis bloquée avec le vent. <b>Vraiment</b>');
  await hers.getByRole('button', { name: 'Garder' }).click();
  await hers.getByRole('article').getByText('<b>Vraiment</b>').waitFor();

  await his.goto('/logbooks');
  await his.getByRole('link', { name: 'Une serre' }).click();
  await his.getByText('Je suis bloquée avec le vent').waitFor();
  expect(await his.getByLabel('Where are you with it').count()).toBe(0);
  await his.getByRole('button', { name: 'I am here' }).click();
  await his.getByText('You have given a sign').waitFor();
  const address = his.url();

  await hers.reload();
  await hers.getByText('Ben : là, avec vous').waitFor();
  await hers.goto('/circle');
  await hers.getByText('Changer').click();
  await hers.getByRole('radio', { name: 'Pas de confiance' }).check();
  await hers.getByRole('button', { name: 'Enregistrer' }).click();
  await hers.locator('.tag', { hasText: 'Pas de confiance' }).waitFor();

  await his.goto(address);
  await his.getByText('There is nothing here for you').waitFor();
  await his.goto('/logbooks');
  await his.getByText('Nobody has opened a logbook to you yet').waitFor();
});

test('three hard notes in a row are answered with an offer to ask for help', async () => {
  const ana = await someone({ name: 'Ana' });
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  for (const text of ['Un.', 'Deux.']) await ana.do('writeEntry', { projectId: (project as { id: string }).id, kind: 'DOUBT', text });
  const page = await open();
  await enterAs(page, ana);
  await page.goto(`/logbooks/${(project as { id: string }).id}`);
  await page.getByRole('radio', { name: 'un doute' }).check();
  await page.getByRole('button', { name: 'Garder' }).click();
  await page.getByText('Écrivez quelque chose').waitFor();
  await page.getByLabel('Où en êtes-vous').fill('Trois.');
  await page.getByRole('button', { name: 'Garder' }).click();
  await page.getByText('Voulez-vous demander de l’aide').waitFor();
  await page.getByRole('article').filter({ hasText: 'Trois.' }).getByRole('button', { name: 'Retirer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await page.getByRole('article').filter({ hasText: 'Trois.' }).waitFor({ state: 'detached' });
});
