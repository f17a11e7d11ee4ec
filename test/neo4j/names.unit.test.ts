// namesIn: which names it finds in the text of a statement.
import { expect, test } from '@jest/globals';
import { namesIn } from '../../schema/codegen/names.ts';
import { readStatements } from '../../schema/codegen/statement.ts';

test('namesIn: finds labels, types and properties in patterns, expressions and what is laid over a node', () => {
  const [statement] = readStatements(
    new Map([
      [
        'a/b',
        "// @shape Defaults limit: Int!\n// @param defaults: Defaults!\n// @returns id: ID!\nMATCH (p:Person {ref: 'a.b'})-[:MET|TRUSTS {since: 1}]->(:Topic)\nSET p += $defaults, p.seen = 0.5\nRETURN p.id AS id",
      ],
    ]),
  );
  expect(namesIn(statement ? [statement] : [])).toEqual({
    labels: ['Person', 'Topic'],
    types: ['MET', 'TRUSTS'],
    properties: ['id', 'limit', 'ref', 'seen', 'since'],
  });
});
