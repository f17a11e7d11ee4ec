// The leaks that `npm run mutate-proof` plants still find their places, and the table in docs/perimeter.md
// says which test caught each of them. That the tests do catch them is shown by that command itself.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { leaks } from '../tools/proof-mutation/leaks.ts';
import { readRows } from '../tools/proof-mutation/table.ts';

test.each(leaks.map((leak) => [leak.name, leak] as const))(
  'seeded leak: %s',
  (name, { file, from, to, caughtBy }) => {
    expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
    expect(to).not.toBe(from);
    expect(existsSync(caughtBy.test)).toBe(true);
    const [, , , caught = ''] = (readRows().get(name) ?? '').split('|').map((cell) => cell.trim());
    expect(caught).toContain(caughtBy.testName ?? ':');
  },
);

test('seeded leaks: every leak has a name of its own, and the table has no other rows', () => {
  const names = leaks.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect([...readRows().keys()].filter((name) => !names.includes(name))).toEqual([]);
});
