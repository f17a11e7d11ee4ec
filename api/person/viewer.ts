import { GraphQLError } from 'graphql';
import type { QueryResolvers, Resolvers } from '../../schema/types.generated.ts';
import { behindText, bySort, page } from '../request/page.ts';
import { prefixOf } from '../request/clock.ts';

/** The person asking. */
export interface ViewerRow {
  id: string;
}

/** What can be read by its id alone, by the prefix of ids. */
const types = {
  person: 'Person',
  topic: 'Topic',
  project: 'Project',
  ask: 'Ask',
  entry: 'Entry',
  thread: 'Thread',
  message: 'Message',
  introduction: 'Introduction',
} as const;
const isNode = (kind: string | null): kind is keyof typeof types => kind !== null && kind in types;

const node: QueryResolvers['node'] = async (_parent, { id }, { load, viewer }) => {
  const kind = prefixOf(id);
  return viewer && isNode(kind) ? await load[kind].load(id) : null;
};

export const viewerResolvers: Resolvers = {
  Query: {
    viewer: (_parent, _args, { viewer }) => viewer,
    node,
  },
  Node: { __resolveType: ({ id }) => types[prefixOf(id) as keyof typeof types] },
  Viewer: {
    async person(viewer, _args, context) {
      const person = await context.load.person.load(viewer.id);
      if (!person)
        throw new GraphQLError('This account is gone.', { extensions: { code: 'UNAUTHENTICATED' } });
      return person;
    },
    acquaintances: (viewer, args, context) =>
      page(context, 'acquaintances', args, {
        fetch: (after, limit) =>
          context.run('person/acquaintances', { me: viewer.id, ...behindText(after), limit }),
        position: bySort,
      }),
    blocked: (viewer, args, context) =>
      page(context, 'blocked', args, {
        fetch: (after, limit) => context.run('block/list', { me: viewer.id, ...behindText(after), limit }),
        position: bySort,
      }),
  },
};
