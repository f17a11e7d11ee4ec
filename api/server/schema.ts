/** The executable schema: schema/*.graphql with the resolvers of every room. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { parse, type GraphQLSchema } from 'graphql';
import { baseResolvers } from './base.ts';
import { describeAccess } from './describe-access.ts';
import { payloadResolvers } from './payloads.ts';
import { withContexts } from './resolve.ts';
import { readers, resolvers } from './rooms.ts';

/** The folder of package.json, whether this runs from the sources or from the bundle. */
export function packageRoot(from = dirname(fileURLToPath(import.meta.url))): string {
  return existsSync(join(from, 'package.json')) ? from : packageRoot(dirname(from));
}

export function readTypeDefs(): string {
  const folder = join(packageRoot(), 'schema');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/** As it is served: introspection and SDL say what each field needs and costs. */
export function createSchema(): GraphQLSchema {
  return withContexts(describeAccess(createRoomSchema()));
}

/**
 * The schema with the resolvers as the rooms write them, before they are given contexts and held to scopes.
 */
export function createRoomSchema(): GraphQLSchema {
  const typeDefs = parse(readTypeDefs());
  return makeExecutableSchema({
    typeDefs,
    resolvers: [baseResolvers, payloadResolvers(typeDefs, Object.keys(readers)), ...resolvers],
    inheritResolversFromInterfaces: false,
  });
}
