/** The executable schema: schema/*.graphql with the resolvers of every room. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { baseResolvers } from './base.ts';
import { withContexts } from './resolve.ts';
import { resolvers } from './rooms.ts';

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

export function createSchema(): GraphQLSchema {
  return withContexts(
    makeExecutableSchema({
      typeDefs: readTypeDefs(),
      resolvers: [baseResolvers, ...resolvers],
      inheritResolversFromInterfaces: false,
    }),
  );
}
