import type { Resolvers } from '../../schema/types.generated.ts';
import type { InvitationRow } from '../neo4j/catalogue.generated.ts';
import type { Readers } from '../request/loaders.ts';
import { hashOf } from '../request/secret.ts';
import { beforeMoment, byMoment, page } from '../request/page.ts';
import { levelOf } from '../trust/level.ts';
import { acceptInvitation } from './accept.ts';
import { createInvitation } from './create.ts';
import { withdrawInvitation } from './withdraw.ts';

declare module '../request/loaders.ts' {
  interface Rows {
    invitation: InvitationRow;
  }
}

export const invitationReaders: Pick<Readers, 'invitation'> = {
  invitation: {
    nodeType: 'Invitation',
    read: ({ run, me, now }, ids) => run('invitation/mine', { me, ids, now }),
  },
};

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
