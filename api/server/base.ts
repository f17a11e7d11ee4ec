/** Resolvers of schema/base.graphql: of what belongs to no room. */
import { GraphQLError, type GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { Resolvers } from '../../schema/types.generated.ts';
import { prefixOf } from '../request/clock.ts';
import type { Context } from '../request/context.ts';
import type { PersonRow } from '../neo4j/catalogue.generated.ts';
import { rateLimit } from './cost/rate-limit.ts';
import { checkThing } from './resolve.ts';
import { readers } from './rooms.ts';

/** The kinds and GraphQL types of things that can be read by an id alone, by the prefix of their ids. */
const nodes = new Map(
  Object.entries(readers).map(([kind, { nodeType, prefix = kind }]) => [prefix, { kind, nodeType }]),
);

/** Description and specification are those of schema/base.graphql. */
const { serialize, parseValue, parseLiteral } = GraphQLDateTime;
const dateTime = { serialize, parseValue, parseLiteral } as GraphQLScalarType;

/** What `node` gives for an id; null for anything that the viewer may not see. */
function thing(id: string, { load, viewer }: Context, schema: GraphQLSchema) {
  const { kind, nodeType } = nodes.get(prefixOf(id)) ?? {};
  if (!viewer || nodeType === undefined) return null;
  checkThing(schema, nodeType, viewer); // by the prefix alone, whether or not there is such a thing
  return load[kind as 'person'].load(id);
}

export const baseResolvers: Resolvers = {
  DateTime: dateTime,
  Query: {
    node: (_parent, { id }, context, { schema }) => thing(id, context, schema),
    nodes: (_parent, { ids }, context, { schema }) => {
      if (ids.length > 100)
        throw new GraphQLError('Expected at most 100 `ids`.', {
          extensions: { code: 'BAD_USER_INPUT' },
        });
      // Or null; the generated type knows no list of promises that may give null.
      return ids.map(async (id) => (await thing(id, context, schema)) as PersonRow);
    },
    rateLimit,
  },
  Node: { __resolveType: ({ id }) => nodes.get(prefixOf(id))?.nodeType as 'Person' },
};
