/** Resolvers of schema/base.graphql: of what belongs to no room. */
import { GraphQLDateTime } from 'graphql-scalars';
import type { Resolvers } from '../../schema/types.generated.ts';
import { prefixOf } from '../request/clock.ts';
import { rateLimit } from './cost/rate-limit.ts';
import { checkThing } from './resolve.ts';
import { readers } from './rooms.ts';

/** The GraphQL types of things that can be read by an id alone, by the prefix of their ids. */
const nodeTypes = new Map(Object.entries(readers).map(([kind, { nodeType }]) => [kind, nodeType]));

export const baseResolvers: Resolvers = {
  DateTime: GraphQLDateTime,
  Query: {
    node(_parent, { id }, { load, viewer }, { schema }) {
      const kind = prefixOf(id) as 'person';
      const nodeType = nodeTypes.get(kind);
      if (!viewer || nodeType === undefined) return null;
      checkThing(schema, nodeType, viewer); // by the prefix alone, whether or not there is such a thing
      return load[kind].load(id);
    },
    rateLimit,
  },
  Node: { __resolveType: ({ id }) => nodeTypes.get(prefixOf(id)) as 'Person' },
};
