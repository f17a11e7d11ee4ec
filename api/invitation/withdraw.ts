import * as v from 'valibot';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';

export const withdrawInvitation = mutation({
  check: v.object({ invitationId: id() }),
  subject: ({ invitationId }) => invitationId,
  async apply({ run, me, now }, _input, invitation) {
    const [withdrawn] = await run('invitation/withdraw', { me, invitation, now });
    return withdrawn ? null : notFound('invitationId');
  },
});
