import type { Resolvers } from '../../schema/types.generated.ts';
import { unauthenticated, type Context } from '../request/context.ts';
import { page } from '../request/page.ts';
import { placeOf, toldPlace, type Told } from './event.ts';
import { Feed } from './feed.ts';

function gap(context: Context, upTo: number) {
  const node = toldPlace(context, 'Gap', upTo);
  const { cursor } = node;
  return {
    edges: [{ cursor, node }],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
  };
}

export const activityResolvers: Resolvers = {
  Viewer: {
    async activity(viewer, args, context) {
      const [{ upTo, forgotten } = { upTo: 0, forgotten: 0 }] = await context.run('activity/settled', {});
      const after = placeOf(context, args.after);
      if (after !== null && after < forgotten) return gap(context, upTo);
      const { edges, pageInfo } = await page(context, 'activity', args, {
        fetch: (_after, limit) =>
          context.run('activity/list', { me: viewer.id, after, upTo, now: context.now, limit }),
        position: ({ seq }) => [seq, ''],
      });
      return {
        edges: edges.map(({ cursor, node: { kind, about } }) => ({ cursor, node: { kind, about, cursor } })),
        pageInfo,
      };
    },
  },
  Subscription: {
    activity: {
      subscribe(_parent, { after }, context) {
        if (!context.viewer) throw unauthenticated();
        return context.hub.join(new Feed(context.hub, context, context.viewer, placeOf(context, after)));
      },
      resolve: (event: Told) => event,
    },
  },
  ActivityEvent: { __resolveType: ({ kind }) => kind as 'Gap' },
  EntryWritten: { entry: ({ about }, _args, { load }) => load.entry.load(about) },
  AskShared: { ask: ({ about }, _args, { load }) => load.ask.load(about) },
  AskResolved: { ask: ({ about }, _args, { load }) => load.ask.load(about) },
  IntroductionChanged: { introduction: ({ about }, _args, { load }) => load.introduction.load(about) },
  MessageSaid: { message: ({ about }, _args, { load }) => load.message.load(about) },
};
