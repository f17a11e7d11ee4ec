// The leaks that `npm run teeth` plants still find their places; that the suite catches them is shown there, by night.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { leaks } from '../tools/proof-mutation/leaks.ts';

test.each(leaks.map((leak) => [leak.name, leak] as const))('%s', (_name, { file, from, to }) => {
  expect([readFileSync(file, 'utf8').split(from).length, from === to]).toEqual([2, false]);
});

test('every leak has a name of its own, and nothing in the table of the proof came through', () => {
  const rows = readFileSync('docs/perimeter.md', 'utf8')
    .split('\n')
    .filter((row) => row.startsWith('| ') && leaks.some(({ name }) => row.startsWith(`| ${name} |`)));
  expect(new Set(leaks.map(({ name }) => name)).size).toBe(leaks.length);
  expect(rows.filter((row) => row.includes('**nothing**'))).toEqual([]);
});
