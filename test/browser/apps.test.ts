// Letting an app in, on the pages of the house: who asks, for what, signing in first, and ending it again.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as client from 'openid-client';
import { back, discovered, letIn, nameBy, registeredApp, request } from '../oauth/support.ts';
import { onlyMailTo, withAddress } from '../support/browser.ts';
import { someone } from '../support/people.ts';
import { enterAs, overflows, settled, useBrowser } from './support.ts';

const open = useBrowser();

const redirect = 'http://127.0.0.1/back';
/** The app on this machine to which people are sent back: it answers anything with an empty page. */
const almanac = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<title>Almanac</title>');
});
beforeAll(async () => {
  almanac.listen(0, '127.0.0.1');
  await once(almanac, 'listening');
});
afterAll(() => {
  almanac.closeAllConnections();
  almanac.close();
});
/** With the port of this run, which was not registered. */
const here = () => `http://127.0.0.1:${(almanac.address() as AddressInfo).port}/back`;

test.each([375, 1280])(
  'consent: signing in comes first and leads back, what is unticked is not given (%i px)',
  async (width) => {
    const [ana, app] = [await someone({ name: 'Ana' }), await registeredApp({ redirects: [redirect] })];
    const email = await withAddress(ana);
    const config = await discovered(app.id);
    const { url, verifier, state } = await request(config, {
      scope: 'openid people:read helpers:read messages:read',
      redirect: here(),
    });
    const page = await open({ width });
    await page.goto(url.href);
    await page.getByRole('heading', { level: 1, name: 'Une app demande à entrer' }).waitFor();
    await page.getByText('Entrez d’abord dans la maison').waitFor();
    await page.getByRole('button', { name: 'Entrer', exact: true }).click();
    await page.getByLabel('Votre adresse e-mail').fill(email);
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    const { hash } = await onlyMailTo(email);
    await page.goto(`/enter#${hash}`);
    await page.getByRole('button', { name: 'Entrer dans la maison' }).click();

    await page.getByRole('heading', { level: 1, name: 'Almanac demande à entrer' }).waitFor();
    await page.getByText('Shows what is new.').waitFor();
    await page.getByText('Elle saura quel compte est le vôtre').waitFor();
    const never = page.getByRole('region', { name: 'Ce qu’aucune app ne voit jamais' });
    for (const text of [
      'jusqu’où vous faites confiance',
      'qui lit ce que vous écrivez',
      'ce que vous avez ressenti',
    ])
      await never.getByText(text).waitFor();
    await page.getByText(/^Jusqu’au .* au plus tard/).waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(3);
    await page.getByRole('checkbox', { name: 'Lire qui pourrait vous aider' }).waitFor();
    expect(await overflows(page)).toBe(false);
    await page.getByRole('checkbox', { name: 'Lire vos conversations' }).uncheck();
    await page.getByRole('button', { name: 'Laisser entrer', exact: true }).click();
    await page.waitForURL((address) => address.href.startsWith(`${here()}?`));

    const tokens = await client.authorizationCodeGrant(config, new URL(page.url()), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      idTokenExpected: true,
    });
    expect([tokens.scope?.split(' ').sort(), await nameBy(tokens.access_token)]).toEqual([
      ['helpers:read', 'people:read'],
      'Ana',
    ]);
  },
  90_000,
);

test('consent: refusing goes back to the app without anything', async () => {
  const [ana, app] = [await someone({ name: 'Ana' }), await registeredApp({ redirects: [redirect] })];
  const { url } = await request(await discovered(app.id), { redirect: here() });
  const page = await open({ locale: 'en-GB' });
  await enterAs(page, ana);
  await page.goto(url.href);
  await page.getByRole('heading', { level: 1, name: 'Almanac asks to come in' }).waitFor();
  await page.getByRole('button', { name: 'Don’t let it in' }).click();
  await page.waitForURL(/error=access_denied/);
});

test('consent: a request that nobody understands shares nothing, and one that is over says so', async () => {
  const [ana, app] = [await someone({ name: 'Ana' }), await registeredApp()];
  const { url } = await request(await discovered(app.id), { redirect: `${back}/elsewhere` });
  const page = await open();
  await enterAs(page, ana);
  await page.goto(url.href);
  await page.getByText('La maison ne comprend pas ce que cette app demande').waitFor();
  await page.getByText('invalid_redirect_uri').waitFor();
  await page.goto('/consent/some-older-request');
  await page.getByText('Cette demande ne tient plus').waitFor();
});

test('device: a command is let in by its code, at 375 px', async () => {
  const [ana, app] = [await someone({ name: 'Ana' }), await registeredApp({ redirects: [] })];
  const config = await discovered(app.id);
  const device = await client.initiateDeviceAuthorization(config, { scope: 'people:read' });
  const page = await open({ width: 375 });
  await enterAs(page, ana);
  await page.goto('/device');
  await page.getByText('Continuez seulement si vous venez de demander ce code vous-même').waitFor();
  await page.getByLabel('Le code que montre l’appareil').fill('BCDF-GHJK');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('Ce code ne mène nulle part').waitFor();
  await page.getByLabel('Le code que montre l’appareil').fill(device.user_code.toLowerCase());
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Almanac demande à entrer' }).waitFor();
  expect(await overflows(page)).toBe(false);
  await page.getByRole('button', { name: 'Laisser entrer', exact: true }).click();
  await page.getByText('Retournez à l’appareil').waitFor();
  const { access_token } = await client.pollDeviceAuthorizationGrant(config, device);
  expect(await nameBy(access_token)).toBe('Ana');
});

test('device: the code in the address is filled in, and waits while one signs in', async () => {
  const [ana, app] = [await someone({ name: 'Ana' }), await registeredApp({ redirects: [] })];
  const device = await client.initiateDeviceAuthorization(await discovered(app.id), { scope: 'people:read' });
  const page = await open();
  await page.goto(new URL(device.verification_uri_complete ?? '').pathname + `#${device.user_code}`);
  await page.getByText('Entrez d’abord dans la maison').waitFor();
  await enterAs(page, ana);
  await page.reload();
  await page.getByRole('textbox', { name: 'Le code que montre l’appareil' }).waitFor();
  expect(await page.getByLabel('Le code que montre l’appareil').inputValue()).toBe(device.user_code);
});

test('apps and tokens: an app that was let in is listed, and shown out by one click', async () => {
  const [ana, app] = [await someone({ name: 'Ana' }), await registeredApp()];
  const { tokens } = await letIn(ana, app.id, { scope: 'people:read helpers:read' });
  expect(await nameBy(tokens.access_token)).toBe('Ana');
  const page = await open({ width: 375 });
  await enterAs(page, ana);
  await page.goto('/me/tokens');
  const apps = page.getByRole('region', { name: 'Apps que vous laissez entrer' });
  const item = apps.getByRole('listitem').filter({ hasText: 'Almanac' }).first();
  await item.getByText(/entrée le .*, venue le .*, jusqu’au /).waitFor();
  await item.getByText('Lire qui pourrait vous aider').waitFor();
  await settled(page);
  expect(await overflows(page)).toBe(false);
  await item.getByRole('button', { name: 'Faire sortir Almanac' }).click();
  await page.getByText('Almanac ne peut plus rien faire pour vous').waitFor();
  await apps.getByText('Aucune.').waitFor();
  expect(await nameBy(tokens.access_token)).toBe('UNAUTHENTICATED');
});

test('for people who build: an app is registered, let in, and removed', async () => {
  const ana = await someone({ name: 'Ana' });
  const page = await open({ width: 375 });
  await enterAs(page, ana);
  await page.goto('/me/tokens');
  await page.getByRole('link', { name: 'Pour qui construit' }).click();
  await page.getByRole('button', { name: 'Inscrire une app' }).click();
  await page.getByLabel('Son nom').fill('Almanach');
  await page.getByLabel('À quoi elle sert').fill('Montre ce qu’il y a de nouveau.');
  await page.getByLabel('Où elle fait revenir les gens').fill('http://elsewhere.example/back');
  await page.getByRole('button', { name: 'Inscrire une app' }).click();
  await page.getByText('Une de ces adresses ne convient pas').waitFor();
  await page.getByLabel('Où elle fait revenir les gens').fill(back);
  await page.getByRole('button', { name: 'Inscrire une app' }).click();
  const item = page.getByRole('listitem').filter({ hasText: 'Almanach' }).first();
  await item.getByText('On peut la laisser entrer').waitFor();
  const id = await item.locator('code').innerText();
  await settled(page);
  expect(await overflows(page)).toBe(false);
  expect(await nameBy((await letIn(ana, id)).tokens.access_token)).toBe('Ana');
  await item.getByRole('button', { name: 'Retirer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await item.waitFor({ state: 'detached' });
});
