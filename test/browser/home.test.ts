// One's own room: who counts on the viewer, from the server and on any device; what is being written here.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createProject, shareAsk, writeEntry, writerAndReader } from '../entry/support.ts';
import { requested, trio } from '../introduction/support.ts';
import { met, someone, topic, type Someone } from '../support/people.ts';
import { enterAs, openDemo, useBrowser } from './support.ts';

const open = useBrowser();

async function home(who: Someone, window = {}): Promise<Page> {
  const page = await open(window);
  await enterAs(page, who);
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: /^(Bonjour|Bonsoir|Good)/ }).waitFor();
  return page;
}

const section = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) });

describe('who counts on the viewer', () => {
  test('is said on any device, live, with the way to where one answers', async () => {
    const all = await trio();
    const page = await home(all.connector);
    await page.getByText('Vous êtes à jour. Rien ne vous presse.').waitFor();
    const id = await requested(all);
    const card = page.getByRole('link', { name: /Aude aimerait rencontrer Chloé, par vous/ });
    await card.waitFor();
    expect(await card.getAttribute('href')).toBe(`/introductions/${id}`);
    expect(await page.getByText('Rien ne vous presse').count()).toBe(0);
    const phone = await home(all.connector, { width: 375, locale: 'en-GB' });
    await phone.getByRole('link', { name: /Aude would like to meet Chloé, through you/ }).waitFor();
  });

  test('includes a proposal to keep a logbook, until it is agreed to', async () => {
    const [ada, ben] = [await someone({ name: 'Ada' }), await someone({ name: 'Ben' })];
    await met(ada, ben);
    const projectId = await createProject(ada, 'Une serre');
    const { proposal } = await ada.do('proposeKeeper', { projectId, personId: ben.id }, 'proposal { id }');
    const page = await home(ben);
    await page.getByRole('link', { name: /Ada vous propose de tenir «\s?Une serre/ }).waitFor();
    await ben.do('agreeToKeeper', { proposalId: (proposal as { id: string }).id });
    await page.reload();
    await section(page, 'Mes carnets')
      .getByRole('link', { name: /^Une serre/ })
      .waitFor();
    expect(await page.getByText('vous propose').count()).toBe(0);
  });

  test('includes an ask about what the viewer offers, only while they are open to help', async () => {
    const { writer, reader, project } = await writerAndReader();
    const glass = await topic();
    await reader.do('offerHelp', { topicId: glass.id });
    const ask = await shareAsk(writer, project, { title: 'Un carreau', topicIds: [glass.id] });
    const page = await home(reader);
    await section(page, 'Dans mon cercle')
      .getByRole('link', { name: /Aude demande Un carreau/ })
      .waitFor();
    expect(await section(page, 'On compte sur vous').count()).toBe(0);
    await reader.do('setAvailability', { open: true });
    await page.reload();
    const card = section(page, 'On compte sur vous').getByRole('link', {
      name: /Aude demande\s: Un carreau/,
    });
    await card.waitFor();
    expect(await card.innerText()).toContain(glass.name);
    await reader.do('answer', { itemId: ask, text: 'I can help.' });
    await page.reload();
    await page.getByText('Rien ne vous presse').waitFor();
  });
});

test('logbooks: who reads each, the way to write, and a dot where something is new in this browser', async () => {
  const { writer, reader, project } = await writerAndReader();
  await writeEntry(writer, project);
  const mine = await home(writer);
  await section(mine, 'Mes carnets')
    .getByRole('link', { name: /^Greenhouse.*Bilal/s })
    .waitFor();
  expect(await mine.getByRole('link', { name: 'Écrire', exact: true }).getAttribute('href')).toBe(
    `/logbooks/${project}/write`,
  );
  const theirs = await open();
  await enterAs(theirs, reader);
  const opened = theirs.waitForEvent('websocket');
  await theirs.goto('/');
  await (
    await opened
  ).waitForEvent('framereceived', { predicate: ({ payload }) => String(payload).includes('CaughtUp') });
  const line = section(theirs, 'Dans mon cercle').getByRole('link', { name: /Aude a écrit dans Greenhouse/ });
  await line.waitFor();
  expect(await line.getByText('Du nouveau').count()).toBe(0);
  await writeEntry(writer, project, 'It holds.', { kind: 'STEP' });
  await line.getByText('Du nouveau').waitFor();
  await theirs.getByText('Il y a du nouveau à lire').waitFor();
  await line.click();
  await theirs.getByRole('heading', { level: 1, name: 'Greenhouse' }).waitFor();
  await theirs.getByRole('link', { name: 'Chez moi' }).click();
  await theirs.getByText('Vous êtes à jour').waitFor();
  expect(await theirs.getByText('Du nouveau').count()).toBe(0);
});

test('drafts: lead to where they are written, and one that is thrown away can be taken back', async () => {
  const ada = await someone({ name: 'Ada' });
  const project = await createProject(ada, 'Une serre');
  await ada.do('draftAsk', { projectId: project, title: 'Une vitre' });
  const page = await home(ada);
  await section(page, 'Mes brouillons')
    .getByRole('link', { name: /Une vitre/ })
    .waitFor();
  await page.evaluate(
    ([person, project]) =>
      localStorage.setItem(
        `tiers-espace.draft.${person}.note/${project}`,
        JSON.stringify({ value: { text: 'Hier soir, le vent' }, at: Date.now() }),
      ),
    [ada.id, project],
  );
  await page.reload();
  const line = section(page, 'Mes brouillons').getByRole('link', { name: /Hier soir, le vent/ });
  await line.waitFor();
  expect(await line.getAttribute('href')).toBe(`/logbooks/${project}/write`);
  await page.getByRole('button', { name: 'Jeter : Hier soir, le vent' }).click();
  await line.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Annuler' }).click();
  await line.waitFor();
  const other = await home(await someone({ name: 'Ben' }));
  expect(await other.getByText('Hier soir').count()).toBe(0);
});

test('demonstration: the invitation of the house lets somebody in, who says a name and takes first steps', async () => {
  const page = await open({ width: 375 });
  await openDemo(page);
  await page.goto('/');
  await page.getByText('Maison témoin, encore').click();
  await page.getByRole('button', { name: 'Quelqu’un qu’on invite, le lien à la main' }).click();
  await page.getByRole('heading', { level: 1, name: /vous invite$/ }).waitFor();
  await page.getByLabel('Votre prénom ou votre nom').fill('Omar');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Accepter l’invitation' }).click();
  await page.waitForURL('**/welcome');
  await page.getByRole('heading', { level: 1, name: /vous ouvre la porte$/ }).waitFor();
});
