/** A person's tokens: the list, and the mutations that make and end them. */
import type { Resolvers } from '../../schema/types.generated.ts';
import { beforeMoment, byMoment, page } from '../request/page.ts';
import { createToken } from './create.ts';
import { revokeToken } from './revoke.ts';

export const tokenResolvers: Resolvers = {
  Token: { createdAt: ({ at }) => at },
  Viewer: {
    tokens: (viewer, args, context) =>
      page(context, 'tokens', args, {
        fetch: (after, limit) =>
          context.run('token/list', { me: viewer.id, now: context.now, ...beforeMoment(after), limit }),
        position: byMoment,
      }),
  },
  Mutation: { createToken, revokeToken },
  CreateTokenPayload: {
    token: async ({ subjectId }, _args, { run, viewer }) =>
      subjectId === null || !viewer
        ? null
        : ((await run('token/mine', { me: viewer.id, token: subjectId }))[0] ?? null),
  },
};
