import type { Resolvers } from '../../schema/types.generated.ts';
import type { AskRow } from '../neo4j/catalogue.generated.ts';
import { recheckAccess } from '../perimeter/recheck-access.ts';
import { signedIn } from '../request/context.ts';
import type { Readers } from '../request/loaders.ts';
import { beforeMoment, behindText, byMoment, bySort, page } from '../request/page.ts';
import { closeAsk } from './close.ts';
import { draftAsk } from './draft.ts';
import { resolveAsk } from './resolve.ts';
import { shareAsk } from './share.ts';
import { updateAsk } from './update.ts';
import { refreshAsk, widenAsk } from './widen.ts';

declare module '../request/loaders.ts' {
  interface Rows {
    ask: AskRow;
  }
}

export const askReaders: Pick<Readers, 'ask'> = {
  ask: {
    nodeType: 'Ask',
    read: async ({ run, me, now }, ids) => recheckAccess(run, me, await run('ask/read', { me, ids, now })),
  },
};

export const askResolvers: Resolvers = {
  Ask: {
    asker: ({ writer }) => writer,
    topics: (ask, args, context) =>
      page(context, `topics of ${ask.id}`, args, {
        fetch: (after, limit) =>
          context.run('ask/topics', { me: signedIn(context), ask: ask.id, ...behindText(after), limit }),
        position: bySort,
      }),
  },
  Viewer: {
    asks: (viewer, { state = null, ...args }, context) =>
      page(context, `asks ${state ?? ''}`, args, {
        fetch: (after, limit) =>
          context.run('ask/list', { me: viewer.id, now: context.now, state, ...beforeMoment(after), limit }),
        position: byMoment,
      }),
    circleAsks: (viewer, args, context) =>
      page(context, 'circle asks', args, {
        fetch: (after, limit) =>
          context.run('ask/circle', { me: viewer.id, now: context.now, ...beforeMoment(after), limit }),
        position: byMoment,
        recheckAccess: (rows) => recheckAccess(context.run, viewer.id, rows),
      }),
  },
  Mutation: { draftAsk, updateAsk, shareAsk, widenAsk, refreshAsk, resolveAsk, closeAsk },
};
