/**
 * The codegen plugin of client/graph/generated/graphcache.ts: the parts of the schema that graphcache has to
 * be told.
 */
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { isAbstractType, isObjectType, type GraphQLObjectType } from 'graphql';

/** Roots and payloads are never entities: they are walked through. */
const isEntity = ({ name }: GraphQLObjectType) =>
  !name.startsWith('__') &&
  !name.endsWith('Payload') &&
  !['Query', 'Mutation', 'Subscription'].includes(name);

export const plugin: PluginFunction = (schema) => {
  const types = Object.values(schema.getTypeMap());
  // The viewer stands at one place only: our pages need no id of it.
  const keyless = types
    .filter(isObjectType)
    .filter((type) => isEntity(type) && (!('id' in type.getFields()) || type.name === 'Viewer'));
  const possibleTypes = Object.fromEntries(
    types
      .filter(isAbstractType)
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
  return [
    `const withoutId = ${JSON.stringify(keyless.map(({ name }) => name))};`,
    '/** Objects of a type without an id are kept inside the thing they belong to. */',
    'export const keys = Object.fromEntries(withoutId.map((name) => [name, () => null]));',
    '/** The members of each union, and the implementations of each interface. */',
    `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(possibleTypes)};`,
    '',
  ].join('\n');
};
