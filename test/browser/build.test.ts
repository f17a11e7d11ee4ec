// What the pages weigh on the wire, and what is in them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Manifest } from 'vite';
import { packageRoot } from '../../api/server/schema.ts';
import { filesOf, filesOfPages, firstView, wordsOf, type PageFiles } from '../../client/build/chunks.ts';
import { routesIn } from '../../client/build/routes.ts';

const client = join(packageRoot(), 'client');
const built = join(packageRoot(), 'dist', 'client');
const html = readFileSync(join(built, 'index.html'), 'utf8');
const manifest = JSON.parse(readFileSync(join(built, '.vite', 'manifest.json'), 'utf8')) as Manifest;
const routes = routesIn(readFileSync(join(client, 'routes.ts'), 'utf8'));
const pageFiles = filesOfPages(manifest, routes);

/** Bytes as brotli. */
const weight = (files: string[]) =>
  files.reduce((sum, file) => sum + readFileSync(join(built, `${file}.br`)).length, 0);
const ending = (files: string[], end: string) => files.filter((file) => file.endsWith(end));
const lazyRoutes = pageFiles.routes.filter(({ files }) => files.length > 0);

/** Screens that show what people write share the reader of Markdown, which is loaded once. */
const markdown = Object.values(manifest).flatMap(({ name, file }) => (name === 'markdown' ? file : []));

test('the first view: at most 120 kB of JavaScript, words included, and 12 kB of CSS', () => {
  const files = firstView(manifest);
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(named.sort()).toEqual(files.sort());
  for (const language of ['fr', 'en']) {
    const words = wordsOf(manifest, language);
    expect(words.length).toBeGreaterThan(0);
    expect(weight(ending([...files, ...words], '.js'))).toBeLessThanOrEqual(120_000);
  }
  expect(weight(ending(files, '.css'))).toBeLessThanOrEqual(12_000);
});

test.each(lazyRoutes)('$path: adds at most 15 kB to the first view', ({ files }) => {
  expect(weight(files.filter((file) => !markdown.includes(file)))).toBeLessThanOrEqual(15_000);
});

test('the reader of Markdown: at most 16 kB', () => {
  expect(markdown).toHaveLength(1);
  expect(weight(markdown)).toBeLessThanOrEqual(16_000);
});

test('the server knows the files of the first view, of the words and of every route of routes.ts', () => {
  const known = JSON.parse(readFileSync(join(built, '..', 'routes.json'), 'utf8')) as PageFiles;
  expect(known).toEqual(pageFiles);
  expect(lazyRoutes.length).toBeGreaterThan(10);
});

/** The source files that a file imports statically, itself included. */
function imported(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)(?! type) ?[^;]*'(\.[^']+)';$/gm,
  ))
    imported(join(dirname(file), name), seen);
  return seen;
}
const written = /graphql\(\s*\/\* GraphQL \*\/\s*`\s*(?:query|mutation|subscription) (\w+)/g;
const compiled =
  /OperationDefinition[`"'],operation:[`"']\w+[`"'],name:\{kind:[`"']Name[`"'],value:[`"'](\w+)/g;
const operationsIn = (texts: Iterable<string>, pattern: RegExp) =>
  [...texts].flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)).sort();
const sourceOf = (files: string[]) => files.map((file) => readFileSync(join(client, file), 'utf8'));
const builtOf = (files: string[]) => files.map((file) => readFileSync(join(built, file), 'utf8'));
const relative = (files: Set<string>) => [...files].map((file) => file.slice(client.length + 1));

test.each([
  { path: 'the first view', key: 'index.html', source: 'main.tsx' },
  ...routes.map(({ path, screen }) => ({ path, key: screen.slice(2), source: screen.slice(2) })),
])('$path: carries the operations that it imports, and none of another screen', ({ key, source }) => {
  const needed = imported(join(client, 'main.tsx'));
  if (source !== 'main.tsx') imported(join(client, source), needed);
  const files = [...new Set([...firstView(manifest), ...filesOf(manifest, key)])];
  const carried = operationsIn(builtOf(ending(files, '.js')), compiled);
  expect(carried.length).toBeGreaterThan(3);
  expect(carried).toEqual(operationsIn(sourceOf(relative(needed)), written));
});

test('the first view is one script, and the service worker needs no other', () => {
  expect(ending(firstView(manifest), '.js')).toHaveLength(1);
  expect(readFileSync(join(built, 'sw.js'), 'utf8')).not.toMatch(/\bimport\b/);
});

test('nothing is written into the page itself, and nothing comes from elsewhere', () => {
  expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)/);
  for (const name of readdirSync(join(built, 'assets'))) {
    if (name.endsWith('.css'))
      expect(readFileSync(join(built, 'assets', name), 'utf8')).not.toMatch(/url\((?!["']?\/?assets)/);
  }
  expect(html).not.toMatch(/https?:\/\//);
});
