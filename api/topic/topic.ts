import type { Resolvers } from '../../schema/types.generated.ts';
import { folded } from '../request/words.ts';
import { signedIn } from '../request/context.ts';
import { behindText, bySort, page } from '../request/page.ts';

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
