/** Resolvers of schema/base.graphql: of what belongs to no room. */
import { GraphQLDateTime } from 'graphql-scalars';
import type { Resolvers } from '../../schema/types.generated.ts';
import { prefixOf } from '../request/clock.ts';
import { rateLimit } from './cost/rate-limit.ts';
import { readers } from './rooms.ts';

/** The GraphQL types of things that can be read by an id alone, by the prefix of their ids. */
const nodeTypes = new Map(Object.entries(readers).map(([kind, { nodeType }]) => [kind, nodeType]));

export const baseResolvers: Resolvers = {
  DateTime: GraphQLDateTime,
  Query: {
    node(_parent, { id }, { load, viewer }) {
      const kind = prefixOf(id) as 'person';
      return viewer && nodeTypes.get(kind) ? load[kind].load(id) : null;
    },
    rateLimit,
  },
  Node: { __resolveType: ({ id }) => nodeTypes.get(prefixOf(id)) as 'Person' },
};
