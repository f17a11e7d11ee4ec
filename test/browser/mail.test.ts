import { expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { someone } from '../support/people.ts';
import { enterAs, useBrowser } from './support.ts';

const open = useBrowser();

test('setMail: each choice is stored at once, is there after a reload, and can be undone', async () => {
  const ana = await someone({ name: 'Ana' });
  const page = await open();
  await enterAs(page, ana);
  const stored = async () => {
    const { data } = await ana.ask<{ viewer: { mail: object } }>(
      '{ viewer { mail { asked digest locale } } }',
    );
    return data.viewer.mail;
  };
  await page.goto('/me');
  await page.getByRole('link', { name: 'Ce qui vient par courriel' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ce qui vient par courriel' }).waitFor();
  const [line, never, sunday] = [
    page.getByRole('checkbox', { name: 'M’écrire une ligne' }),
    page.getByRole('radio', { name: 'Ne pas m’écrire' }),
    page.getByRole('radio', { name: 'Une ligne le dimanche matin' }),
  ];
  expect([await line.isChecked(), await never.isChecked()]).toEqual([true, true]);
  await page.getByText('Une ligne le dimanche matin').click();
  await eventually(async () => {
    expect(await stored()).toEqual({ asked: true, digest: 'SUNDAY', locale: null });
  });
  await page.getByRole('status').getByText('C’est noté').waitFor();
  await page.getByText('ils viennent dans les deux').waitFor();
  await page.getByText('English').click();
  await eventually(async () => {
    expect(await stored()).toEqual({ asked: true, digest: 'SUNDAY', locale: 'EN' });
  });
  await page.reload();
  await sunday.waitFor();
  expect(await sunday.isChecked()).toBe(true);
  await page.getByText('M’écrire une ligne').click();
  await eventually(async () => {
    expect(await stored()).toEqual({ asked: false, digest: 'SUNDAY', locale: 'EN' });
  });
  await page.getByRole('button', { name: 'Annuler' }).click();
  await eventually(async () => {
    expect(await stored()).toEqual({ asked: true, digest: 'SUNDAY', locale: 'EN' });
  });
  expect(await line.isChecked()).toBe(true);
});
