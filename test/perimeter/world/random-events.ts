/** Events of a random world, some of them of things that do not exist any more. */
import type { Event, Id, World } from '../model/facts.ts';
import type { Chance } from './chance.ts';

type Things = Pick<World, 'entries' | 'asks' | 'threads' | 'messages' | 'introductions'>;
const lists = {
  EntryWritten: 'entries',
  AskShared: 'asks',
  AskResolved: 'asks',
  MessageSaid: 'messages',
  IntroductionChanged: 'introductions',
} as const;
const kinds = Object.keys(lists) as Event['kind'][];

/** Mostly of a thing that exists, and mostly for a person it concerns. */
export function event(chance: Chance, mark: string, index: number, things: Things, anyone: Id): Event {
  const kind = chance.of(kinds);
  const list: readonly { id: Id }[] = things[lists[kind]];
  const subjectId = list.length > 0 && chance.in100(85) ? chance.of(list).id : `gone_${mark}_${index}`;
  const concerned = partiesOf(subjectId, things);
  const to = concerned.length > 0 && chance.in100(70) ? chance.of(concerned) : anyone;
  const isForOne = kind === 'MessageSaid' || kind === 'IntroductionChanged';
  return {
    id: `event_${mark}_${index}`,
    seq: index,
    kind,
    subjectId,
    from: isForOne ? null : to,
    to: isForOne ? to : null,
  };
}

/** The participants of a message's conversation, or the parties of an introduction. */
function partiesOf(subjectId: Id, { threads, messages, introductions }: Things): Id[] {
  const thread = messages.find(({ id }) => id === subjectId)?.thread;
  const introduced = introductions.find(({ id }) => id === subjectId);
  return [
    ...(threads.find(({ id }) => id === thread)?.people.map(({ person }) => person) ?? []),
    ...[introduced?.asker, introduced?.connector, introduced?.candidate].flatMap((id) => id ?? []),
  ];
}
