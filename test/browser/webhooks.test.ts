// The addresses to which one's news are sent: adding one, who added which, what was sent, and removing one.
import { expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { someone } from '../support/people.ts';
import { appOf, leftOf, tried } from '../webhook/app-support.ts';
import { enterAs, openDemo, overflows, settled, useBrowser } from './support.ts';

const open = useBrowser();
const long = `https://hooks.example/${'a-long-way-'.repeat(12)}end`;

test('webhooks: an address is added, its secret shown once, and it is removed', async () => {
  const ana = await someone({ name: 'Ana' });
  const page = await open({ width: 375 });
  await enterAs(page, ana);
  await page.goto('/me/tokens');
  await page.getByRole('link', { name: 'Prévenir un programme' }).click();
  await page.getByRole('heading', { level: 1, name: 'Prévenir un programme' }).waitFor();
  await page.getByText('Aucune adresse').waitFor();
  await page.getByRole('button', { name: 'Ajouter une adresse' }).click();
  await page.getByLabel('L’adresse du programme').fill('https://10.0.0.1/here');
  await page.reload();
  await page.getByRole('button', { name: 'Ajouter une adresse' }).click();
  await page.getByRole('button', { name: 'Ajouter une adresse' }).click();
  await page.getByText('Cette adresse ne convient pas').waitFor();
  await page.getByLabel('L’adresse du programme').fill(long);
  await page.getByRole('button', { name: 'Ajouter une adresse' }).click();
  await page.getByText('Il n’est montré que cette fois').waitFor();
  expect(await page.locator('code').innerText()).toMatch(/^whsec_/);
  await page.getByRole('button', { name: 'Copier le secret' }).waitFor();
  await page.getByRole('button', { name: 'Fermer' }).click();
  const item = page.getByRole('listitem').filter({ hasText: long });
  await item.getByText('ajoutée par vous le').waitFor();
  expect([await page.locator('code').count(), await overflows(page)]).toEqual([0, false]);
  await page.getByRole('button', { name: `Retirer ${long}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click();
  await page.getByText('Aucune adresse').waitFor();
}, 90_000);

test.each([375, 1280])(
  'webhooks: one sees what an app and a token added, since when one has stopped, and sends again (%i px)',
  async (width) => {
    const ana = await someone({ name: 'Ana' });
    const add = async (who: typeof ana, url: string) => {
      const { webhook } = await who.do('createWebhook', { url }, 'webhook { id }');
      return (webhook as { id: string }).id;
    };
    await add(ana, 'https://hooks.example/script');
    const ofApp = await add(await appOf(ana, 'activity:read'), 'https://almanac.example/hook');
    const delivery = await tried(ofApp);
    await cypher('MATCH (w:Webhook {id: $ofApp}) SET w.disabledAt = $at, w.due = null', {
      ofApp,
      at: Date.now(),
    });
    const page = await open({ width });
    await enterAs(page, ana);
    await page.goto('/me/webhooks');
    const script = page.getByRole('listitem').filter({ hasText: 'https://hooks.example/script' });
    await script.getByText('ajoutée avec un jeton').waitFor();
    await script.getByText('Derniers envois').click();
    await script.getByText('Aucun envoi').waitFor();
    const almanac = page.getByRole('listitem').filter({ hasText: 'https://almanac.example/hook' }).first();
    await almanac.getByText('ajoutée par l’app « Almanac »').waitFor();
    await almanac.getByText('Arrêtée depuis').waitFor();
    await almanac.getByText('Derniers envois').click();
    await almanac.getByText('pas encore arrivé, pas de réponse, nouvel essai le').waitFor();
    await settled(page);
    expect(await overflows(page)).toBe(false);
    await almanac.getByRole('button', { name: /^Renvoyer l’envoi du/ }).click();
    await page.getByText('L’envoi repart').waitFor();
    await almanac.getByText('Arrêtée depuis').waitFor({ state: 'detached' });
    const [sent] = await cypher('MATCH (d:Delivery {id: $delivery}) RETURN d.tries AS tries', { delivery });
    expect(sent).toEqual({ tries: 0 });
    await page.getByRole('button', { name: 'Retirer https://almanac.example/hook' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click();
    await almanac.waitFor({ state: 'detached' });
    expect(await leftOf(ofApp)).toEqual([]);
  },
  90_000,
);

test('webhooks: the demonstration house has none, and says so', async () => {
  const page = await open({ locale: 'en-GB' });
  await openDemo(page, 'EN');
  await page.goto('/me/webhooks');
  await page.getByText('Nothing leaves the demonstration house').waitFor();
  expect(await page.getByRole('button', { name: 'Add an address' }).count()).toBe(0);
}, 60_000);
