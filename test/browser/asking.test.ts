import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { strip } from '../support/canary/token.ts';
import { cypher } from '../support/graph.ts';
import { met, someone, topic, type Someone } from '../support/people.ts';
import { enterAs, overflows, passUndoTime, useBrowser } from './support.ts';

const open = useBrowser();

/** Somebody with a project that these people read. */
async function asker(...readers: Someone[]): Promise<{ ana: Someone; project: string }> {
  const ana = await someone({ name: 'Ana' });
  for (const reader of readers) {
    await met(ana, reader);
    await ana.do('setTrust', { personId: reader.id, level: 'FULL', reads: 'EVERYTHING' });
  }
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  return { ana, project: (project as { id: string }).id };
}

/** The asks of a person, as the graph holds them. */
const asksOf = ({ id }: Someone) =>
  cypher('MATCH (:Person {id: $id})-[:ASKS]->(ask:Ask) RETURN ask.state AS state, ask.until AS until', {
    id,
  });

const step = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

test('asking: three steps back and forth without loss, kept over a reload, shared with those it names', async () => {
  const ben = await someone({ name: 'Ben' });
  const { ana } = await asker(ben);
  const page = await open({ width: 375, height: 740 });
  await page.clock.install();
  await enterAs(page, ana);
  await page.goto('/asks');
  await page.getByRole('link', { name: 'Demander de l’aide' }).click();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('Écrivez une phrase').waitFor();
  await page.getByLabel('De quoi avez-vous besoin').fill('Le cadre penche');
  await page.getByLabel('Qu’est-ce qui se passe').fill('Je ne sais pas.');
  await page.getByText('gardé sur cet appareil').first().waitFor();
  await page.reload();
  expect(await page.getByLabel('De quoi avez-vous besoin').inputValue()).toBe('Le cadre penche');
  await page.getByRole('button', { name: 'Continuer' }).click();

  await step(page, 'Ce qu’on peut savoir');
  await page.getByRole('textbox', { name: 'Pour vos proches', description: /Ben/ }).waitFor();
  await page.getByLabel('Pour quelqu’un qu’on ne connaît pas encore').fill('Huit fenêtres, du vent.');
  await page.getByRole('link', { name: 'Ce qui se passe' }).click();
  await step(page, 'Ce qui se passe');
  await page.getByRole('button', { name: 'Continuer' }).click();
  const far = page.getByLabel('Pour quelqu’un qu’on ne connaît pas encore');
  expect(await far.inputValue()).toBe('Huit fenêtres, du vent.');
  expect(await overflows(page)).toBe(false);
  await page.getByRole('button', { name: 'Continuer' }).click();

  await step(page, 'Relire avant de partager');
  await page.getByRole('heading', { name: 'Ben lira' }).waitFor();
  expect((await asksOf(ana)).map(({ state }) => state)).toEqual(['DRAFT']);
  await page.getByRole('button', { name: 'Partager avec Ben' }).click();
  await page.getByText('Partagée avec Ben').waitFor();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByText('Ce brouillon n’est qu’à vous').waitFor();
  expect((await asksOf(ana)).map(({ state }) => state)).toEqual(['DRAFT']);
  await page.getByRole('link', { name: 'Relire et partager' }).click();
  await page.getByRole('button', { name: 'Partager avec Ben' }).click();
  await passUndoTime(page);
  await page.getByText('Ben peut le lire').waitFor();
  expect((await asksOf(ana)).map(({ state }) => state)).toEqual(['INNER']);
  await page.goto('/asks');
  await page.getByText('Vous pouvez chercher plus loin').waitFor();
  expect(await page.getByText('gardé sur cet appareil').count()).toBe(0);
});

test('asking with nobody to read it: it says so, and looks in the second circle at once', async () => {
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
  await page.goto('/asks/new');
  await page.getByLabel('De quoi avez-vous besoin').fill('Le cadre penche');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('Donnez un nom au projet').waitFor();
  await page.getByLabel('Comment s’appelle ce projet').fill('Une serre');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('Personne d’autre que vous ne lit ce projet').waitFor();
  await page.getByLabel('Chercher un sujet').fill(wood.name);
  await page.getByRole('button', { name: `Ajouter « ${wood.name} »` }).click();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('heading', { name: 'Personne ne lit encore ce projet' }).waitFor();
  expect(strip(await page.locator('main').innerText())).not.toMatch(/vos proches/i);
  await page.getByRole('link', { name: 'Inviter quelqu’un' }).waitFor();
  await page.getByRole('button', { name: 'Chercher dans le second cercle' }).dblclick();
  await page.getByText('Ben connaît Chloé').waitFor();
  const [stored] = await cypher(
    `MATCH (p:Person {id: $id})-[:ASKS]->(:Ask)-[s:SURFACED]->()
     RETURN count(s) AS count, p.widenings AS widenings`,
    { id: ana.id },
  );
  expect(stored).toMatchObject({ count: 1, widenings: { length: 1 } });
});

test('asking from a note: its text is the story, and the draft is kept on the server', async () => {
  const { ana, project } = await asker();
  const { entry } = await ana.do(
    'writeEntry',
    { projectId: project, kind: 'STUCK', text: 'Un carreau fendu.' },
    'entry { id }',
  );
  const page = await open();
  await enterAs(page, ana);
  await page.goto(`/asks/new?entry=${(entry as { id: string }).id}`);
  await page.getByText('À partir de votre note').waitFor();
  expect(strip(await page.getByLabel('Qu’est-ce qui se passe').inputValue())).toBe('Un carreau fendu.');
  await page.getByLabel('De quoi avez-vous besoin').fill('Qui coupe le verre ?');
  await page.getByRole('button', { name: 'Garder en brouillon' }).click();
  await page.getByRole('link', { name: 'Qui coupe le verre' }).waitFor();
  expect(await asksOf(ana)).toMatchObject([{ state: 'DRAFT' }]);
});

describe('a deadline is the end of that day where the asker lives', () => {
  // Noon of the day before the deadline, in UTC.
  const now = new Date('2031-12-23T12:00:00Z');
  test.each([
    ['Europe/Paris', '2031-12-24T22:59:59.999Z'],
    ['Pacific/Noumea', '2031-12-24T12:59:59.999Z'],
    ['America/Martinique', '2031-12-25T03:59:59.999Z'],
  ])('%s', async (timezoneId, moment) => {
    const { ana } = await asker();
    const page = await open({ timezoneId });
    await page.clock.setFixedTime(now);
    await enterAs(page, ana);
    await page.goto('/asks/new');
    await page.getByLabel('De quoi avez-vous besoin').fill('Le cadre penche');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByLabel('La fermer d’elle-même').fill('2031-12-24');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText('Se ferme le 24 décembre 2031').waitFor();
    const [ask] = await asksOf(ana); // stored before the third step
    expect(new Date(ask?.['until'] as number).toISOString()).toBe(moment);
    await page.getByRole('link', { name: 'Ce qu’on peut savoir' }).click();
    expect(await page.getByLabel('La fermer d’elle-même').inputValue()).toBe('2031-12-24');
    await page.goto('/asks');
    await page.getByText('Se ferme le 24 décembre 2031').waitFor();
  });
});
