/** Ends sessions: the one a request comes through, or another one of the same person. */
import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { noteNow } from '../request/security-log.ts';
import { id } from '../request/text.ts';
import { tellEnded } from './ended.ts';

type Mutations = Required<MutationResolvers>;

const end = (session: string) =>
  mutation({
    check: v.object({}),
    subject: () => session,
    async apply({ run, me, now }) {
      const [left] = await run('account/leave', { me, session });
      if (left) await noteNow(run, now, { kind: 'SIGNED_OUT', person: me });
      await tellEnded(run);
      return null;
    },
  });

export const signOut: Mutations['signOut'] = async (parent, args, context, info) => {
  const outcome = await end(context.viewer?.session ?? '')(parent, args, context, info);
  if (outcome.problems.length > 0) return outcome;
  context.signals.send('ended');
  context.cookie.clear({ forgetting: ['cache'] });
  return { ...outcome, viewer: null };
};

const endOther = mutation({
  check: v.object({ sessionId: id() }),
  subject: ({ sessionId }) => sessionId,
  async apply({ run, me, now }, _input, session) {
    const [ended] = await run('account/leave', { me, session });
    if (!ended) return notFound('sessionId');
    await noteNow(run, now, { kind: 'SESSION_REVOKED', person: me });
    await tellEnded(run);
    return null;
  },
});

export const revokeSession: Mutations['revokeSession'] = async (parent, args, context, info) => {
  const outcome = await endOther(parent, args, context, info);
  if (outcome.subjectId === null) return outcome;
  context.signals.send('ended');
  if (outcome.subjectId === context.viewer?.session) context.cookie.clear();
  return outcome;
};
