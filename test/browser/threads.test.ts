import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { strip } from '../support/canary/token.ts';
import { met, someone } from '../support/people.ts';
import { enterAs, useBrowser } from './support.ts';

const shown = async (there: Locator) => (await there.allInnerTexts()).map(strip);
const open = useBrowser();

test('thread: an entry is answered, both write, and one leaves', async () => {
  const [ana, ben] = [await someone({ name: 'Ana' }), await someone({ name: 'Ben' })];
  await met(ana, ben);
  await ana.do('setTrust', { personId: ben.id, level: 'FULL', reads: 'EVERYTHING' });
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  const address = `/logbooks/${(project as { id: string }).id}`;
  await ana.do('writeEntry', {
    projectId: (project as { id: string }).id,
    kind: 'STUCK',
    text: 'Je ne sais plus',
  });
  const [hers, his] = [await open(), await open({ locale: 'en-GB', width: 360 })];
  await enterAs(hers, ana);
  await enterAs(his, ben);

  await hers.goto('/threads');
  await hers.getByText('Aucune conversation pour l’instant').waitFor();
  await hers.goto(address);
  await hers.locator('.prose').first().waitFor();
  // The writer does not answer herself.
  expect(await hers.getByRole('button', { name: 'Répondre' }).count()).toBe(0);
  await his.goto(address);
  await his.getByRole('button', { name: 'Answer' }).click();
  const dialog = his.getByRole('dialog', { name: 'Answer Ana' });
  await dialog.getByText('Nobody else reads it').waitFor();
  await dialog.getByRole('button', { name: 'Send' }).click();
  await dialog.getByText('Write something').waitFor();
  await dialog.getByLabel('Your message').fill('Me neither, at first.\n<b>Shall we look together?</b>');
  await dialog.getByRole('button', { name: 'Send' }).dblclick();
  await his.getByRole('heading', { level: 1, name: 'With Ana' }).waitFor();
  await his.getByText('Shall we look together').waitFor();
  expect(await shown(his.locator('.said'))).toEqual([
    'Me neither, at first.\n<b>Shall we look together?</b>',
  ]);

  await hers.getByRole('link', { name: 'Conversations' }).click();
  await hers.getByRole('link', { name: /À propos de « Une serre/ }).waitFor();
  await hers.getByRole('link', { name: 'Avec Ben' }).click();
  await hers.getByText('Shall we look together').waitFor();
  await hers.getByLabel('Votre message').fill('Oui. Demain ?');
  await hers.getByRole('button', { name: 'Envoyer' }).dblclick();
  await hers.locator('.said', { hasText: 'Oui. Demain ?' }).waitFor();
  expect(await hers.getByLabel('Votre message').inputValue()).toBe('');
  await his.reload();
  await his.getByText('Oui. Demain ?').waitFor();
  expect(await his.locator('.message').count()).toBe(2);
  expect(
    await his.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
  ).toBe(true);

  await hers.getByRole('button', { name: 'Quitter cette conversation' }).click();
  await hers.getByRole('dialog').getByRole('button', { name: 'Quitter cette conversation' }).click();
  await hers.getByText('Aucune conversation pour l’instant').waitFor();
  await hers.goBack();
  await hers.getByText('Il n’y a rien ici pour vous').waitFor();
  await his.reload();
  await his.getByRole('heading', { level: 1, name: 'Only you are left here' }).waitFor();
  expect(await his.getByLabel('Your message').count()).toBe(0);
  expect(await his.locator('.message').count()).toBe(2);
  await his.getByRole('button', { name: 'Leave this conversation' }).click();
  await his.getByRole('dialog').getByText('gone for good').waitFor();
  await his.getByRole('dialog').getByRole('button', { name: 'Leave this conversation' }).click();
  await his.getByText('No conversations for now').waitFor();
});

test('ask: answered from its page until it is closed', async () => {
  const [ana, ben] = [await someone({ name: 'Ana' }), await someone({ name: 'Ben' })];
  await met(ana, ben);
  await ana.do('setTrust', { personId: ben.id, level: 'FULL' });
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  const { ask } = await ana.do(
    'draftAsk',
    { projectId: (project as { id: string }).id, title: 'Qui connaît le bois ?' },
    'ask { id }',
  );
  const { id } = ask as { id: string };
  await ana.do('shareAsk', { askId: id });
  const page = await open();
  await enterAs(page, ben);
  await page.goto(`/asks/${id}`);
  await page.getByRole('button', { name: 'Répondre' }).click();
  await page.getByLabel('Votre message').fill('Moi, un peu.');
  await ana.do('closeAsk', { askId: id });
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await page.getByText('Cette demande est fermée').waitFor();
  expect(strip(await page.getByLabel('Votre message').inputValue())).toBe('Moi, un peu.');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Qui connaît le bois' }).waitFor();
  expect(await page.getByRole('button', { name: 'Répondre' }).count()).toBe(0);
});
