import type { Resolvers } from '../../schema/types.generated.ts';
import { folded } from '../offer/words.ts';
import { signedIn } from '../server/context.ts';
import { behindText, bySort, page } from '../server/page.ts';

/** A word of the community. */
export interface TopicRow {
  id: string;
  name: string;
}

export const topicResolvers: Resolvers = {
  Query: {
    topics(_parent, args, context) {
      const matching = args.matching ? folded(args.matching) : null;
      return page(context, `topics ${matching ?? ''}`, args, {
        fetch: (after, limit) =>
          context.run('topic/list', { me: signedIn(context), matching, ...behindText(after), limit }),
        position: bySort,
      });
    },
  },
};
