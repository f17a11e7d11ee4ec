import type { Resolvers } from '../../schema/types.generated.ts';
import type { MessageRow, ThreadIntroductionRow, ThreadRow } from '../neo4j/catalogue.generated.ts';
import { signedIn } from '../request/context.ts';
import type { Readers } from '../request/loaders.ts';
import { prefixOf } from '../request/clock.ts';
import { beforeMoment, byMoment, page, fromMoment } from '../request/page.ts';
import { answer, leaveThread, say } from './mutations.ts';

declare module '../request/loaders.ts' {
  interface Rows {
    thread: ThreadRow;
    message: MessageRow;
    /** By the id of the thread. */
    threadIntroduction: ThreadIntroductionRow;
  }
}

export const threadReaders: Pick<Readers, 'thread' | 'message' | 'threadIntroduction'> = {
  thread: { nodeType: 'Thread', read: ({ run, me }, ids) => run('thread/read', { me, ids }) },
  message: { nodeType: 'Message', read: ({ run, me }, ids) => run('thread/message', { me, ids }) },
  threadIntroduction: { read: ({ run, me }, ids) => run('thread/introduction', { me, ids }) },
};

export const threadResolvers: Resolvers = {
  Thread: {
    startedAt: ({ at }) => at,
    item: ({ item }, _args, { load }) => {
      const kind = item === null ? null : prefixOf(item);
      return item !== null && (kind === 'entry' || kind === 'ask') ? load[kind].load(item) : null;
    },
    introduction: async ({ id }, _args, { load }) => {
      const opened = await load.threadIntroduction.load(id);
      return opened && load.introduction.load(opened.introduction);
    },
    messages: (thread, args, context) =>
      page(context, `messages ${thread.id}`, args, {
        fetch: (after, limit) =>
          context.run('thread/messages', {
            me: signedIn(context),
            thread: thread.id,
            ...beforeMoment(after),
            limit,
          }),
        fetchBackwards: (before, limit) =>
          context.run('thread/messages-backwards', {
            me: signedIn(context),
            thread: thread.id,
            ...fromMoment(before),
            limit,
          }),
        position: byMoment,
      }),
  },
  Message: {
    thread: ({ thread }, _args, { load }) => load.thread.load(thread),
    from: ({ from }, _args, { load }) => load.person.load(from),
    saidAt: ({ at }) => at,
  },
  Viewer: {
    threads: (viewer, args, context) =>
      page(context, 'threads', args, {
        fetch: (after, limit) => context.run('thread/list', { me: viewer.id, ...beforeMoment(after), limit }),
        position: byMoment,
      }),
  },
  Mutation: { answer, say, leaveThread },
};
