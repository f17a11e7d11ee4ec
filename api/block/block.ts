import type { Resolvers } from '../../schema/types.generated.ts';
import { behindText, bySort, page } from '../request/page.ts';
import { block, unblock } from './mutations.ts';

export const blockResolvers: Resolvers = {
  Viewer: {
    blocked: (viewer, args, context) =>
      page(context, 'blocked', args, {
        fetch: (after, limit) => context.run('block/list', { me: viewer.id, ...behindText(after), limit }),
        position: bySort,
      }),
  },
  Mutation: { block, unblock },
};
