// isWhole: whether a row has a value wherever its statement's header requires one.
import { expect, test } from '@jest/globals';
import { isWhole } from '../../api/neo4j/row.ts';

test.each<[string, unknown, boolean]>([
  ['every value', { id: 'a', note: null, writer: { id: 'b' }, ways: [{ id: 'c' }] }, true],
  ['an empty list', { id: 'a', writer: { id: 'b' }, ways: [] }, true],
  ['no id', { id: null, writer: { id: 'b' }, ways: [] }, false],
  ['no writer', { id: 'a', writer: null, ways: [] }, false],
  ['a writer without an id', { id: 'a', writer: { id: null }, ways: [] }, false],
  [
    'an element of a list without an id',
    { id: 'a', writer: { id: 'b' }, ways: [{ id: 'c' }, { id: null }] },
    false,
  ],
])('isWhole: a row with %s', (_case, row, whole) => {
  expect(isWhole(row, { id: true, writer: { id: true }, ways: { id: true } })).toBe(whole);
});
