// readStatements: what it reads from the header of a statement file, and errors that name the file.
import { expect, test } from '@jest/globals';
import { readStatements } from '../../api/neo4j/statement.ts';

const read = (files: Record<string, string>) => readStatements(new Map(Object.entries(files)));
const good =
  '// What it answers,\n// in two lines.\n// @param me: ID!\n// @returns id: ID!, at: DateTime\n// @budget 12, small 7\nMATCH (p:Person {id: $me}) // no comment is sent\nRETURN p.id AS id, p.at AS at\n';

test('readStatements: reads description, parameters, columns, budgets; drops comments', () => {
  expect(read({ 'person/read': good })[0]).toMatchObject({
    name: 'person/read',
    description: 'What it answers,\nin two lines.',
    budget: 12,
    smallBudget: 7,
    mode: 'READ',
    text: 'MATCH (p:Person {id: $me})\nRETURN p.id AS id, p.at AS at',
  });
});

test('@include: is replaced by the fragment, also through another one; lines lose their indentation', () => {
  const statement = read({
    'a/use':
      '// Uses.\n// @param x: Int!\n// @returns n: Int!\nMATCH (n)\nWHERE\n  // @include a/outer\nRETURN n.n AS n',
    'a/outer': '// Outer.\n// @fragment\n(true AND\n// @include a/inner\n)',
    'a/inner': '// Inner.\n// @fragment\nn.x = $x',
  }).find(({ fragment }) => !fragment);
  expect(statement?.text).toBe('MATCH (n)\nWHERE\n(true AND\nn.x = $x\n)\nRETURN n.n AS n');
});

test.each([
  ['CREATE (n)', 'WRITE'],
  ['MATCH (n) SET n.a = 1', 'WRITE'],
  ["RETURN 'no SET here' AS id", 'READ'],
])('mode: %s is a %s', (body, mode) => {
  expect(read({ 'a/b': `// A.\n// @returns id: ID!\n${body}` })[0]?.mode).toBe(mode);
});

test.each([
  [
    'a wrong budget',
    { 'a/b': '// @returns id: ID!\n// @budget few\nRETURN 1 AS id' },
    'expected "@budget 100"',
  ],
  ['an unknown tag', { 'a/b': '// @retuns id: ID!\nRETURN 1 AS id' }, 'a/b.cypher: unknown tag @retuns'],
  ['no columns', { 'a/b': '// A.\nRETURN 1 AS id' }, 'a/b.cypher has no @returns'],
  ['a parameter only used', { 'a/b': '// @returns id: ID!\nRETURN $id AS id' }, 'a/b.cypher uses $id'],
  [
    'a parameter only declared',
    { 'a/b': '// @param me: ID!\n// @returns id: ID!\nRETURN 1 AS id' },
    'a/b.cypher declares @param me',
  ],
  [
    'an include of an unknown fragment',
    { 'a/b': '// @returns id: ID!\n// @include c/d\nRETURN 1 AS id' },
    'a/b.cypher includes c/d',
  ],
  ['a circle of includes', { 'a/b': '// @fragment\n// @include a/b' }, 'a/b.cypher includes itself'],
  ['no type', { 'a/b': '// @param me\n// @returns id: ID!\nRETURN $me AS id' }, 'expected "name: Type"'],
])('readStatements: refuses %s', (_case, files, message) => {
  expect(() => read(files as Record<string, string>)).toThrow(message);
});
