// Passkeys in a browser, with the virtual authenticator of Chromium: one is added under Moi, and signs in.
import { expect, test } from '@jest/globals';
import type { CDPSession, Page } from 'playwright-core';
import { cypher } from '../support/graph.ts';
import { someone } from '../support/people.ts';
import { enterAs, overflows, settled, useBrowser } from './support.ts';

const open = useBrowser();

interface Key {
  cdp: CDPSession;
  authenticatorId: string;
}

const keysIn = async ({ cdp, authenticatorId }: Key) =>
  (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials;

/**
 * Gives the window an authenticator that asks its user, who says yes while `present`. Nothing but this
 * authenticator is tried: where the Chromium of the tests would offer another device, it crashes.
 */
async function plugIn(page: Page, { present = true, atField = false } = {}): Promise<Key> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: present,
    },
  });
  const key = { cdp, authenticatorId };
  await page.exposeFunction('keysHere', async () =>
    (await keysIn(key)).map(({ credentialId }) => credentialId),
  );
  await page.addInitScript((offersAtField) => {
    const { credentials } = navigator;
    const [create, get] = [credentials.create.bind(credentials), credentials.get.bind(credentials)];
    const idOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const { keysHere } = window as unknown as { keysHere(): Promise<string[]> };
    window.PublicKeyCredential.isConditionalMediationAvailable = async () => offersAtField;
    credentials.create = async ({ publicKey } = {}) => {
      if (publicKey?.authenticatorSelection)
        publicKey.authenticatorSelection.authenticatorAttachment = 'platform';
      return await create(publicKey ? { publicKey } : {});
    };
    credentials.get = async ({ publicKey } = {}) => {
      const ids = await keysHere();
      if (!publicKey || ids.length === 0) throw new DOMException('No passkey is here.', 'NotAllowedError');
      publicKey.allowCredentials = ids.map((id) => ({
        type: 'public-key',
        id: idOf(id),
        transports: ['internal'],
      }));
      return await get({ publicKey });
    };
  }, atField);
  return key;
}

/** Hands the passkeys of one window to the authenticator of another. */
async function carry(from: Key, to: Key): Promise<void> {
  for (const credential of await keysIn(from))
    await to.cdp.send('WebAuthn.addCredential', { authenticatorId: to.authenticatorId, credential });
}

const present = ({ cdp, authenticatorId }: Key, enabled: boolean) =>
  cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await page.getByLabel('Où elle est').fill(name);
  await page.getByRole('button', { name: 'Faire la clé' }).click();
}

/** Somebody who is signed in in a window and has made a passkey there. */
async function withPasskey() {
  const ana = await someone({ name: 'Ana' });
  const page = await open({ width: 375 });
  await enterAs(page, ana);
  const key = await plugIn(page);
  await page.goto('/me/passkeys');
  await addPasskey(page, 'Mon téléphone');
  await page.getByText('La prochaine fois, cette clé ouvre').waitFor();
  return { ana, page, key };
}

test.each([375, 1280])('passkeys: one is added, renamed and removed under Moi, at %i px', async (width) => {
  const ana = await someone({ name: 'Ana' });
  const page = await open({ width });
  await enterAs(page, ana);
  const key = await plugIn(page);
  await page.goto('/me');
  await page.getByRole('link', { name: 'Clés d’accès' }).click();
  await page.getByText('Aucune clé d’accès pour l’instant').waitFor();
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await page.getByRole('button', { name: 'Faire la clé' }).click();
  await page.getByText('Écrivez de 1 à 100 caractères').waitFor();
  await page.getByLabel('Où elle est').fill('Mon téléphone');
  await page.getByRole('button', { name: 'Faire la clé' }).click();
  await page.getByText('La prochaine fois, cette clé ouvre').waitFor();
  await page.getByText('Mon téléphone').waitFor();
  expect(await keysIn(key)).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);
  await addPasskey(page, 'Encore');
  await page.getByText('Cet appareil a déjà une clé').waitFor();
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await page.getByLabel('Autres gestes, Mon téléphone').click();
  await page.getByRole('button', { name: 'Changer son nom' }).click();
  await page.getByLabel('Où elle est').fill('Un vieux téléphone');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Un vieux téléphone').waitFor();
  expect(await overflows(page)).toBe(false);
  await page.getByLabel('Autres gestes, Un vieux téléphone').click();
  await page.getByRole('button', { name: 'Retirer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await page.getByText('Aucune clé d’accès pour l’instant').waitFor();
});

test('passkeys: one signs in from the first page, at a click, and a link is still offered beside it', async () => {
  const { key } = await withPasskey();

  const page = await open({ width: 375 });
  const away = await plugIn(page, { present: false });
  await page.goto('/');
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.getByLabel('Votre adresse e-mail').waitFor();
  expect(await page.getByLabel('Votre adresse e-mail').getAttribute('autocomplete')).toMatch(/ webauthn$/);
  await settled(page);
  expect(await overflows(page)).toBe(false);
  await present(away, true);
  await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
  await page.getByText('La porte ne s’est pas ouverte').waitFor(); // it holds no passkey yet
  await present(away, false);
  await carry(key, away);
  await present(away, true);
  await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
  await page.getByRole('heading', { level: 1, name: /^Bon(jour|soir) Ana$/ }).waitFor();
});

test('passkeys: where the browser offers one at the field of the address, no button is needed', async () => {
  const { key } = await withPasskey();
  const page = await open({ width: 375 });
  await carry(key, await plugIn(page, { atField: true }));
  await page.goto('/');
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.getByRole('heading', { level: 1, name: /^Bon(jour|soir) Ana$/ }).waitFor();
});

test('passkeys: one that was removed opens nothing, and says what else to do', async () => {
  const { ana, key } = await withPasskey();
  await cypher('MATCH (:Person {id: $id})-[:ENTERS_WITH]->(k) DETACH DELETE k', { id: ana.id });
  const page = await open();
  const away = await plugIn(page, { present: false });
  await carry(key, away);
  await page.goto('/');
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.getByLabel('Votre adresse e-mail').waitFor();
  await present(away, true);
  await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
  await page.getByText('La porte ne s’est pas ouverte').waitFor();
  await page.getByRole('button', { name: 'Recevoir le lien' }).waitFor();
});

test('passkeys: signing in with one again opens what takes a recent sign-in', async () => {
  const { ana, page, key } = await withPasskey();
  await present(key, false);
  await cypher('MATCH (:Person {id: $id})-[:ENTERED]->(s) SET s.createdAt = $at', {
    id: ana.id,
    at: Date.now() - 600_000,
  });
  await page.goto('/me/export');
  await page.getByRole('button', { name: 'Entrer de nouveau' }).click();
  await present(key, true);
  await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
  await page.getByRole('button', { name: 'Préparer les deux fichiers' }).waitFor();
});
