// Every field of the schema is given by a resolver or by the row behind its type. Another field would be
// null.
import { expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { extendSchema, isObjectType, parse, type GraphQLSchema } from 'graphql';
import ts from 'typescript';
import { createRoomSchema } from '../../api/server/schema.ts';
import { compilerOptions } from '../support/compiler-options.ts';

/** The names in each row, as the resolvers get it: the members of ResolversParentTypes, by GraphQL type. */
function rowMembers(): Map<string, Set<string>> {
  const file = fileURLToPath(new URL('../../schema/types.generated.ts', import.meta.url));
  const program = ts.createProgram([file], compilerOptions);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const found =
    source && checker.getSymbolAtLocation(source)?.exports?.get('ResolversParentTypes' as ts.__String);
  if (!found) throw new Error('schema/types.generated.ts exports no ResolversParentTypes');
  const rows = checker.getDeclaredTypeOfSymbol(found).getProperties();
  return new Map(
    rows.map((row) => [
      row.name,
      new Set(
        checker
          .getTypeOfSymbol(row)
          .getApparentProperties()
          .map(({ name }) => name),
      ),
    ]),
  );
}

/** `Type.field` of all that neither a resolver nor a row gives. */
function withoutSource(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !field.resolve && !rows.get(type.name)?.has(field.name))
        .map((field) => `${type.name}.${field.name}`),
    )
    .sort();
}

const rows = rowMembers();

test('every field of every object type has a resolver or is a member of its row', () => {
  expect(withoutSource(createRoomSchema())).toEqual([]);
});

test('a field that nothing gives is found', () => {
  const more = parse('extend type Project { nowhere: String } extend type Mutation { doNothing: Boolean }');
  expect(withoutSource(extendSchema(createRoomSchema(), more))).toEqual([
    'Mutation.doNothing',
    'Project.nowhere',
  ]);
});
