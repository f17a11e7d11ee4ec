import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { writeEntry } from '../entry/support.ts';
import { strip } from '../support/canary/token.ts';
import { eventually } from '../support/eventually.ts';
import { met, someone, type Someone } from '../support/people.ts';
import { enterAs, overflows, useBrowser } from './support.ts';

const shown = async (there: Locator) => (await there.allInnerTexts()).map(strip);
const open = useBrowser();

/** Milliseconds in which what was sent arrives: it is held for ten seconds, so that it can be undone. */
const arrival = 45_000;

/** A project of Ana that Ben reads, with an entry. */
async function anaAndBen(): Promise<{ ana: Someone; ben: Someone; project: string; entry: string }> {
  const [ana, ben] = [await someone({ name: 'Ana' }), await someone({ name: 'Ben' })];
  await met(ana, ben);
  await ana.do('setTrust', { personId: ben.id, level: 'FULL', reads: 'EVERYTHING' });
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  const { id } = project as { id: string };
  return { ana, ben, project: id, entry: await writeEntry(ana, id, 'Je ne sais plus') };
}

async function answered(who: Someone, itemId: string, text: string): Promise<string> {
  const { thread } = await who.do('answer', { itemId, text }, 'thread { id }');
  return (thread as { id: string }).id;
}

test('answer: what is written stays through a reload, is sent after a while, and leads to the thread', async () => {
  const { ana, ben, project } = await anaAndBen();
  const page = await open({ locale: 'en-GB', width: 360 });
  await enterAs(page, ben);
  await page.goto(`/logbooks/${project}`);
  await page.getByRole('button', { name: 'Answer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Answer Ana' });
  await dialog.getByText('Nobody else reads it').waitFor();
  await dialog.getByRole('button', { name: 'Send' }).click();
  await dialog.getByText('Write something').waitFor();
  await dialog.getByLabel('Your message').fill('Me neither, at first.\n<b>Shall we look together?</b>');
  await page.reload();
  await page.getByRole('button', { name: 'Answer' }).click();
  await dialog.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Sent to Ana').waitFor();
  // Undone, it is in its field again.
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Answer' }).click();
  expect(strip(await dialog.getByLabel('Your message').inputValue())).toContain('Me neither, at first.');
  await dialog.getByRole('button', { name: 'Send' }).dblclick();
  await page.getByRole('link', { name: 'Go to the conversation' }).click({ timeout: arrival });
  await page.getByRole('heading', { level: 1, name: 'With Ana' }).waitFor();
  await page.getByRole('link', { name: 'About a note in “Une serre' }).waitFor();
  expect(await shown(page.locator('.said'))).toEqual([
    'Me neither, at first.\n<b>Shall we look together?</b>',
  ]);
  expect(await overflows(page)).toBe(false);
  const { data } = await ana.ask<{ viewer: { threads: { edges: object[] } } }>(
    '{ viewer { threads { edges { cursor } } } }',
  );
  expect(data.viewer.threads.edges).toHaveLength(1);
}, 120_000);

test('thread: both write, see it arrive, and one leaves', async () => {
  const { ana, ben, entry } = await anaAndBen();
  const thread = await answered(ben, entry, 'Shall we look together?');
  const [hers, his] = [await open(), await open({ locale: 'en-GB', width: 360 })];
  await enterAs(hers, ana);
  await enterAs(his, ben);
  await his.goto(`/threads/${thread}`);
  await his.getByText('Shall we look together').waitFor();
  await hers.goto('/threads');
  await hers.getByRole('link', { name: /^Ben/ }).click();
  await hers.getByText('Relire la note').click();
  await hers.getByText('Je ne sais plus').waitFor();

  const field = hers.getByLabel('Votre message');
  await hers.getByText('Ben vous lira, et personne d’autre').waitFor();
  const long = `Oui. Demain ? 🪵 ${'é'.repeat(100)}`;
  await field.fill(long);
  await hers.getByRole('button', { name: 'Envoyer' }).dblclick();
  // It shows at once, and its field is free.
  await hers.getByRole('listitem').filter({ hasText: 'en chemin' }).getByText('Oui. Demain').waitFor();
  expect(await field.inputValue()).toBe('');
  await his.getByText('Oui. Demain ?').waitFor({ timeout: arrival });
  await eventually(async () => {
    expect(await shown(hers.locator('.said'))).toEqual(['Shall we look together?', long]);
    expect(await hers.getByText('en chemin').count()).toBe(0);
  });
  expect(await his.locator('.message').count()).toBe(2);
  expect(await overflows(his)).toBe(false);

  await hers.getByLabel('Autres gestes', { exact: true }).click();
  await hers.getByRole('button', { name: 'Quitter cette conversation' }).click();
  await hers.getByRole('dialog').getByRole('button', { name: 'Quitter cette conversation' }).click();
  await hers.getByText('Aucune conversation pour l’instant').waitFor();
  await hers.goBack();
  await hers.getByText('Il n’y a rien ici pour vous').waitFor();
  await his.reload();
  await his.getByRole('heading', { level: 1, name: 'Only you are left here' }).waitFor();
  expect(await his.getByLabel('Your message').count()).toBe(0);
  expect(await his.locator('.message').count()).toBe(2);
}, 120_000);

test('thread: a message that is undone comes back into the field', async () => {
  const { ana, ben, entry } = await anaAndBen();
  const thread = await answered(ben, entry, 'Bonjour');
  const page = await open();
  await enterAs(page, ana);
  await page.goto(`/threads/${thread}`);
  await page.getByLabel('Votre message').fill('Trop vite');
  await page.keyboard.press('Control+Enter');
  await page.getByText('en chemin').waitFor();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByText('en chemin').waitFor({ state: 'detached' });
  expect(strip(await page.getByLabel('Votre message').inputValue())).toBe('Trop vite');
});

test('thread: the latest message is in view, and earlier ones come above without moving what is read', async () => {
  const { ana, ben, entry } = await anaAndBen();
  const thread = await answered(ben, entry, 'Message 1.');
  for (let number = 2; number <= 25; number++)
    await (number % 2 ? ben : ana).do('say', { threadId: thread, text: `Message ${number}.` });
  const page = await open({ width: 375, height: 700 });
  await enterAs(page, ana);
  await page.goto(`/threads/${thread}`);
  const latest = page.locator('.said', { hasText: 'Message 25.' });
  await latest.waitFor();
  await eventually(async () => {
    const box = await latest.boundingBox();
    expect(box && box.y > 0 && box.y + box.height < 700).toBe(true);
  });
  expect(await page.locator('.message').count()).toBe(20);
  const oldest = page.locator('.said', { hasText: 'Message 6.' });
  const earlier = page.getByRole('button', { name: 'Montrer ce qui vient avant' });
  await earlier.scrollIntoViewIfNeeded();
  const before = (await oldest.boundingBox())?.y ?? Number.NaN;
  await earlier.click();
  await page.locator('.said', { hasText: /^Message 1\./ }).waitFor();
  expect(Math.abs(((await oldest.boundingBox())?.y ?? Number.NaN) - before)).toBeLessThan(2);
});

test('threads: a wide window shows the list beside the thread, the one last written in first', async () => {
  const { ana, ben, entry } = await anaAndBen();
  const chloe = await someone({ name: 'Chloé' });
  await met(ana, chloe);
  await ana.do('setTrust', { personId: chloe.id, level: 'FULL', reads: 'EVERYTHING' });
  const first = await answered(ben, entry, 'Premier mot');
  await answered(chloe, entry, 'Deuxième mot');
  await ana.do('say', { threadId: first, text: 'Et moi le dernier' });
  const page = await open();
  await enterAs(page, ana);
  await page.goto('/threads');
  const links = page.getByRole('listitem').getByRole('link', { name: /^(Ben|Chloé)/ });
  await page.getByText('Vous : Et moi le dernier').waitFor();
  expect((await shown(links)).map((text) => /Ben|Chloé/.exec(text)?.[0])).toEqual(['Ben', 'Chloé']);
  await links.nth(1).click();
  await page.getByRole('heading', { level: 1, name: 'Avec Chloé' }).waitFor();
  await page.getByRole('complementary', { name: 'Conversations' }).getByText('Et moi le dernier').waitFor();
  await page.setViewportSize({ width: 375, height: 700 });
  await page.getByText('Et moi le dernier').waitFor({ state: 'detached' });
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
  await page.getByText('Cette demande est fermée').waitFor({ timeout: arrival });
  // What was written is not lost.
  await page.getByRole('button', { name: 'Répondre' }).click();
  expect(strip(await page.getByLabel('Votre message').inputValue())).toBe('Moi, un peu.');
}, 120_000);
