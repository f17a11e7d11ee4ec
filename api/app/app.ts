/** Apps: those a person let in, and those they registered. Letting one in is OAuth's part (`api/oauth/`). */
import type { Resolvers } from '../../schema/types.generated.ts';
import { beforeMoment, byMoment, page } from '../request/page.ts';
import { registerApp } from './register.ts';
import { removeApp } from './remove.ts';
import { revokeApp } from './revoke.ts';

export const appResolvers: Resolvers = {
  App: { letInAt: ({ at }) => at },
  RegisteredApp: { registeredAt: ({ at }) => at },
  Viewer: {
    apps: (viewer, args, context) =>
      page(context, 'apps', args, {
        fetch: (after, limit) =>
          context.run('app/list', { me: viewer.id, now: context.now, ...beforeMoment(after), limit }),
        position: byMoment,
      }),
    registeredApps: (viewer, args, context) =>
      page(context, 'registeredApps', args, {
        fetch: (after, limit) =>
          context.run('app/registered', { me: viewer.id, ...beforeMoment(after), limit }),
        position: byMoment,
      }),
  },
  Mutation: { registerApp, removeApp, revokeApp },
  RegisterAppPayload: {
    app: async ({ subjectId }, _args, { run, viewer }) =>
      subjectId === null || !viewer
        ? null
        : ((await run('app/mine', { me: viewer.id, app: subjectId }))[0] ?? null),
  },
};
