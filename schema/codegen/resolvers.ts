/**
 * typescript-resolvers with its mappers computed: which row stands behind a GraphQL type when its resolvers
 * run. A type with a shape of its name has the shape's row; a `…Payload` has the outcome of a mutation; a
 * member of a union or an implementation of an interface has the mapper of that union or interface. What
 * `mappers` lists goes before.
 */
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import {
  plugin as resolvers,
  type TypeScriptResolversPluginConfig,
} from '@graphql-codegen/typescript-resolvers';
import { isAbstractType, isObjectType, type GraphQLSchema } from 'graphql';
import { rowOf } from './catalogue.ts';
import { readCypher } from './files.ts';
import { readShapes } from './statement.ts';

interface Config extends TypeScriptResolversPluginConfig {
  /** The folder of the statements and their shapes. */
  folder: string;
  /** The module that exports a row for every shape. */
  catalogue: string;
  /** The mapper of payloads, as `module#Type`. */
  outcome: string;
  mappers: Record<string, string>;
  /** Types whose resolvers give what the schema says, field by field: they have no mapper. */
  plain: string[];
}

export function mappersOf(schema: GraphQLSchema, config: Config): Record<string, string> {
  const shapes = readShapes(readCypher(config.folder).sources);
  const members = Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .flatMap((type) => {
      const mapper = config.mappers[type.name];
      return mapper ? schema.getPossibleTypes(type).map(({ name }) => [name, mapper] as const) : [];
    });
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return {
    ...Object.fromEntries(
      types.flatMap(({ name }) => {
        if (shapes.has(name)) return [[name, `${config.catalogue}#${rowOf(name)}`]];
        return name.endsWith('Payload') && !config.plain.includes(name) ? [[name, config.outcome]] : [];
      }),
    ),
    ...Object.fromEntries(members),
    ...config.mappers,
  };
}

export const plugin: PluginFunction<Config> = (schema, documents, config, info) =>
  resolvers(schema, documents, { ...config, mappers: mappersOf(schema, config) }, info);
