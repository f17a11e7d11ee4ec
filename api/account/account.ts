import * as v from 'valibot';
import type { MutationResolvers, Resolvers } from '../../schema/types.generated.ts';
import { becomes } from '../request/context.ts';
import { mutation } from '../request/mutation.ts';
import { beforeMoment, byMoment, page } from '../request/page.ts';
import { notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';
import { deleteAccount } from './delete.ts';
import { exportMine } from './export.ts';
import { requestSignIn, signIn } from './sign-in.ts';

type Mutations = Required<MutationResolvers>;

const leave = (session: string) =>
  mutation({
    check: v.object({}),
    about: () => session,
    async apply({ run, me }) {
      await run('account/leave', { me, session });
      return null;
    },
  });

const signOut: Mutations['signOut'] = async (parent, args, context, info) => {
  const outcome = await leave(context.viewer?.session ?? '')(parent, args, context, info);
  if (outcome.problems.length > 0) return outcome;
  context.hub.wake('ended');
  context.cookie.clear();
  becomes(context, null);
  return outcome;
};

const revoke = mutation({
  check: v.object({ sessionId: id() }),
  about: ({ sessionId }) => sessionId,
  async apply({ run, me }, _input, session) {
    const [ended] = await run('account/leave', { me, session });
    return ended ? null : notFound('sessionId');
  },
});

const revokeSession: Mutations['revokeSession'] = async (parent, args, context, info) => {
  const outcome = await revoke(parent, args, context, info);
  if (outcome.about !== null) context.hub.wake('ended');
  if (outcome.about !== null && outcome.about === context.viewer?.session) context.cookie.clear();
  return outcome;
};

export const accountResolvers: Resolvers = {
  Query: {
    house: (_parent, _args, { demo }) => ({ demo }),
    rateLimit: (_parent, _args, { limits, viewer, network }) =>
      limits.state({ account: viewer?.id ?? null, network }),
  },
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
  SignInPayload: { viewer: ({ about }) => (about === null ? null : { id: about }) },
};
