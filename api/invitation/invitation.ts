import type { Resolvers } from '../../schema/types.generated.ts';
import { hashOf } from '../request/secret.ts';
import { beforeMoment, byMoment, page } from '../request/page.ts';

import { levelOf } from '../trust/level.ts';
import { acceptInvitation } from './accept.ts';
import { createInvitation } from './create.ts';
import { withdrawInvitation } from './withdraw.ts';

export const invitationResolvers: Resolvers = {
  Query: {
    invitation: async (_parent, { code }, { run, viewer, now }) =>
      viewer ? ((await run('invitation/read', { me: viewer.id, hash: hashOf(code), now }))[0] ?? null) : null,
  },
  Invitation: {
    level: ({ weight }) => (weight === null ? null : levelOf(weight)),
    createdAt: ({ at }) => at,
  },
  Viewer: {
    invitations: (viewer, args, context) =>
      page(context, 'invitations', args, {
        fetch: (after, limit) =>
          context.run('invitation/list', { me: viewer.id, now: context.now, ...beforeMoment(after), limit }),
        position: byMoment,
      }),
  },
  Mutation: { createInvitation, acceptInvitation, withdrawInvitation },
  CreateInvitationPayload: {
    invitation: async ({ subjectId }, _args, { run, viewer, now }) =>
      subjectId === null || !viewer
        ? null
        : ((await run('invitation/mine', { me: viewer.id, invitation: subjectId, now }))[0] ?? null),
  },
  AcceptInvitationPayload: {
    async person({ subjectId }, _args, { run, load, viewer }) {
      const [accepted] =
        subjectId === null || !viewer
          ? []
          : await run('invitation/accepted', { me: viewer.id, hash: subjectId });
      return accepted ? await load.person.load(accepted.inviter) : null;
    },
  },
};
