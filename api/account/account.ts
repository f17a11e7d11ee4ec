import type { Resolvers } from '../../schema/types.generated.ts';
import { beforeMoment, byMoment, page } from '../request/page.ts';
import { deleteAccount } from './delete.ts';
import { exportMine } from './export.ts';
import { requestSignIn, signIn } from './sign-in.ts';
import { revokeSession, signOut } from './sign-out.ts';

export const accountResolvers: Resolvers = {
  Session: {
    current: ({ id }, _args, { viewer }) => viewer?.session === id,
    createdAt: ({ at }) => at,
  },
  Viewer: {
    sessions: (viewer, args, context) =>
      page(context, 'sessions', args, {
        fetch: (after, limit) =>
          context.run('account/sessions', { me: viewer.id, now: context.now, ...beforeMoment(after), limit }),
        position: byMoment,
      }),
  },
  Mutation: { requestSignIn, signIn, signOut, revokeSession, deleteAccount, exportMine },
  SignInPayload: { viewer: ({ subjectId }) => (subjectId === null ? null : { id: subjectId }) },
};
