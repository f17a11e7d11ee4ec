import * as v from 'valibot';
import type { MutationResolvers, Resolvers } from '../../schema/types.generated.ts';
import { address } from '../request/address.ts';
import { countMail } from '../mail/limit.ts';
import { letter, linkLasts, linkTo } from '../mail/link-letter.ts';
import { mailLater } from '../mail/outbox.ts';
import { hashOf, newSecret } from '../request/secret.ts';
import { mutation } from '../request/mutation.ts';
import { openMutation } from '../request/open-mutation.ts';
import { beforeMoment, byMoment, page } from '../request/page.ts';
import { notFound } from '../request/problem.ts';
import { id, line, locale } from '../request/text.ts';

import { levelOf, weights } from '../trust/trust.ts';
import { accept, gone } from './accept.ts';
import { createInvitation } from './create.ts';

/** An invitation as whoever holds its link may see it; `weight` is null unless it is the viewer's own. */
export interface InvitationRow {
  id: string;
  at: number;
  inviterName: string;
  words: string | null;
  weight: number | null;
  expiresAt: number;
  mine: boolean;
}

const level = () => v.picklist(['KNOWN', 'TRUSTED', 'FULL']);

/** It is about the code's hash: who invites is known to nobody before it is accepted. */
const acceptAsMyself = mutation({
  check: v.object({ code: v.string(), level: level() }),
  subject: ({ code }) => hashOf(code),
  apply: ({ run, me, now }, { level }, hash) =>
    accept(run, { me, hash, weight: weights[level], otherwise: null, now }),
});

const acceptByMail = openMutation({
  check: v.object({
    code: v.string(),
    level: level(),
    name: v.pipe(v.nullish(v.string(), ''), line(100)),
    email: address(),
    locale: locale(),
  }),
  admit: (context, { email }) => countMail(context, email),
  draw: newSecret,
  async apply({ run, now }, { code, level, name, email, locale }, { hash }) {
    const [pending] = await run('invitation/pend', {
      code: hashOf(code),
      hash,
      until: now + linkLasts,
      email,
      name,
      weight: weights[level],
      locale,
      now,
    });
    return pending ? null : gone;
  },
  done: (context, _subjectId, { secret }, { email, locale }) =>
    mailLater(context, letter('join', locale, email, linkTo(context.origin, secret))),
});

const acceptInvitation: Required<MutationResolvers>['acceptInvitation'] = (parent, args, context, info) =>
  context.viewer ? acceptAsMyself(parent, args, context, info) : acceptByMail(parent, args, context);

const withdrawInvitation = mutation({
  check: v.object({ invitationId: id() }),
  subject: ({ invitationId }) => invitationId,
  async apply({ run, me, now }, _input, invitation) {
    const [withdrawn] = await run('invitation/withdraw', { me, invitation, now });
    return withdrawn ? null : notFound('invitationId');
  },
});

export const invitationResolvers: Resolvers = {
  Query: {
    invitation: async (_parent, { code }, { run, viewer, now }) =>
      (await run('invitation/read', { me: viewer?.id ?? null, hash: hashOf(code), now }))[0] ?? null,
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
