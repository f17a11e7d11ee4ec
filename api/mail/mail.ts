/** What a person chose to get by mail. */
import type { Resolvers } from '../../schema/types.generated.ts';
import { accountGone, type Context } from '../request/context.ts';
import { setMail } from './mutations.ts';

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
