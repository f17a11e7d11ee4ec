/**
 * The service worker: the page opens without a network. It keeps the page and the files that came with it,
 * nothing else: no answer of the API, nothing that anybody wrote.
 */
declare const self: ServiceWorkerGlobalScope & {
  /** Written by the build (client/build/delivery.ts). */
  build: { version: string; files: string[] };
};

const { version, files } = self.build;
const prefix = 'tiers-espace.page.';
const cacheName = `${prefix}${version}`;
const page = '/';
/** Addresses that answer something other than the page. */
const notThePage = /^\/(graphql|oauth|explore|metrics|livez|readyz|\.well-known)\b/;
/** Milliseconds after which the page that is kept is shown in place of one that does not come. */
const patience = 4_000;

// A new version waits until all windows of the old one are closed, so that no window loses the files it may
// still need.
self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && !notThePage.test(pathname)) event.respondWith(newestPage(event));
  else if (files.includes(pathname)) event.respondWith(keptFile(request));
});

/** Keeps the page and its files, or nothing: a page of another version would name files that are not kept. */
async function keep(): Promise<void> {
  const answer = await fetch(page, { cache: 'no-cache', headers: { accept: 'text/html' } });
  const html = await answer.clone().text();
  const named = [...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, name = '']) => name);
  if (!answer.ok || named.length === 0 || !named.every((name) => files.includes(name)))
    throw new Error('The page is of another version.');
  const cache = await caches.open(cacheName);
  await cache.addAll(files);
  await cache.put(page, answer);
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
  await self.clients.claim();
}

/** The page of the network, which is the newest; the kept one when none comes, or comes very slowly. */
async function newestPage(event: FetchEvent): Promise<Response> {
  const fromNetwork = fetch(event.request);
  const inTime = await Promise.race([
    // A proxy answers with 5xx while the server starts again.
    fromNetwork.then(
      (answer) => (answer.status < 500 ? answer : null),
      () => null,
    ),
    new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), patience);
    }),
  ]);
  return inTime ?? (await caches.match(page, { cacheName })) ?? (await fromNetwork);
}

const keptFile = async (request: Request): Promise<Response> =>
  (await caches.match(request.url, { cacheName })) ?? (await fetch(request));
