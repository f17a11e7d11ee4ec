/** A conversation, its messages, and the events of the activity list. */
import type { Event, Introduction, Message, Thread } from '../facts.ts';
import { seesIntroduction } from '../introductions.ts';
import { latestFirst, peopleWhere, personOf } from '../lists.ts';
import { seesPerson } from '../people.ts';
import { readableItem } from '../reading.ts';
import { readsMessage } from '../threads.ts';
import { byId } from '../ties.ts';
import { given, type Fields } from './field.ts';

/** An event gives its subject under a name that depends on its kind. */
const eventWith = (name: string): Fields<Event> => ({
  about: ({ subjectId }) => subjectId,
  [name]: ({ subjectId }, view) =>
    readableItem(view, subjectId) ??
    byId<Message | Introduction>([...view.world.messages, ...view.world.introductions], subjectId),
});

export const threads = {
  Thread: {
    ...given<Thread>('id', 'startedAt'),
    item: ({ item }, view) => readableItem(view, item ?? ''),
    introduction: ({ id }, view) =>
      view.world.introductions.find(
        (one) => one.thread === id && one.connectedAt !== null && seesIntroduction(view, one),
      ) ?? null,
    participants: ({ people }, view) => peopleWhere(view, (id) => people.some(({ person }) => person === id)),
    messages: ({ id }, view) =>
      latestFirst(
        view.world.messages.filter((message) => message.thread === id && readsMessage(view, message)),
        ({ saidAt }) => saidAt,
      ),
  } satisfies Fields<Thread>,
  Message: {
    ...given<Message>('id', 'text', 'saidAt'),
    thread: ({ thread }, { world }) => byId(world.threads, thread),
    from: ({ from }, view) => (seesPerson(view, from) ? personOf(view, from) : null),
  } satisfies Fields<Message>,
  EntryWritten: eventWith('entry'),
  AskShared: eventWith('ask'),
  AskResolved: eventWith('ask'),
  MessageSaid: eventWith('message'),
  IntroductionChanged: eventWith('introduction'),
} as const;
