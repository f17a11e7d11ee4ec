import { expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { met, someone, type Someone } from '../support/people.ts';
import { enterAs, useBrowser } from './support.ts';
import { strip } from '../support/canary/token.ts';

const open = useBrowser();

/** A project of Ana's with an entry that Ben may read. */
async function projectOfAna(): Promise<{ ana: Someone; ben: Someone; address: string }> {
  const [ana, ben] = [await someone({ name: 'Ana' }), await someone({ name: 'Ben' })];
  await met(ana, ben);
  await ana.do('setTrust', { personId: ben.id, level: 'FULL', reads: 'EVERYTHING' });
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  const { id } = project as { id: string };
  await ana.do('writeEntry', { projectId: id, kind: 'NOTE', text: 'Le cadre penche. Je ne sais pas.' });
  return { ana, ben, address: `/logbooks/${id}` };
}

test('keepers: proposed, agreed to, left, and the project removed by the last keeper', async () => {
  const { ana, ben, address } = await projectOfAna();
  const [hers, his] = [await open(), await open()];
  await enterAs(hers, ana);
  await enterAs(his, ben);
  await hers.goto(`${address}/keepers`);
  await hers.getByLabel('À qui le proposer').selectOption('Ben');
  await hers.getByRole('button', { name: 'Proposer' }).click();
  await hers.getByText('Vous avez dit oui').waitFor();
  await his.goto('/logbooks');
  await his.getByText(/Ana vous propose de tenir «\sUne serre/).waitFor();
  await his.getByRole('button', { name: 'Dire oui' }).click();
  await his.getByText('Ana vous propose').waitFor({ state: 'detached' });
  await his.getByRole('link', { name: 'Une serre' }).click();
  await his.getByText('Tenu par vous et Ana').waitFor();
  await his.goto(`${address}/readers`);
  await his
    .getByText(/^tient ce projet avec vous, lit/)
    .first()
    .waitFor();
  await his.goto(`${address}/keepers`);
  await his.getByRole('button', { name: 'Quitter ce projet' }).click();
  await his.getByRole('dialog').getByRole('button', { name: 'Quitter ce projet' }).click();
  await his.getByRole('heading', { level: 1, name: 'Carnets' }).waitFor();
  await his.goto(`${address}/keepers`);
  await his.getByText('Il n’y a rien ici pour vous').waitFor();

  await hers.goto(`${address}/keepers`);
  await hers.getByLabel('Comment s’appelle ce projet').fill('Un jardin');
  await hers.getByRole('button', { name: 'Enregistrer' }).click();
  await hers.getByText('Enregistré.').waitFor();
  await hers.getByRole('link', { name: 'Un jardin' }).waitFor();
  await hers.getByRole('button', { name: 'Supprimer ce projet' }).click();
  await hers.getByRole('dialog').getByText('disparaissent, pour tout le monde').waitFor();
  await hers.getByRole('dialog').getByRole('button', { name: 'Supprimer ce projet' }).click();
  await hers.getByText('Pas encore de carnet').waitFor();
  await his.goto(address);
  await his.getByText('Il n’y a rien ici pour vous').waitFor();
});

test('editEntry: changed in its place, undone, and hidden from readers with forMe', async () => {
  const { ana, ben, address } = await projectOfAna();
  const page = await open();
  await enterAs(page, ana);
  await page.goto(address);
  const edit = async () => {
    await page.getByRole('article').getByLabel('Autres gestes').click();
    await page.getByRole('button', { name: 'Modifier' }).click();
  };
  const form = page.getByRole('form', { name: 'Modifier' });
  await edit();
  await form.getByRole('region', { name: 'Qui verra ceci' }).getByText('Ben').waitFor();
  await form.getByLabel('Où en êtes-vous').fill('Il tient.');
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('article').getByText('Il tient.').waitFor();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('article').getByText('Le cadre penche').waitFor();

  // What was undone is there again as a draft.
  await edit();
  expect(strip(await form.getByLabel('Où en êtes-vous').inputValue())).toBe('Il tient.');
  await form.getByRole('button', { name: 'Garder pour moi' }).click();
  await page.getByRole('article').getByText('Il tient.').waitFor();
  await page.getByRole('article').getByText('rien que pour vous').waitFor();
  const { data } = await ben.ask<{ node: object | null }>('query ($id: ID!) { node(id: $id) { id } }', {
    id: address.split('/').at(-1),
  });
  expect(data.node).toBeNull();
});

test('report: the host gets only the excerpt that the reader chooses', async () => {
  const { ben, address } = await projectOfAna();
  const page = await open();
  await enterAs(page, ben);
  await page.goto(address);
  await page.getByRole('article').getByLabel('Autres gestes').click();
  await page.getByRole('button', { name: 'Signaler' }).click();
  await page.getByRole('button', { name: 'Montrer à l’hôte' }).click();
  await page.getByText('Choisissez un passage').waitFor();
  await page.getByLabel('Le passage à montrer').fill('Le cadre penche.');
  await page.getByRole('button', { name: 'Montrer à l’hôte' }).click();
  await page.getByText('C’est transmis à l’hôte').waitFor();
  expect(
    await cypher(
      'MATCH (:Person {id: $id})-[:REPORTED]->(r:Report) RETURN r.excerpt AS excerpt, r.words AS words',
      { id: ben.id },
    ),
  ).toEqual([{ excerpt: 'Le cadre penche.', words: null }]);
});
