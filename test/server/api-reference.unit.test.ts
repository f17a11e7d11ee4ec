// docs/api-reference.md: its tables are those of the schema and the code.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createRoomSchema } from '../../api/server/schema.ts';
import { codes, codesIn } from '../tools/api-reference/errors.ts';
import { generated } from '../tools/api-reference/page.ts';

/** The text without what the formatter decides: widths of tables and ends of lines. */
const words = (page: string) => page.replaceAll(/-{3,}/g, '---').split(/\s+/);

test('docs/api-reference.md: its tables are as `npm run docs:api` writes them', () => {
  const page = readFileSync('docs/api-reference.md', 'utf8');
  expect(words(page)).toEqual(words(generated(page, createRoomSchema())));
});

test('docs/api-reference.md: tells every code that the server gives to errors, and no other', () => {
  const found = readdirSync('api', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => codesIn(readFileSync(join('api', name), 'utf8')));
  expect([...new Set(found)].sort()).toEqual(Object.keys(codes).sort());
});
