// One draft in two tabs of a browser.
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { met, someone } from '../support/people.ts';
import { eventually } from '../support/eventually.ts';
import { enterAs, useBrowser } from './support.ts';

const open = useBrowser();

const noteOf = (page: Page) => page.getByLabel('Où en êtes-vous');

/** The mutation of the page itself. */
const writeEntry =
  'mutation WriteEntry($input: WriteEntryInput!) { writeEntry(input: $input) { entry { id } } }';

test('drafts: what another tab holds stays held, and is not sent once it is undone there', async () => {
  const ana = await someone({ name: 'Ana' });
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  const { id: projectId } = project as { id: string };
  const ben = await someone({ name: 'Ben' });
  await met(ana, ben);
  await ana.do('setTrust', { personId: ben.id, level: 'FULL', reads: 'EVERYTHING' });
  const other = await open();
  await enterAs(other, ana);
  await other.goto('/me');
  await other.locator('main h2').first().waitFor();
  const stored = `tiers-espace.outgoing.${ana.id}`;
  const held = {
    key: 'of-the-other-tab',
    place: `note/${projectId}`,
    draft: { text: 'De l’autre fenêtre.' },
    query: writeEntry,
    input: { projectId, kind: 'NOTE', text: 'De l’autre fenêtre.' },
    says: 'Partagé.',
    due: Date.now() + 3_600_000,
  };
  await other.evaluate(([key, text]) => localStorage.setItem(key, text), [
    stored,
    JSON.stringify([held]),
  ] as const);
  const keys = () =>
    other.evaluate(
      (key) => (JSON.parse(localStorage.getItem(key) ?? '[]') as { key: string }[]).map((one) => one.key),
      stored,
    );

  const page = await other.context().newPage();
  await page.goto(`/logbooks/${projectId}`);
  await page.getByRole('article', { name: 'en route' }).getByText('De l’autre fenêtre.').waitFor();
  await other.evaluate((key) => localStorage.removeItem(key), stored);
  await page.getByRole('article', { name: 'en route' }).waitFor({ state: 'detached' });

  // What a third tab holds is still stored after this one holds something too.
  await page.goto(`/logbooks/${projectId}/write`);
  await noteOf(page).fill('D’ici.');
  await other.evaluate(([key, text]) => localStorage.setItem(key, text), [
    stored,
    JSON.stringify([{ ...held, key: 'of-a-third-tab' }]),
  ] as const);
  await page.getByRole('button', { name: 'Partager avec Ben' }).click();
  await eventually(async () => expect(await keys()).toEqual(['of-a-third-tab', expect.any(String)]));
});

/** Two tabs whose time stands still, so that nothing is kept until a tab is left. */
async function twoTabs(): Promise<[Page, Page]> {
  const ana = await someone({ name: 'Ana' });
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  const first = await open();
  await enterAs(first, ana);
  await first.clock.install();
  const second = await first.context().newPage();
  for (const page of [first, second]) {
    await page.goto(`/logbooks/${(project as { id: string }).id}/write`);
    await noteOf(page).waitFor();
  }
  await first.clock.pauseAt(Date.now() + 60_000);
  return [first, second];
}
/** What a browser says to a tab that is left, or come back to. */
const leave = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
const shows = (page: Page, text: string) =>
  eventually(async () => expect(await noteOf(page).inputValue()).toBe(text));

test('drafts: what is written in one tab stands in the other, with what was chosen beside it', async () => {
  const [first, second] = await twoTabs();
  await noteOf(first).fill('Le vent passe sous la porte.');
  await first.getByRole('button', { name: 'ça bloque' }).click();
  await leave(first);
  await shows(second, 'Le vent passe sous la porte.');
  expect(await second.getByRole('button', { name: 'ça bloque' }).getAttribute('aria-pressed')).toBe('true');

  // It goes on in the second, and the first shows that too.
  await noteOf(second).fill('Le vent passe sous la porte. Je dors mal.');
  await leave(second);
  await shows(first, 'Le vent passe sous la porte. Je dors mal.');

  // Kept in one tab, it is no longer a draft in the other.
  await first
    .getByRole('button', { name: /^Garder/ })
    .first()
    .click();
  await shows(second, '');
});

test('drafts: what was written in both tabs at the same time is all there, in both', async () => {
  const [first, second] = await twoTabs();
  await noteOf(first).fill('Je ne sais pas par où commencer.');
  await noteOf(second).fill('J’ai peur de déranger.');
  await second.getByRole('button', { name: 'ça bloque' }).click();
  await leave(second);
  await leave(first);
  const both = 'Je ne sais pas par où commencer.\n\nJ’ai peur de déranger.';
  await shows(first, both);
  await shows(second, both);
  for (const page of [first, second])
    expect(await page.getByRole('button', { name: 'ça bloque' }).getAttribute('aria-pressed')).toBe('true');

  // And it goes on from there.
  await noteOf(second).fill(`${both} Encore.`);
  await leave(second);
  await shows(first, `${both} Encore.`);
});
