// The page without a network, and when a new version of it comes.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import { packageRoot } from '../../api/server/schema.ts';
import { registerClient } from '../../api/server/static-client.ts';
import { someone } from '../support/people.ts';
import { enterAs, useBrowser } from './support.ts';

const open = useBrowser();

/** Resolves when the service worker has kept the page and stands between it and the network. */
const kept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

const draftKey = (person: string) => `tiers-espace.draft.${person}.note/project_V1StGXR8_Z5jdHi6B-myT`;

/** The addresses in the caches of the service worker, and all texts in them. */
const inCaches = (page: Page) =>
  page.evaluate(async () => {
    const all: { path: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        all.push({
          path: new URL(request.url).pathname,
          text: (await (await cache.match(request))?.text()) ?? '',
        });
    }
    return all;
  });

test('no network: the page opens and says so, and a draft is read, continued and still there', async () => {
  const [page, ana] = [await open({ serviceWorkers: 'allow' }), await someone({ name: 'Ana' })];
  await enterAs(page, ana);
  await page.goto('/asks');
  await page.getByRole('heading', { level: 1, name: 'Demandes' }).waitFor();
  await kept(page);
  const draft = { value: { kind: 'STUCK', text: 'Le vent a tout pris.' }, at: 1 };
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    draftKey(ana.id),
    JSON.stringify(draft),
  ] as const);
  await page.context().setOffline(true);
  await page.goto('/logbooks');
  await page.getByRole('heading', { level: 1, name: 'Pas de réseau' }).waitFor();
  const field = page.getByLabel('Texte');
  expect(await field.inputValue()).toBe('Le vent a tout pris.');
  await field.fill('Le vent a tout pris, même la porte.');
  await page.reload();
  expect(await field.inputValue()).toBe('Le vent a tout pris, même la porte.');
  expect(
    await page.evaluate(
      (key) => JSON.parse(localStorage.getItem(key) ?? '') as typeof draft,
      draftKey(ana.id),
    ),
  ).toMatchObject({ value: { kind: 'STUCK', text: 'Le vent a tout pris, même la porte.' } });
  await page.context().setOffline(false);
  await page.getByRole('heading', { level: 1, name: 'Carnets' }).waitFor();
});

test('the cache: holds the page and its files, nothing of the API, and no draft is shown after signing out', async () => {
  const name = 'Ana Quirón';
  const [page, ana] = [await open({ serviceWorkers: 'allow' }), await someone({ name })];
  await enterAs(page, ana);
  await page.goto('/asks');
  await kept(page);
  await page.evaluate((key) => {
    localStorage.setItem(key, JSON.stringify({ value: { text: 'À moi.' }, at: 1 }));
  }, draftKey(ana.id));
  await page.goto('/me');
  await page.getByRole('heading', { level: 1, name: 'Moi' }).waitFor();
  await page.getByRole('button', { name: 'Sortir de la maison' }).click();
  await page.getByRole('heading', { level: 1, name: /Un lieu où l’on peut dire/ }).waitFor();
  const all = await inCaches(page);
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter(({ path }) => !/^\/($|icon\.svg$|assets\/)/.test(path))).toEqual([]);
  expect(all.filter(({ text }) => text.includes(name) || text.includes(ana.id))).toEqual([]);
  await page.context().setOffline(true);
  await page.goto('/logbooks');
  await page.getByRole('heading', { level: 1, name: 'Pas de réseau' }).waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
});

const opened: FastifyInstance[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Serves a build, with the API of the run behind it, at the port of the one before it if given. */
async function serve(dist: string, port = 0): Promise<{ url: string; port: number; end(): Promise<void> }> {
  const server = fastify({ forceCloseConnections: true });
  opened.push(server);
  server.post('/graphql', async ({ body }, reply) => {
    const answer = await fetch(`${process.env['TEST_API']}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify(body),
    });
    return reply.status(answer.status).send(await answer.json());
  });
  await registerClient(server, dist);
  const url = await server.listen({ port, host: '127.0.0.1' });
  return { url, port: Number(new URL(url).port), end: () => server.close() };
}

const first = join(packageRoot(), 'dist');

/** A copy of the build in which every asset has another name, as after a change of all of them. */
function nextVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-espace-build-'));
  folders.push(folder);
  cpSync(join(first, 'client'), join(folder, 'client'), { recursive: true });
  cpSync(join(first, 'routes.json'), join(folder, 'routes.json'));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of files) if (/\.(br|gz)$/.test(name)) rmSync(join(folder, name));
  const assets = readdirSync(join(folder, 'client', 'assets')).map((name) => {
    const at = name.lastIndexOf('.');
    return [name, `${name.slice(0, at - 2)}.2${name.slice(at)}`] as const;
  });
  for (const name of files) {
    if (!/\.(js|html|json|css)$/.test(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const renamed = assets.reduce((text, [from, to]) => text.replaceAll(from, to), text);
    writeFileSync(join(folder, name), renamed.replace('"version":"', '"version":"2'));
  }
  for (const [from, to] of assets)
    renameSync(join(folder, 'client', 'assets', from), join(folder, 'client', 'assets', to));
  return folder;
}

/** Whether the page that is open names files of the next version. */
const isNext = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLScriptElement>('script[src]')?.src.endsWith('.2.js'));

/** Goes to another screen of the open page, as a link does. */
const follow = (page: Page, path: string) => page.evaluate((path) => history.pushState(null, '', path), path);

/**
 * Gives a promise that resolves when the service worker that waits has taken over, which a browser lets it do a
 * moment after the last window of the old one is closed. The page given is blank, so it is no such window.
 */
async function nextWorkerActive(blank: Page): Promise<{ active: Promise<void> }> {
  const session = await blank.context().newCDPSession(blank);
  const waiting = new Set<string>();
  const active = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, status } of versions) {
        if (status === 'installed') waiting.add(versionId);
        if (status === 'activated' && waiting.has(versionId)) resolve();
      }
    });
  });
  await session.send('ServiceWorker.enable');
  return { active };
}

const enter = (page: Page) => page.getByRole('heading', { level: 1, name: 'Vous pouvez entrer' });

test('a new version: an open page keeps its files, and the next opening has the new ones, also offline', async () => {
  const old = await serve(first);
  const page = await open({ serviceWorkers: 'allow' });
  await page.goto(old.url);
  await kept(page);
  await old.end();
  const { url } = await serve(nextVersion(), old.port);
  await follow(page, '/enter#code');
  await enter(page).waitFor();
  expect(await isNext(page)).toBe(false);

  const another = await page.context().newPage();
  await another.goto(`${url}/enter#code`);
  await enter(another).waitFor();
  expect(await isNext(another)).toBe(true);
  await another.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting);

  const later = await page.context().newPage();
  const { active } = await nextWorkerActive(later);
  await page.close();
  await another.close();
  await active;
  await later.goto(url);
  expect(await later.evaluate(() => caches.keys())).toEqual([expect.stringMatching(/\.page\.2/)]);
  await page.context().setOffline(true);
  await later.goto(`${url}/enter#code`);
  await later.getByRole('heading', { level: 1 }).waitFor();
  expect(await isNext(later)).toBe(true);
});

test('a file that is gone after a new version: the page is loaded anew by itself', async () => {
  const old = await serve(first);
  const page = await open();
  await page.goto(old.url);
  await page.getByRole('heading', { level: 1, name: /Un lieu où l’on peut dire/ }).waitFor();
  await old.end();
  await serve(nextVersion(), old.port);
  await follow(page, '/enter#code');
  await enter(page).waitFor();
  expect(await isNext(page)).toBe(true);
});
