import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { trio, requested, seenBy, type Trio } from '../introduction/support.ts';
import { strip } from '../support/canary/token.ts';
import { met, someone } from '../support/people.ts';
import { enterAs, overflows, useBrowser } from './support.ts';

const open = useBrowser();

/** The three parties, each signed in in a window of their own. */
async function windows({
  asker,
  connector,
  candidate,
}: Trio): Promise<{ aude: Page; bilal: Page; chloe: Page }> {
  const [aude, bilal, chloe] = [await open(), await open({ locale: 'en-GB' }), await open({ width: 360 })];
  await enterAs(aude, asker);
  await enterAs(bilal, connector);
  await enterAs(chloe, candidate);
  return { aude, bilal, chloe };
}

test('introduction: requested from an ask, passed on, accepted, and a thread of three', async () => {
  const all = await trio();
  const { aude, bilal, chloe } = await windows(all);
  await chloe.goto('/introductions');
  await chloe.getByText('Aucune présentation pour l’instant').waitFor();

  await aude.goto(`/asks/${all.ask}`);
  await aude.getByRole('radio', { name: 'Liste' }).check();
  await aude.getByRole('button', { name: /^Demander une présentation par Bilal.*Chloé/ }).click();
  const dialog = aude.getByRole('dialog', { name: 'Rencontrer Chloé' });
  await dialog.getByLabel('Quelques mots pour Bilal').fill('Tu crois qu’elle voudrait ?');
  await dialog.getByRole('button', { name: 'Envoyer' }).dblclick();
  await aude.getByText('Personne n’est pressé').waitFor();
  expect(await aude.getByRole('button', { name: /^Demander une présentation/ }).count()).toBe(0);
  expect(await aude.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await aude.reload();
  await aude.getByRole('radio', { name: 'Liste' }).check();
  await aude.getByText('Personne n’est pressé').waitFor();
  expect(await aude.getByRole('button', { name: /^Demander une présentation/ }).count()).toBe(0);

  await bilal.goto('/introductions');
  await bilal.getByRole('heading', { level: 2, name: 'You are asked' }).waitFor();
  await bilal.getByText('Tu crois qu’elle voudrait').waitFor();
  await chloe.reload();
  // Nothing reaches the candidate before it is passed on.
  await chloe.getByText('Aucune présentation pour l’instant').waitFor();
  await bilal.getByRole('button', { name: /^Pass on/ }).click();
  await bilal.getByRole('dialog').getByLabel('A few words to Chloé').fill('Elle est douce.');
  await bilal.getByRole('dialog').getByRole('button', { name: 'Pass on' }).dblclick();
  await bilal.getByText('Passed on to Chloé').waitFor();
  await bilal.getByText('Nobody is in a hurry').waitFor();

  await chloe.reload();
  // The asker is not named.
  await chloe.getByRole('heading', { level: 3, name: 'Votre aide serait précieuse à quelqu’un' }).waitFor();
  await chloe.getByText('Elle est douce').waitFor();
  expect(strip(await chloe.locator('main').innerText())).not.toMatch(/Aude|Tu crois/);
  expect(await overflows(chloe)).toBe(false);
  await chloe.getByRole('button', { name: /^Oui, volontiers/ }).dblclick();
  await chloe.getByText('Une conversation à trois vous attend').waitFor();
  await chloe.getByRole('link', { name: /^Aller à la conversation/ }).click();
  await chloe.getByLabel('Votre message').fill('Bonjour à vous deux.');
  await chloe.getByRole('button', { name: 'Envoyer' }).click();
  await chloe.locator('.said', { hasText: 'Bonjour à vous deux' }).waitFor();

  await aude.reload();
  await aude.getByRole('radio', { name: 'Liste' }).check();
  await aude.getByRole('link', { name: /^Aller à la conversation/ }).click();
  await bilal.reload();
  await bilal.getByRole('link', { name: /^Go to the conversation/ }).click();
  for (const page of [aude, bilal]) await page.locator('.said', { hasText: 'Bonjour à vous deux' }).waitFor();
  await bilal.getByRole('heading', { level: 1, name: /Aude.*Chloé|Chloé.*Aude/ }).waitFor();
});

test('introduction: a no takes one click and changes nothing for the asker, who can withdraw', async () => {
  const all = await trio();
  const introduction = await requested(all);
  const { aude, bilal } = await windows(all);
  await aude.goto('/introductions');
  await aude.getByText('Personne n’est pressé').waitFor();
  const before = await aude.locator('main').innerText();
  await bilal.goto('/introductions');
  await bilal.getByText('nobody learns of it').waitFor();
  await bilal.getByRole('button', { name: /^Not this time/ }).click();
  await bilal.getByText('Nobody learns of it').last().waitFor();
  await bilal.getByText('No introductions for now').waitFor();
  await aude.reload();
  await aude.getByText('Personne n’est pressé').waitFor();
  expect(await aude.locator('main').innerText()).toBe(before);
  await aude.getByRole('button', { name: /^Retirer/ }).click();
  await aude.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await aude.getByText('C’est retiré').waitFor();
  await aude.getByText('C’est très bien aussi').waitFor();
  expect((await seenBy(all.asker, introduction))?.state).toBe('WITHDRAWN');
});

test('offer: a reader of an entry introduces the writer to an acquaintance, who is asked first', async () => {
  const [ana, ben, cleo] = [
    await someone({ name: 'Ana' }),
    await someone({ name: 'Ben' }),
    await someone({ name: 'Cléo' }),
  ];
  await met(ana, ben);
  await met(ben, cleo);
  await ana.do('setTrust', { personId: ben.id, level: 'FULL', reads: 'EVERYTHING' });
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  await ana.do('writeEntry', {
    projectId: (project as { id: string }).id,
    kind: 'STUCK',
    text: 'Je ne sais plus',
  });
  const [hers, his, theirs] = [await open(), await open(), await open()];
  await enterAs(hers, ana);
  await enterAs(his, ben);
  await enterAs(theirs, cleo);

  await his.goto(`/logbooks/${(project as { id: string }).id}`);
  await his.getByRole('button', { name: 'Je connais quelqu’un' }).click();
  const dialog = his.getByRole('dialog', { name: 'Vous connaissez quelqu’un ?' });
  await dialog.getByRole('button', { name: 'Proposer' }).click();
  await dialog.getByText('Choisissez quelqu’un').waitFor();
  await dialog.getByLabel('Qui ?').selectOption('Cléo');
  expect(await dialog.getByRole('option').count()).toBe(2); // the empty option and Cléo, not the writer
  await dialog.getByRole('button', { name: 'Proposer' }).click();
  await dialog.getByText('Écrivez quelque chose').waitFor();
  await dialog.getByLabel('Vos mots').fill('Vous aimez le verre tous les deux.');
  await dialog.getByRole('button', { name: 'Proposer' }).dblclick();
  await his.getByText('C’est proposé').waitFor();

  await theirs.goto('/introductions');
  await theirs.getByText('Vous aimez le verre').waitFor();
  expect(strip(await theirs.locator('main').innerText())).not.toContain('Ana');
  await theirs.getByRole('button', { name: /^Oui, volontiers/ }).click();
  await theirs.getByText('Il reste à demander à l’autre personne').waitFor();
  await hers.goto('/introductions');
  await hers.getByText('Vous aimez le verre').waitFor();
  expect(strip(await hers.locator('main').innerText())).not.toContain('Cléo');
  await hers.getByRole('button', { name: /^Oui, volontiers/ }).click();
  await hers.getByRole('heading', { level: 3, name: /Ben vous présente Cléo/ }).waitFor();
  await hers.getByRole('link', { name: /^Aller à la conversation/ }).waitFor();
});
