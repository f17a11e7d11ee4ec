// How the files of the pages are sent: compressed, kept by browsers, and announced before they are needed.
import { get, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';

interface Sent {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** As curl asks: `fetch` would choose an encoding and decode it by itself. */
const ask = (path: string, headers: Record<string, string> = {}): Promise<Sent> =>
  new Promise((resolve, reject) => {
    get(`${process.env['TEST_API']}${path}`, { headers }, (response) => {
      buffer(response).then(
        (body) => resolve({ status: response.statusCode, headers: response.headers, body }),
        reject,
      );
    }).once('error', reject);
  });

const page = (await ask('/')).body.toString();
const named = (ending: string) => new RegExp(`"(/assets/[^"]+\\.${ending})"`).exec(page)?.[1] ?? '';

test.each(['/', '/logbooks', '/sw.js', '/manifest.webmanifest', named('js'), named('css')])(
  '%s: as brotli, gzip or plain, whichever the client takes',
  async (path) => {
    const [plain, gzip, brotli, browser] = [
      await ask(path),
      await ask(path, { 'accept-encoding': 'gzip' }),
      await ask(path, { 'accept-encoding': 'br' }),
      await ask(path, { 'accept-encoding': 'gzip, deflate, br, zstd' }),
    ];
    const all = [plain, gzip, brotli, browser];
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(all.map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br', 'br']);
    for (const { headers } of all) {
      expect(headers.vary).toMatch(/\baccept-encoding\b/);
      expect(headers['content-type']).toBe(plain.headers['content-type']);
    }
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(brotli.body.length).toBeLessThan(plain.body.length);
  },
);

test('assets: kept for a year; the page and the files at fixed addresses are asked for anew', async () => {
  const cachingOf = async (path: string) => (await ask(path)).headers['cache-control'];
  for (const asset of [named('js'), named('css')])
    expect(await cachingOf(asset)).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/index.html', '/asks', '/sw.js', '/manifest.webmanifest', '/icon.svg'])
    expect([path, await cachingOf(path)]).toEqual([path, 'no-cache']);
});

test('the page: an unchanged one is not sent again', async () => {
  const { headers } = await ask('/', { 'accept-encoding': 'br' });
  const again = await ask('/', { 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('the page: announces the files of the screen at its address, and those files exist', async () => {
  const linked = async (path: string, headers = {}) =>
    [...((await ask(path, headers)).headers.link?.toString() ?? '').matchAll(/<([^>]+)>; rel=(\w+)/g)].map(
      ([, file = '', rel = '']) => ({ file, rel }),
    );
  const wordsIn = async (language: string) =>
    (await linked('/', { 'accept-language': language }))
      .map(({ file }) => /\/(fr|en)-/.exec(file)?.[1])
      .filter((name) => name !== undefined);
  expect(await wordsIn('en-GB,en;q=0.9,fr;q=0.8')).toEqual(['en']);
  expect(await wordsIn('fr-CA,en;q=0.8')).toEqual(['fr']);
  expect(await wordsIn('de')).toEqual(['fr']);
  const script = (await linked('/')).find(({ file }) => file.endsWith('.js'));
  expect((await ask('/')).body.toString()).toContain(`src="${script?.file}"`); // the first view comes first
  const links = await linked('/logbooks/project_V1StGXR8_Z5jdHi6B-myT');
  expect(links).toContainEqual({
    file: expect.stringMatching(/^\/assets\/logbook-.*\.js$/),
    rel: 'modulepreload',
  });
  expect(links).toContainEqual({
    file: expect.stringMatching(/^\/assets\/.*\.css$/),
    rel: 'preload',
  });
  for (const { file } of links) expect([file, (await ask(file)).status]).toEqual([file, 200]);
  // The order of the routes decides: this is not the ask with the id "new".
  expect(await linked('/asks/new?from=logbook')).toContainEqual({
    file: expect.stringMatching(/^\/assets\/ask-form-/),
    rel: 'modulepreload',
  });
});

test('the page: its policy lets it load what it needs to be installed, from here alone', async () => {
  const policy = (await ask('/')).headers['content-security-policy'];
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/(worker|manifest)-src/); // they fall back to scripts and default, from here
  const { icons } = JSON.parse((await ask('/manifest.webmanifest')).body.toString()) as {
    icons: { src: string; type: string }[];
  };
  for (const { src, type } of [...icons, { src: '/apple-touch-icon.png', type: 'image/png' }]) {
    const { status, headers } = await ask(src);
    expect([src, status, headers['content-type']]).toEqual([src, 200, type]);
  }
});
