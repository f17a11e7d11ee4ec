import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { packageRoot } from '../../api/server/schema.ts';

const built = join(packageRoot(), 'dist', 'client');
const html = readFileSync(join(built, 'index.html'), 'utf8');

test('the first view is at most 120 kB of JavaScript, compressed', () => {
  const scripts = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path = '']) => path);
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(built, path))).length, 0);
  expect(bytes).toBeLessThanOrEqual(120_000);
});

test('nothing is written into the page itself, and nothing comes from elsewhere', () => {
  expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)/);
  for (const name of readdirSync(join(built, 'assets'))) {
    if (name.endsWith('.css'))
      expect(readFileSync(join(built, 'assets', name), 'utf8')).not.toMatch(/url\((?!["']?\/?assets)/);
  }
  expect(html).not.toMatch(/https?:\/\//);
});
