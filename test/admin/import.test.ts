import { expect, test } from '@jest/globals';
import { Source } from '../import/support.ts';
import { admin, lines } from './support.ts';

test('admin import: imports the folder, reports refused rows, and exits with 0', async () => {
  const source = new Source();
  const folder = source.folder({
    'people.csv': 'ref,name\n~ada,Ada\n~bob,Bob\n',
    'trusts.csv': 'from,to,weight\n~ada,~bob,1\n~ada,~gone,1\n~bob,~ada,2\n',
  });
  const { code, stdout, stderr } = await admin(['import', folder]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(lines(stderr)).toEqual([
    'people.csv: 2 rows read, 2 taken, 0 refused',
    'trusts.csv: 3 rows read, 1 taken, 2 refused',
    `trusts.csv, line 3: to: there is nobody with the ref "${source.prefix}gone"`,
    'trusts.csv, line 4: weight: expected a number above 0, and at most 1, found "2"',
    'Done: 3 rows taken, 2 refused.',
  ]);
  expect(await source.ties('TRUSTS')).toEqual(['ada bob']);
});

test('admin import: prints the first hundred refusals', async () => {
  const source = new Source();
  const { code, stderr } = await admin([
    'import',
    source.folder({ 'people.csv': `ref,name\n${'~x,\n'.repeat(1_234)}` }),
  ]);
  expect(code).toBe(0);
  expect(lines(stderr).filter((text) => text.startsWith('people.csv, line '))).toHaveLength(100);
  expect(stderr).toContain('\n…and 1,134 more\n');
});

test('admin import: prints no control characters of the files', async () => {
  const source = new Source();
  const { stderr } = await admin(['import', source.folder({ 'met.csv': 'a,b\n~x,\u001b[2J~y\n' })]);
  expect(stderr).toContain('[2J');
  expect(stderr).not.toContain('\u001b');
});
