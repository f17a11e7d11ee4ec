/** What somebody chose to get by mail. */
import * as v from 'valibot';
import type { Resolvers } from '../../schema/types.generated.ts';
import { accountGone, type Context } from '../request/context.ts';
import { mutation } from '../request/mutation.ts';
import { nextDigest } from './digest.ts';

const setMail = mutation({
  check: v.object({
    asked: v.nullish(v.boolean()),
    digest: v.nullish(v.picklist(['NEVER', 'DAILY', 'SUNDAY'])),
  }),
  subject: (_input, me) => me,
  async apply({ run, me, now }, { asked = null, digest = null }) {
    await run('mail/set', { me, asked, digest, next: nextDigest(digest ?? 'NEVER', now), now });
    return null;
  },
});

async function mine(me: string, context: Context) {
  const [settings] = await context.run('mail/settings', { me });
  if (!settings) throw accountGone();
  return settings;
}

export const mailResolvers: Resolvers = {
  Viewer: { mail: (viewer, _args, context) => mine(viewer.id, context) },
  Mutation: { setMail },
  SetMailPayload: {
    mail: ({ subjectId }, _args, context) => (subjectId === null ? null : mine(subjectId, context)),
  },
};
