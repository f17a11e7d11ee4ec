// readStatements: what it reads from the header of a statement file, and errors that name the file.
import { expect, test } from '@jest/globals';
import { readStatements } from '../../schema/codegen/statement.ts';

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

const shapes = {
  'person/shape': '// A person.\n// @shape Person id: ID!, name: String!\n',
  'trust/shape':
    "// Trust.\n// @shape Trust ...Person,\n//   since: DateTime!\n// The fragment's prose.\n// @columns Person of person\n, trust.since AS since\n",
};

test('a shape stands for its columns in headers and in texts, and may be made of another; a tag goes on behind a comma', () => {
  const statement = read({
    ...shapes,
    'trust/list':
      '// Lists.\n// @returns ...Trust,\n//   who: Person!\nMATCH (person:Person)\nRETURN\n// @include trust/shape\n,\n// @map Person of person\nAS who',
  }).find(({ name }) => name === 'trust/list');
  expect(statement?.returns.all.map(({ name }) => name)).toEqual(['id', 'name', 'since', 'who']);
  expect(statement?.returns.of).toEqual(['Trust']);
  expect(statement?.text).toBe(
    'MATCH (person:Person)\nRETURN\nperson.id AS id, person.name AS name\n, trust.since AS since\n,\n{id: person.id, name: person.name}\nAS who',
  );
  expect(statement?.shapes.get('Trust')).toMatchObject({ description: 'Trust.', shared: true });
});

test.each([
  ['CREATE (n)', 'WRITE'],
  ['MATCH (n) SET n.a = 1', 'WRITE'],
  ["RETURN 'no SET here' AS id", 'READ'],
  ['// @locks the node, and changes nothing\nMATCH (n) REMOVE n.locked', 'LOCK'],
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
  [
    'a shape nobody declares',
    { 'a/b': '// @returns ...Person\nRETURN 1 AS id' },
    'a/b.cypher: no shape is named Person',
  ],
  [
    'a shape of a shape nobody declares',
    { 'trust/shape': shapes['trust/shape'] },
    'trust/shape.cypher: no shape is named Person',
  ],
  [
    'a shape declared twice',
    { ...shapes, 'a/b': '// @shape Person id: ID!\n// @returns id: ID!\nRETURN 1 AS id' },
    'a/b.cypher: the shape Person is declared already',
  ],
  ['no type', { 'a/b': '// @param me\n// @returns id: ID!\nRETURN $me AS id' }, 'expected "name: Type"'],
])('readStatements: refuses %s', (_case, files, message) => {
  expect(() => read(files as Record<string, string>)).toThrow(message);
});
