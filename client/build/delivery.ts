/** What the build adds to Vite's: the list of what each address needs, the service worker, compressed files. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Manifest, Plugin } from 'vite';
import { filesOfPages } from './chunks.ts';
import { routesIn } from './routes.ts';

/** Runs when all files are written, since the service worker holds the names of all others. */
export function delivery(client: string, built: string): Plugin {
  return {
    name: 'delivery',
    apply: 'build',
    writeBundle() {
      writeRouteFiles(client, built);
      nameKeptFiles(built);
      compress(built);
    },
  };
}

/** `dist/routes.json`, which the server reads (api/server/route-files.ts). */
function writeRouteFiles(client: string, built: string): void {
  const manifest = JSON.parse(readFileSync(join(built, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const routes = routesIn(readFileSync(join(client, 'routes.ts'), 'utf8'));
  writeFileSync(join(built, '..', 'routes.json'), JSON.stringify(filesOfPages(manifest, routes)));
}

/**
 * Tells the service worker which files to keep. A change of any of them, or of the page, also changes the
 * version in it, by which browsers see that there is a new one.
 */
function nameKeptFiles(built: string): void {
  const worker = join(built, 'sw.js');
  const files = ['icon.svg', ...readdirSync(join(built, 'assets')).map((name) => `assets/${name}`)];
  const hash = createHash('sha256');
  for (const name of ['index.html', ...files]) hash.update(name).update(readFileSync(join(built, name)));
  const build = { version: hash.digest('hex').slice(0, 16), files: files.map((name) => `/${name}`) };
  writeFileSync(worker, `self.build=${JSON.stringify(build)};\n${readFileSync(worker, 'utf8')}`);
}

const isText = /\.(js|css|html|svg|webmanifest)$/;

/** The server answers with these files (`preCompressed` of @fastify/static). */
function compress(built: string): void {
  for (const name of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
    if (!isText.test(name)) continue;
    const content = readFileSync(join(built, name));
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(join(built, `${name}.br`), brotliCompressSync(content, { params: size }));
    writeFileSync(join(built, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}
