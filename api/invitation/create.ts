import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { newSecret } from '../request/secret.ts';
import { mutation, type Outcome } from '../request/mutation.ts';
import { conflict, limitReached } from '../request/problem.ts';
import { prose } from '../request/text.ts';
import { level, weights } from '../trust/level.ts';

/** `link` is null when this request made no invitation. */
export interface Created extends Outcome {
  link: string | null;
}

/** Milliseconds for which an invitation is open. */
const lifetime = 14 * 24 * 3_600_000;

const creation = (invitation: string, hash: string) =>
  mutation({
    check: v.object({ words: v.nullish(prose(2000)), level: level() }),
    subject: () => invitation,
    async apply({ run, me, now }, { words = null, level }) {
      const [made] = await run('invitation/create', {
        me,
        invitation,
        hash,
        words,
        weight: weights[level],
        now,
        expiresAt: now + lifetime,
      });
      if (made?.demo) return conflict('Nobody can be invited into the demonstration house.');
      if (made?.nameless)
        return conflict('Say who you are first: accept an invitation, or set a name with updateProfile.');
      return made?.allowed
        ? null
        : limitReached(`One can have ${made?.limit} invitations open.`, made?.retryAt ?? null);
    },
  });

/** A retry gets the invitation of the first request, without the link, whose code is no longer known. */
export const createInvitation: Required<MutationResolvers>['createInvitation'] = async (
  parent,
  args,
  context,
  info,
) => {
  const [{ secret, hash }, id] = [newSecret(), context.clock.newId('invitation')];
  const outcome = await creation(id, hash)(parent, args, context, info);
  return {
    ...outcome,
    link: outcome.subjectId === id ? `${context.origin.address}/invitation#${secret}` : null,
  };
};
