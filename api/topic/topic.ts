import type { Resolvers } from '../../schema/types.generated.ts';
import type { TopicRow } from '../neo4j/catalogue.generated.ts';
import { folded } from '../request/words.ts';
import { signedIn } from '../request/context.ts';
import type { Readers } from '../request/loaders.ts';
import { behindText, bySort, page } from '../request/page.ts';

declare module '../request/loaders.ts' {
  interface Rows {
    topic: TopicRow;
  }
}

export const topicReaders: Pick<Readers, 'topic'> = {
  topic: { nodeType: 'Topic', read: ({ run, me }, ids) => run('topic/read', { me, ids }) },
};

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
