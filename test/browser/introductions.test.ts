import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { trio, requested, seenBy, type Trio } from '../introduction/support.ts';
import { strip } from '../support/canary/token.ts';
import { met, someone } from '../support/people.ts';
import { enterAs, overflows, passUndoTime, useBrowser } from './support.ts';

const open = useBrowser();

/** The three parties, each signed in in a window of their own, whose clock can be moved on. */
async function windows({
  asker,
  connector,
  candidate,
}: Trio): Promise<{ aude: Page; bilal: Page; chloe: Page }> {
  const [aude, bilal, chloe] = [await open(), await open({ locale: 'en-GB' }), await open({ width: 360 })];
  for (const page of [aude, bilal, chloe]) await page.clock.install();
  await enterAs(aude, asker);
  await enterAs(bilal, connector);
  await enterAs(chloe, candidate);
  return { aude, bilal, chloe };
}
const shown = async (page: Page) => strip(await page.locator('main').innerText());

test('introduction: requested from an ask, passed on, accepted, and a thread of three', async () => {
  const all = await trio();
  const { aude, bilal, chloe } = await windows(all);
  await chloe.goto('/introductions');
  await chloe.getByText('Aucune présentation pour l’instant').waitFor();

  await aude.goto(`/asks/${all.ask}`);
  await aude
    .getByRole('link', { name: /^Demander à Bilal/ })
    .first()
    .click();
  const words = aude.getByLabel('Vos mots pour Bilal');
  expect(await words.inputValue()).toMatch(/Glass.*Chloé/s); // ready words
  await words.fill('Tu crois qu’elle voudrait ?');
  await aude.getByText('Ce que verra Bilal').click();
  const first = aude.getByRole('group').filter({ hasText: 'Ce que verra Bilal' });
  expect(await first.innerText()).toMatch(/Votre nom.: Aude.*Who can cut glass.*Tu crois/s);
  await aude.getByText('Ce que verra Chloé, si Bilal transmet').click();
  const second = aude.getByRole('group').filter({ hasText: 'Ce que verra Chloé' });
  expect(await second.innerText()).toMatch(/Votre nom n’y est pas.*Who can cut glass/s);
  expect(await second.innerText()).not.toMatch(/Tu crois|Shards/);
  // Undone: the words are there again.
  await aude.getByRole('button', { name: 'Envoyer à Bilal' }).dblclick();
  await aude.getByRole('button', { name: 'Annuler' }).click();
  expect(await words.inputValue()).toBe('Tu crois qu’elle voudrait ?');
  await aude.getByRole('button', { name: 'Envoyer à Bilal' }).click();
  expect(await aude.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await passUndoTime(aude);
  await aude.getByText(/^Bilal lit vos mots et les transmet, ou non/).waitFor();
  await aude.goto(`/asks/${all.ask}`);
  await aude.getByRole('link', { name: /^Chloé, par Bilal.*On attend/ }).waitFor();
  expect(await aude.getByRole('link', { name: /^Demander à/ }).count()).toBe(0);

  await bilal.goto('/introductions');
  await bilal.getByRole('heading', { level: 2, name: 'Someone is counting on you' }).waitFor();
  await bilal.getByText('Tu crois qu’elle voudrait').waitFor();
  await chloe.reload();
  // Nothing reaches the candidate before it is passed on.
  await chloe.getByText('Aucune présentation pour l’instant').waitFor();
  await bilal.getByRole('button', { name: /^Yes, I’ll pass it on/ }).click();
  await bilal.getByLabel('Your words to Chloé').fill('Elle est douce.');
  await bilal.getByRole('button', { name: 'Pass on to Chloé' }).dblclick();
  await passUndoTime(bilal);
  await bilal.getByRole('link', { name: /^Aude would like to meet Chloé.*Waiting/ }).waitFor();

  await chloe.reload();
  // The asker is not named.
  await chloe.getByRole('heading', { level: 3, name: 'Votre aide serait précieuse à quelqu’un' }).waitFor();
  await chloe.getByText('Elle est douce').waitFor();
  expect(await shown(chloe)).not.toMatch(/Aude|Tu crois/);
  expect(await overflows(chloe)).toBe(false);
  await chloe.getByRole('button', { name: /^Oui, volontiers/ }).click();
  await passUndoTime(chloe);
  await chloe.getByRole('link', { name: /^Votre aide serait précieuse à Aude.*C’est fait/ }).click();
  await chloe.getByRole('heading', { level: 1, name: /Aude.*Bilal|Bilal.*Aude/ }).waitFor();

  await aude.reload();
  await aude.getByRole('link', { name: /^Chloé, par Bilal.*C’est fait/ }).click();
  await bilal.reload();
  await bilal.getByRole('link', { name: /^Aude would like to meet Chloé.*these two have met/ }).click();
  await aude.getByRole('heading', { level: 1, name: /Bilal.*Chloé|Chloé.*Bilal/ }).waitFor();
  await bilal.getByRole('heading', { level: 1, name: /Aude.*Chloé|Chloé.*Aude/ }).waitFor();
});

test('introduction: a no takes one click and changes nothing for the asker, who can withdraw', async () => {
  const all = await trio();
  const introduction = await requested(all);
  const { aude, bilal } = await windows(all);
  await aude.goto(`/introductions/${introduction}`);
  await aude.getByText(/^On attend/).waitFor();
  const before = await shown(aude);
  await bilal.goto('/introductions');
  const [yes, no] = [
    bilal.getByRole('button', { name: /^Yes/ }),
    bilal.getByRole('button', { name: /^Not this time/ }),
  ];
  const weight = 'data-weight';
  expect(await yes.getAttribute(weight)).toBe(await no.getAttribute(weight));
  await no.click();
  await passUndoTime(bilal);
  await bilal.getByText('No introductions for now').waitFor();
  await aude.reload();
  await aude.getByText(/^On attend/).waitFor();
  expect(await shown(aude)).toBe(before);
  await aude.getByRole('button', { name: /^Retirer/ }).click();
  await aude.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await aude.getByText('C’est très bien aussi').waitFor();
  expect((await seenBy(all.asker, introduction))?.state).toBe('WITHDRAWN');
});

test('offer: a reader of an ask introduces its writer to an acquaintance, who is asked first', async () => {
  const [ana, ben, cleo] = [
    await someone({ name: 'Ana' }),
    await someone({ name: 'Ben' }),
    await someone({ name: 'Cléo' }),
  ];
  await met(ana, ben);
  await met(ben, cleo);
  await ana.do('setTrust', { personId: ben.id, level: 'FULL', reads: 'EVERYTHING' });
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  const { ask } = await ana.do(
    'draftAsk',
    { projectId: (project as { id: string }).id, title: 'Qui coupe le verre ?', story: 'Je ne sais plus' },
    'ask { id }',
  );
  await ana.do('shareAsk', { askId: (ask as { id: string }).id });
  const [hers, his, theirs] = [await open(), await open(), await open()];
  for (const page of [hers, his, theirs]) await page.clock.install();
  await enterAs(hers, ana);
  await enterAs(his, ben);
  await enterAs(theirs, cleo);

  await his.goto('/asks');
  await his.getByRole('link', { name: /Qui coupe le verre/ }).click();
  await his.getByText('Ana demande de l’aide pour').waitFor();
  await his.getByText('Je ne sais plus').waitFor();
  await his.getByRole('button', { name: 'Je connais quelqu’un' }).click();
  const dialog = his.getByRole('dialog', { name: 'Vous connaissez quelqu’un ?' });
  await dialog.getByRole('button', { name: 'Proposer' }).click();
  await dialog.getByText('Choisissez quelqu’un').waitFor();
  await dialog.getByLabel('Qui ?').selectOption('Cléo');
  expect(await dialog.getByRole('option').count()).toBe(2); // the empty option and Cléo, not the writer
  await dialog.getByRole('button', { name: 'Proposer' }).click();
  await dialog.getByText('Écrivez quelque chose').waitFor();
  await dialog.getByLabel('Vos mots').fill('Vous aimez le verre tous les deux.');
  await dialog.getByRole('button', { name: 'Proposer' }).click();
  await passUndoTime(his);
  await his.getByText('La suite est dans vos présentations').waitFor();

  await theirs.goto('/introductions');
  await theirs.getByText('Vous aimez le verre').waitFor();
  expect(await shown(theirs)).not.toContain('Ana');
  await theirs.getByRole('button', { name: /^Oui, volontiers/ }).click();
  await passUndoTime(theirs);
  await theirs.getByText('Il reste à demander à l’autre personne').waitFor();
  await hers.goto('/introductions');
  await hers.getByText('Vous aimez le verre').waitFor();
  expect(await shown(hers)).not.toContain('Cléo');
  await hers.getByRole('button', { name: /^Oui, volontiers/ }).click();
  await passUndoTime(hers);
  await hers.getByRole('link', { name: /^Ben vous présente Cléo.*C’est fait/ }).click();
  await hers.getByRole('heading', { level: 1, name: /Ben.*Cléo/ }).waitFor();
});
