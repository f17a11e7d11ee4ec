// The first steps of a newcomer: each can wait, they go on where one left them, and nothing is shared by them.
import { expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { strip } from '../support/canary/token.ts';
import { met, someone, topic } from '../support/people.ts';
import { enterAs, useBrowser } from './support.ts';

const open = useBrowser();

test('first steps: a name, a logbook, what one offers and a first word, which stays a draft', async () => {
  const [newcomer, ana, glass] = [await someone({ name: '' }), await someone({ name: 'Ana' }), await topic()];
  await met(newcomer, ana);
  const page = await open();
  await enterAs(page, newcomer);
  await page.goto('/welcome');
  await page.getByRole('heading', { level: 1, name: 'Ana vous ouvre la porte' }).waitFor();
  await page.getByText('Je respecte assez cette personne').waitFor();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('Écrivez un nom').waitFor();
  await page.getByLabel('Votre prénom').fill('Omar');
  await page.getByRole('button', { name: 'Continuer' }).click();

  await page.getByRole('textbox', { name: 'Sur quoi travaillez-vous' }).fill('Une serre dans la cour');
  await page.getByRole('button', { name: 'Commencer ce carnet' }).click();

  await page.getByLabel('Chercher un sujet').fill(glass.name);
  await page.getByRole('button', { name: `Ajouter ${glass.name}` }).click();
  await page.getByLabel(`Ce que vous en diriez : ${glass.name}`).fill('J’en ai posé deux.');
  await page.getByLabel('Chercher un sujet').fill(`${glass.name} cassé`);
  await page.getByRole('button', { name: `Proposer « ${glass.name} cassé »` }).click();
  await page.getByText('Un mot pour l’hôte de la maison').waitFor();
  await page.getByRole('radio', { name: 'Oui' }).check();
  await page.getByRole('radio', { name: 'une fois' }).check();
  await page.getByRole('button', { name: 'Garder et continuer' }).click();

  await page.getByLabel('Où en êtes-vous').fill('Je commence.');
  await page.getByRole('button', { name: 'Choisir qui lit' }).click();
  await page.waitForURL(/\/logbooks\/project_[^/]+\/write$/);
  await page.getByRole('textbox', { name: 'Où en êtes-vous' }).waitFor();
  expect(
    await page.evaluate(() =>
      Object.entries(localStorage).filter(
        ([key, value]) => /note\/project_/.test(key) && value.includes('Je commence'),
      ),
    ),
  ).toHaveLength(1);
  expect(
    await cypher(
      `MATCH (p:Person {id: $id})-[:KEEPS]->(j:Project), (p)-[o:OFFERS]->(:Topic {id: $topic})
        RETURN p.name AS name, p.open AS open, p.weeklyCap AS weekly, j.title AS title, o.note AS note,
          EXISTS { (p)-[:WROTE]->(:Entry) } AS wrote,
          [(p)-[:WISHES]->(w:TopicWish) | w.name] AS wishes`,
      { id: newcomer.id, topic: glass.id },
    ).then((rows) =>
      rows.map((row) => ({ ...row, title: strip(String(row['title'])), note: strip(String(row['note'])) })),
    ),
  ).toEqual([
    {
      name: 'Omar',
      open: true,
      weekly: 1,
      title: 'Une serre dans la cour',
      note: 'J’en ai posé deux.',
      wrote: false,
      wishes: [`${glass.name} cassé`],
    },
  ]);

  await page.goto('/');
  await page.getByRole('link', { name: 'Continuer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vous connaissez une personne' }).waitFor();
  await page.getByRole('button', { name: 'Aller chez moi' }).click();
  await page.getByRole('heading', { level: 1, name: /Omar/ }).waitFor();
  expect(await page.getByText('Vos premiers pas').count()).toBe(0);
});

test('first steps: each can wait, and what was written in one is there again', async () => {
  const newcomer = await someone({ name: 'Omar' });
  const page = await open({ locale: 'en-GB', width: 375 });
  await enterAs(page, newcomer);
  await page.goto('/');
  await page.getByRole('link', { name: 'Begin a logbook' }).click();
  await page.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('textbox', { name: 'What are you working on' }).fill('A shared');
  await page.getByText('kept on this device').waitFor();
  await page.getByRole('button', { name: 'Later' }).click();
  await page.getByRole('heading', { level: 1, name: 'What would you be glad to be asked about?' }).waitFor();
  await page.getByRole('button', { name: 'Later' }).click();
  await page.getByText('you have none yet').waitFor();
  await page.getByRole('button', { name: 'Begin a logbook' }).click();
  const field = page.getByRole('textbox', { name: 'What are you working on' });
  expect(await field.inputValue()).toBe('A shared');
  await page.goto('/');
  await page.getByText('waiting where you left them').waitFor();
  await page.getByRole('link', { name: 'Go on' }).click();
  expect(await field.inputValue()).toBe('A shared');
  await page.getByRole('button', { name: 'Your circle' }).click();
  await page.getByRole('heading', { level: 1, name: 'You don’t know anybody here yet' }).waitFor();
});
