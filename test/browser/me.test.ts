import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { strip } from '../support/canary/token.ts';
import { eventually } from '../support/eventually.ts';
import { someone, topic, type Someone } from '../support/people.ts';
import { enterAs, openDemo, overflows, useBrowser } from './support.ts';

const open = useBrowser();

interface Mine {
  person: { name: string; about: string | null };
  availability: { open: boolean; weeklyCap: number; pausedUntil: string | null };
  offers: { edges: { node: { topic: { id: string }; note: string | null } }[] };
}

async function mine(who: Someone): Promise<Mine> {
  const { data } = await who.ask<{ viewer: Mine }>(
    `{ viewer { person { name about } availability { open weeklyCap pausedUntil }
      offers { edges { node { topic { id } note } } } } }`,
  );
  return data.viewer;
}

test('me: name and words are changed, kept while they are written, and can be undone', async () => {
  const ana = await someone({ name: 'Ana' });
  const page = await open({ width: 320 });
  await enterAs(page, ana);
  await page.goto('/me');
  await page.getByRole('link', { name: 'Changer mon nom et mes mots' }).click();
  await page.getByLabel('Quelques mots sur vous').fill('Je couds le soir.');
  await page.reload();
  await page.getByLabel('Votre prénom ou votre nom').fill('');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Écrivez un nom').waitFor();
  await page.getByLabel('Votre prénom ou votre nom').fill('Anaïs');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('C’est changé').waitFor();
  const { person } = await mine(ana);
  expect([strip(person.name), strip(person.about ?? '')]).toEqual(['Anaïs', 'Je couds le soir.']);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await eventually(async () => {
    const { person } = await mine(ana);
    expect([strip(person.name), person.about]).toEqual(['Ana', null]);
  });
  await page.getByRole('link', { name: 'Moi', exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Moi' }).waitFor();
  expect(await overflows(page)).toBe(false);
});

test('offers: a topic is found by typing, gets words, and is removed and brought back', async () => {
  const [ana, wood] = [await someone({ name: 'Ana' }), await topic()];
  const page = await open({ width: 375 });
  await enterAs(page, ana);
  await page.goto('/me/offers');
  await page.getByText('montrés aux gens qui font confiance').waitFor();
  await page.getByText('On peut me demander de l’aide').click();
  await page.getByText('C’est ouvert').waitFor();
  await page.getByLabel('Ajouter un sujet').fill(wood.name);
  await page.getByRole('button', { name: `Ajouter ${wood.name}` }).click();
  await page.getByLabel(`Autres gestes, ${wood.name}`).click();
  await page.getByRole('button', { name: 'Ajouter quelques mots' }).click();
  await page.getByLabel(`Vos mots pour ${wood.name}`).fill('Les assemblages simples.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('listitem').getByText('Les assemblages simples').waitFor();
  await page.getByLabel('Combien de demandes par semaine').fill('5');
  await page.keyboard.press('Tab');
  await eventually(async () => {
    const { availability, offers } = await mine(ana);
    expect([availability.open, availability.weeklyCap]).toEqual([true, 5]);
    expect(offers.edges.map(({ node }) => [node.topic.id, strip(node.note ?? '')])).toEqual([
      [wood.id, 'Les assemblages simples.'],
    ]);
  });
  const day = new Date(Date.now() + 20 * 24 * 3_600_000).toISOString().slice(0, 10);
  await page.getByLabel('Faire une pause jusqu’au').fill(day);
  await page.getByRole('button', { name: 'Finir la pause maintenant' }).click();
  await page.getByText('La pause est finie').waitFor();
  expect((await mine(ana)).availability.pausedUntil).toBeNull();
  await page.getByLabel(`Autres gestes, ${wood.name}`).click();
  await page.getByRole('button', { name: 'Retirer' }).click();
  await page.getByText('Rien encore').waitFor();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('listitem').getByText('Les assemblages simples').waitFor();
  const word = `${wood.name} du soir`;
  await page.getByLabel('Ajouter un sujet').fill(word);
  await page.getByText('l’hôte de la maison, qui le lira sans votre nom').waitFor();
  await page.getByRole('button', { name: `Proposer « ${word} »` }).click();
  const wish = page.getByRole('listitem').filter({ hasText: word });
  await wish.getByText('Un mot pour l’hôte de la maison').waitFor();
  await wish.getByLabel(`Autres gestes, ${word}`).click();
  await wish.getByRole('button', { name: 'Reprendre ce mot' }).click();
  await wish.waitFor({ state: 'detached' });
}, 90_000);

test('tokens: one is made for what was ticked, shown once, and works until it is revoked', async () => {
  const ana = await someone({ name: 'Ana' });
  const page = await open({ width: 375 });
  await enterAs(page, ana);
  await page.goto('/me');
  await page.getByRole('link', { name: 'Apps et jetons' }).click();
  await page.getByRole('button', { name: 'Faire un jeton' }).click();
  await page.getByLabel('À quoi il sert').fill('Mon calendrier');
  await page.getByRole('button', { name: 'Faire un jeton' }).click();
  await page.getByText('Cochez au moins une chose').waitFor();
  await page.getByRole('checkbox', { name: 'Savoir quand il y a du nouveau' }).check();
  await page.getByRole('checkbox', { name: 'Lire votre nom et ceux des gens' }).check();
  await page.getByRole('button', { name: 'Faire un jeton' }).click();
  await page.getByText('Il n’est montré que cette fois').waitFor();
  const token = await page.locator('code').innerText();
  const names = async () => {
    const response = await fetch(`${process.env['TEST_API']}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { person { name } } }' }),
    });
    const { data } = (await response.json()) as { data?: { viewer: { person: { name: string } } | null } };
    return data?.viewer ? strip(data.viewer.person.name) : null;
  };
  expect(await names()).toBe('Ana');
  await page.reload();
  const item = page.getByRole('listitem').filter({ hasText: 'Mon calendrier' }).first();
  await item.getByText('Savoir quand il y a du nouveau').waitFor();
  expect(await page.locator('code').count()).toBe(0);
  await item.getByRole('button', { name: 'Retirer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await item.waitFor({ state: 'detached' });
  expect(await names()).toBeNull();
});

test('export: both files are saved after a sign-in of the last minutes', async () => {
  const ana = await someone({ name: 'Ana' });
  await ana.do('updateProfile', { about: 'Je couds le soir.' });
  const page = await open();
  await enterAs(page, ana);
  await page.goto('/me/export');
  await page.getByRole('button', { name: 'Préparer les deux fichiers' }).click();
  const folder = await mkdtemp(join(tmpdir(), 'tiers-espace-saved-'));
  for (const name of ['Enregistrer le fichier à lire', 'Enregistrer le fichier pour les machines']) {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const path = join(folder, name);
    await (await saved).saveAs(path);
    expect(strip(await readFile(path, 'utf8'))).toContain('Je couds le soir.');
  }
  await rm(folder, { recursive: true });
});

test('export: after a longer time it leads to signing in again', async () => {
  const page = await open();
  await enterAs(page, await someone({ name: 'Ana' }));
  await page.clock.setFixedTime(Date.now() + 11 * 60_000);
  await page.goto('/me/export');
  await page.getByText('il y a moins de dix minutes').waitFor();
  await page.getByRole('button', { name: 'Entrer de nouveau' }).click();
  await page.getByRole('dialog').getByLabel('Votre adresse e-mail').waitFor();
  expect(await page.getByRole('button', { name: 'Préparer les deux fichiers' }).count()).toBe(0);
});

test('leave: what goes is said, and the account is gone after it was confirmed', async () => {
  const ana = await someone({ name: 'Ana' });
  const page = await open({ width: 375 });
  await enterAs(page, ana);
  await page.goto('/me');
  await page.getByRole('link', { name: 'Partir pour de bon' }).click();
  await page.getByText('Votre place disparaît tout de suite').waitFor();
  await page.getByText('Les y laisser, sans mon nom').click();
  await page.getByRole('button', { name: 'Partir pour de bon' }).click();
  const dialog = page.getByRole('dialog', { name: 'Partir pour de bon' });
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  expect(strip((await mine(ana)).person.name)).toBe('Ana');
  await page.getByRole('button', { name: 'Partir pour de bon' }).click();
  await dialog.getByRole('button', { name: 'Partir pour de bon' }).click();
  await page.getByRole('button', { name: 'Entrer' }).first().waitFor();
  await page.goto('/me');
  await page.getByRole('button', { name: 'Entrer' }).first().waitFor();
});

test('me: in the demonstration house what is closed is said in one sentence, and not offered', async () => {
  const page = await open({ width: 375 });
  await openDemo(page);
  await page.goto('/me');
  await page.getByText('Dans la maison témoin, il n’y a ni adresse').waitFor();
  await page.getByRole('link', { name: 'Ce que je peux offrir' }).waitFor();
  expect(await page.getByRole('link', { name: /jetons|adresse|Partir/ }).count()).toBe(0);
});
