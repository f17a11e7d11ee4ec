import { expect, test } from '@jest/globals';
import { someone } from '../support/people.ts';
import { enterAs, useBrowser } from './support.ts';

const open = useBrowser();

test('setMail: the notice is switched off and a weekly digest and a language chosen, and all are stored', async () => {
  const ana = await someone({ name: 'Ana' });
  const page = await open();
  await enterAs(page, ana);
  await page.goto('/place');
  const form = page.getByRole('form', { name: 'Ce qui vient par courriel' });
  const [line, sunday] = [
    form.getByRole('checkbox', { name: 'M’écrire une ligne' }),
    form.getByRole('radio', { name: 'Une ligne le dimanche matin' }),
  ];
  expect([
    await line.isChecked(),
    await form.getByRole('radio', { name: 'Ne pas m’écrire' }).isChecked(),
  ]).toEqual([true, true]);
  await form.getByText('M’écrire une ligne').click();
  await form.getByText('Une ligne le dimanche matin').click();
  await form.getByText('ils viennent dans les deux').waitFor();
  await form.getByText('English').click();
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await form.getByText('C’est noté.').waitFor();
  const { data } = await ana.ask('{ viewer { mail { asked digest locale } } }');
  expect(data).toEqual({ viewer: { mail: { asked: false, digest: 'SUNDAY', locale: 'EN' } } });
  await page.reload();
  await sunday.waitFor();
  expect([await line.isChecked(), await sunday.isChecked()]).toEqual([false, true]);
});
