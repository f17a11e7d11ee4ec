// The leaks that `npm run mutate-proof` plants still find their places, and the list in docs/perimeter.md
// says which test caught each of them. That the tests do catch them is shown by that command itself.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { leaks } from '../tools/proof-mutation/leaks.ts';
import { readItems } from '../tools/proof-mutation/list.ts';

test.each(leaks.map((leak) => [leak.name, leak] as const))(
  'seeded leak: %s',
  (name, { file, from, to, caughtBy }) => {
    expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
    expect(to).not.toBe(from);
    expect(existsSync(caughtBy.test)).toBe(true);
    const [, caught = ''] = (readItems().get(name) ?? '').split('`): ');
    expect(caught).toContain(caughtBy.testName ?? ':');
  },
);

test('seeded leaks: every leak has a name of its own, and the list has no other items', () => {
  const names = leaks.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect([...readItems().keys()].filter((name) => !names.includes(name))).toEqual([]);
});
