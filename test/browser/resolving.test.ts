import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { strip } from '../support/canary/token.ts';
import { met, someone, type Someone } from '../support/people.ts';
import { enterAs, overflows, useBrowser } from './support.ts';

const open = useBrowser();

/** A shared ask of somebody who has met these people. */
async function sharedAsk(asker: Someone, ...people: Someone[]): Promise<string> {
  for (const one of people) await met(asker, one);
  const { project } = await asker.do('createProject', { title: 'Une serre' }, 'project { id }');
  const { ask } = await asker.do(
    'draftAsk',
    { projectId: (project as { id: string }).id, title: 'Qui connaît le bois ?' },
    'ask { id }',
  );
  await asker.do('shareAsk', { askId: (ask as { id: string }).id });
  return (ask as { id: string }).id;
}
/** The label or text of the focused element. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: there } = document;
    return there instanceof HTMLInputElement
      ? there.labels?.[0]?.innerText
      : (there as HTMLElement | null)?.innerText;
  });
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 40; press++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

test('resolveAsk: by keyboard only, and the helper finds the thanks in a thread', async () => {
  const [ana, ben, chloe] = [
    await someone({ name: 'Ana' }),
    await someone({ name: 'Ben' }),
    await someone({ name: 'Chloé' }),
  ];
  const id = await sharedAsk(ana, ben, chloe);
  const [hers, his] = [await open(), await open({ locale: 'en-GB', width: 360 })];
  await enterAs(hers, ana);
  await enterAs(his, ben);
  await hers.goto(`/asks/${id}`);
  await hers.getByRole('button', { name: 'Marquer comme résolue' }).waitFor();
  await tabTo(hers, 'Marquer comme résolue');
  await hers.keyboard.press('Enter');
  const dialog = hers.getByRole('dialog', { name: 'De l’aide est venue ?' });
  await dialog.getByRole('checkbox', { name: 'Ben' }).waitFor();
  expect(await dialog.getByRole('textbox').count()).toBe(0); // nobody is ticked yet
  await tabTo(hers, 'Ben');
  await hers.keyboard.press('Space');
  const thanks = dialog.getByRole('textbox', { name: /Un mot de merci/ });
  await thanks.fill('Elle tient debout.\nMerci !');
  await tabTo(hers, 'Marquer comme résolue');
  await hers.keyboard.press('Enter');
  await hers.getByText(/^De l’aide est venue, dans/).waitFor();
  await dialog.waitFor({ state: 'detached' });
  expect([
    await focused(hers).then((title) => strip(title ?? '')),
    await hers.getByRole('button', { name: /Marquer|Ne plus chercher/ }).count(),
  ]).toEqual(['Qui connaît le bois ?', 0]);

  await his.goto('/threads');
  await his.getByRole('link', { name: /Ana/ }).click();
  await his.getByRole('main').getByText('Elle tient debout').waitFor();
  const other = await chloe.ask<{ viewer: { threads: { edges: object[] } } }>(
    '{ viewer { threads { edges { cursor } } } }',
  );
  expect(other.data.viewer.threads.edges).toEqual([]);
});

test('resolveAsk: problems stand beside their field, the text stays, and without thanks no thread starts', async () => {
  const ana = await someone({ name: 'Ana' });
  const people = await Promise.all(
    Array.from({ length: 11 }, (_, index) => someone({ name: `Ami ${index + 1}` })),
  );
  const id = await sharedAsk(ana, ...people);
  const page = await open({ locale: 'en-GB', width: 320, height: 640 });
  await enterAs(page, ana);
  await page.goto(`/asks/${id}`);
  await page.getByRole('button', { name: 'Mark as resolved' }).click();
  const dialog = page.getByRole('dialog', { name: 'Did help come?' });
  const send = dialog.getByRole('button', { name: 'Mark as resolved' });
  for (const { name } of people) await dialog.getByRole('checkbox', { name, exact: true }).check();
  await dialog.getByRole('textbox').fill('Thank you');
  await send.click();
  await dialog.getByRole('group', { name: /Who helped/, description: /Ten people at most/ }).waitFor();
  await dialog.getByRole('checkbox', { name: 'Ami 11' }).uncheck();
  await people[0]?.do('block', { personId: ana.id });
  await send.click();
  await dialog.getByRole('group', { name: /Who helped/, description: /no longer here/ }).waitFor();
  expect([strip(await dialog.getByRole('textbox').inputValue()), await overflows(page)]).toEqual([
    'Thank you',
    false,
  ]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Mark as resolved' }).click();
  await dialog.getByRole('checkbox', { name: 'Ami 2', exact: true }).check();
  expect(await dialog.getByRole('checkbox', { name: 'Ami 1', exact: true }).count()).toBe(0);
  // What was written is kept over the closed dialog, until it is sent or cleared.
  expect(strip(await dialog.getByRole('textbox').inputValue())).toBe('Thank you');
  await dialog.getByRole('textbox').fill('');
  await send.dblclick();
  await page.getByText(/^Help has come, in/).waitFor();
  const { data } = await ana.ask<{ node: { state: string }; viewer: { threads: { edges: object[] } } }>(
    'query ($id: ID!) { node(id: $id) { ... on Ask { state } } viewer { threads { edges { cursor } } } }',
    { id },
  );
  expect(data).toEqual({ node: { state: 'RESOLVED' }, viewer: { threads: { edges: [] } } });
});
