import type { Resolvers } from '../../schema/types.generated.ts';
import type { TopicRow } from '../neo4j/catalogue.generated.ts';
import { folded } from '../request/words.ts';
import { signedIn } from '../request/context.ts';
import type { Readers } from '../request/loaders.ts';
import { behindText, bySort, page } from '../request/page.ts';
import { wishTopic, withdrawTopicWish } from './wish.ts';

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
  Viewer: {
    topicWishes: (viewer, args, context) =>
      page(context, 'topic wishes', args, {
        fetch: (after, limit) => context.run('topic/wishes', { me: viewer.id, ...behindText(after), limit }),
        position: bySort,
      }),
  },
  Mutation: { wishTopic, withdrawTopicWish },
  WishTopicPayload: {
    async wish({ folded }, _args, context) {
      if (folded === null) return null;
      const [wish] = await context.run('topic/wished', { me: signedIn(context), folded });
      return wish ?? null;
    },
    async offer({ folded }, _args, context) {
      if (folded === null) return null;
      const [offer] = await context.run('topic/offered', { me: signedIn(context), folded });
      return offer ?? null;
    },
  },
};
