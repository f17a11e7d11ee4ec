// The whole story, lived through the pages by people who were only given a link: joined, the circle grown,
// helper found, introduced, talked, thanked.
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newAddress, onlyMailTo } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { someone, topic, type Someone } from '../support/people.ts';
import { enterAs, passUndoTime, useBrowser } from './support.ts';

const open = useBrowser();

/** A link that somebody makes on the page of invitations, without its host. */
async function inviteOn(page: Page, words: string): Promise<string> {
  await page.goto('/circle/invite');
  await page.getByLabel('Quelques mots pour cette personne').fill(words);
  await page.getByRole('radio', { name: /vulnérable/ }).check();
  await page.getByRole('button', { name: 'Faire le lien' }).click();
  const link = new URL(await page.locator('code').innerText());
  return link.pathname + link.hash;
}

/** Follows the link in a window that nobody is signed in to, until the first steps. */
async function join(page: Page, link: string, name: string, from: string): Promise<void> {
  const email = newAddress();
  await page.goto(link);
  await page.getByLabel('Votre adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await page.getByRole('heading', { name: 'Regardez vos messages' }).waitFor();
  const { hash } = await onlyMailTo(email);
  await page.goto(`/enter#${hash}`);
  await page.getByRole('button', { name: 'Entrer dans la maison' }).click();
  await page.getByRole('heading', { level: 1, name: `${from} vous invite` }).waitFor();
  await page.getByLabel('Votre prénom').fill(name);
  await page.getByRole('radio', { name: /vulnérable/ }).check();
  await page.getByRole('button', { name: 'Accepter' }).click();
  await page.getByRole('heading', { level: 1, name: `${from} vous ouvre la porte` }).waitFor();
  await page.getByRole('button', { name: 'Continuer' }).click();
}

/** Newcomers are surfaced, and introduce, from their second day on. */
const aDayLater = (inviter: Someone) =>
  cypher(
    `MATCH (:Person {id: $id})-[:MET]->(p:Person)
     SET p.createdAt = p.createdAt - 2 * 24 * 3600000`,
    { id: inviter.id },
  );

test('two people who were given a link: joined, asked, found, introduced, talked, thanked', async () => {
  const [ana, glass] = [await someone({ name: 'Ana' }), await topic()];
  const [anas, bens, chloes] = [await open({ width: 375 }), await open({ width: 375 }), await open()];
  for (const page of [anas, bens, chloes]) await page.clock.install();
  await enterAs(anas, ana);

  // Ben joins, and says what he would gladly be asked about.
  await join(bens, await inviteOn(anas, 'Tu aurais ta place ici.'), 'Ben', 'Ana');
  await bens.getByRole('button', { name: 'Plus tard' }).click();
  await bens.getByLabel('Chercher un sujet').fill(glass.name);
  await bens.getByRole('button', { name: `Ajouter ${glass.name}` }).click();
  await bens.getByLabel(`Ce que vous en diriez : ${glass.name}`).fill('J’en ai posé deux.');
  await bens.getByRole('radio', { name: 'Oui' }).check();
  await bens.getByRole('button', { name: 'Garder et continuer' }).click();
  await bens.getByRole('heading', { level: 1, name: 'Un premier mot' }).waitFor();

  // Chloé joins with a logbook, and writes that she is stuck.
  await join(chloes, await inviteOn(anas, 'Viens voir.'), 'Chloé', 'Ana');
  await chloes.getByRole('textbox', { name: 'Sur quoi travaillez-vous' }).fill('Une serre');
  await chloes.getByRole('button', { name: 'Commencer ce carnet' }).click();
  await chloes.getByLabel('Chercher un sujet').waitFor();
  await chloes.getByRole('button', { name: 'Plus tard' }).click();
  await chloes.getByLabel('Où en êtes-vous').fill('Un carreau fendu. Je ne sais pas.');
  await chloes.getByRole('button', { name: 'Choisir qui lit' }).click();
  await chloes.getByRole('button', { name: 'Partager avec Ana' }).click();
  await passUndoTime(chloes);
  await chloes.getByRole('article').getByText('Un carreau fendu').waitFor();

  // Ana can introduce Ben.
  await aDayLater(ana);
  await anas.goto('/circle');
  await anas.getByRole('heading', { level: 2, name: 'Ben' }).click();
  await anas.getByText('Je peux présenter', { exact: true }).click();
  await anas.getByText('je peux présenter', { exact: false }).last().waitFor();

  // Chloé asks, first her circle, then further.
  await chloes.goto('/asks/new');
  await chloes.getByLabel('De quoi avez-vous besoin').fill('Qui saurait couper du verre ?');
  await chloes.getByRole('button', { name: 'Continuer' }).click();
  await chloes.getByLabel('Chercher un sujet').fill(glass.name);
  await chloes.getByRole('button', { name: `Ajouter « ${glass.name} »` }).click();
  await chloes.getByRole('button', { name: 'Continuer' }).click();
  await chloes.getByRole('button', { name: 'Partager avec Ana' }).click();
  await passUndoTime(chloes);
  await chloes.getByRole('button', { name: 'Chercher dans le second cercle' }).click();
  await chloes.getByText('Ana connaît Ben').first().waitFor();
  await chloes
    .getByRole('link', { name: /^Demander à Ana/ })
    .first()
    .click();
  await chloes.getByRole('button', { name: 'Envoyer à Ana' }).click();
  await passUndoTime(chloes);
  await chloes.getByText(/^Ana lit vos mots et les transmet, ou non/).waitFor();

  // Ana is told at home, and passes it on; Ben is told at home, and says yes.
  await anas.goto('/');
  await anas.getByRole('link', { name: /Chloé aimerait rencontrer Ben/ }).click();
  await anas.getByRole('button', { name: /^Oui, je transmets/ }).click();
  await anas.getByRole('button', { name: 'Transmettre à Ben' }).click();
  await passUndoTime(anas);
  await anas
    .getByText(/On attend/)
    .first()
    .waitFor();
  await bens.goto('/');
  await bens.getByRole('link', { name: /Votre aide serait précieuse à/ }).click();
  await bens.getByRole('button', { name: /^Oui, volontiers/ }).click();
  await passUndoTime(bens);

  // They talk, live.
  await bens.goto('/threads');
  await bens.getByRole('link', { name: /Chloé/ }).click();
  await chloes.goto('/threads');
  await chloes.getByRole('link', { name: /Ben/ }).click();
  await bens.getByRole('textbox').fill('Quelle épaisseur ?');
  await bens.keyboard.press('Control+Enter');
  await passUndoTime(bens);
  await chloes.getByRole('main').getByText('Quelle épaisseur').waitFor();

  // Chloé thanks.
  await chloes.goto('/asks');
  await chloes.getByRole('link', { name: 'Qui saurait couper du verre' }).click();
  await chloes.getByRole('button', { name: 'Marquer comme résolue' }).click();
  const dialog = chloes.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Ben' }).check();
  await dialog.getByRole('textbox').fill('La serre tient. Merci.');
  await dialog.getByRole('button', { name: 'Marquer comme résolue' }).click();
  await chloes.getByText(/^De l’aide est venue, dans/).waitFor();
  await bens.goto('/threads');
  await bens.getByRole('main').getByText('La serre tient. Merci.').waitFor();
  expect(
    await cypher(
      `MATCH (:Person {id: $id})-[:MET]->(ben:Person)-[offer:OFFERS]->(:Topic {id: $topic})
       RETURN offer.evidence AS evidence`,
      { id: ana.id, topic: glass.id },
    ),
  ).toEqual([{ evidence: 1 }]);
}, 180_000);
