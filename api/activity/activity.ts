/** What happened that the viewer may hear of: as a list, and live. */
import type { Resolvers } from '../../schema/types.generated.ts';
import { unauthenticated, type Context } from '../request/context.ts';
import { page } from '../request/page.ts';
import { positionRow, seqOf, withCursor, type EventRow, type EventWithCursor } from './event.ts';
import type { Hub } from './hub.ts';

declare module '../request/context.ts' {
  interface Services {
    hub: Hub;
  }
}

function gap(context: Context, upTo: number) {
  const node = withCursor(context, positionRow('Gap', upTo));
  const { cursor } = node;
  return {
    edges: [{ cursor, node }],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
  };
}

const about = ({ subjectId }: EventWithCursor): string => subjectId;

export const activityResolvers: Resolvers = {
  Viewer: {
    async activity(viewer, args, context) {
      const [{ upTo, forgotten } = { upTo: 0, forgotten: 0 }] = await context.run('activity/settled', {});
      const after = seqOf(context, args.after);
      if (after !== null && after < forgotten) return gap(context, upTo);
      const { edges, pageInfo } = await page(context, 'activity', args, {
        fetch: (_after, limit) =>
          context.run('activity/list', { me: viewer.id, after, upTo, now: context.now, limit }),
        position: ({ seq }) => [seq, ''],
      });
      return {
        edges: edges.map(({ cursor, node: { kind, subjectId } }) => ({
          cursor,
          node: { kind, subjectId, cursor },
        })),
        pageInfo,
      };
    },
  },
  Subscription: {
    activity: {
      subscribe(_parent, { after }, context) {
        if (!context.viewer) throw unauthenticated();
        return context.hub.subscribe(context.viewer, seqOf(context, after));
      },
      resolve: (event: EventRow, _args: unknown, context: Context) => withCursor(context, event),
    },
  },
  ActivityEvent: { __resolveType: ({ kind }) => kind as 'Gap' },
  EntryWritten: { about, entry: ({ subjectId }, _args, { load }) => load.entry.load(subjectId) },
  AskShared: { about, ask: ({ subjectId }, _args, { load }) => load.ask.load(subjectId) },
  AskResolved: { about, ask: ({ subjectId }, _args, { load }) => load.ask.load(subjectId) },
  IntroductionChanged: {
    about,
    introduction: ({ subjectId }, _args, { load }) => load.introduction.load(subjectId),
  },
  MessageSaid: { about, message: ({ subjectId }, _args, { load }) => load.message.load(subjectId) },
};
