// Sample parameters, with which the database plans statements before a request needs them.
import { expect, test } from '@jest/globals';
import { samplesOf } from '../../schema/codegen/sample.ts';
import { readStatements } from '../../schema/codegen/statement.ts';

function samples(params: string) {
  const used = [...params.matchAll(/(\w+):/g)].map(([, name]) => `$${name}`).join(', ');
  const header = `// Says nothing.\n// @shape Row id: ID!, at: DateTime!\n// @param ${params}\n// @returns one: Int!`;
  const [statement] = readStatements(
    new Map([['room/statement', `${header}\nWITH [${used}] AS used RETURN 1 AS one`]]),
  );
  if (!statement) throw new Error('no statement was read');
  return samplesOf(statement);
}

test('samplesOf: a value of each type, and one item in a list', () => {
  expect(samples('me: ID!, now: DateTime!, share: Float!, ids: [ID!]!, rows: [Row!]!')).toEqual([
    { me: 'x', now: 1, share: 0.5, ids: ['x'], rows: [{ id: 'x', at: 1 }] },
  ]);
});

test('samplesOf: parameters that may be null are tried with a value and without', () => {
  expect(samples('me: ID!, words: String')).toEqual([
    { me: 'x', words: 'x' },
    { me: 'x', words: null },
  ]);
});

test('samplesOf: where a page begins is null, as for the first page', () => {
  expect(samples('me: ID!, after: String, afterId: ID')).toEqual([{ me: 'x', after: null, afterId: null }]);
});
