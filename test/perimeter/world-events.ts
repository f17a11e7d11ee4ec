// What happened in a random small community, some of it to things that are not there any more.
import type { Event, Id, World } from './facts.ts';
import type { Chance } from './world.ts';

type Things = Pick<World, 'entries' | 'asks' | 'threads' | 'messages' | 'introductions'>;
const lists = {
  EntryWritten: 'entries',
  AskShared: 'asks',
  AskResolved: 'asks',
  MessageSaid: 'messages',
  IntroductionChanged: 'introductions',
} as const;
const kinds = Object.keys(lists) as Event['kind'][];

/** Mostly about something that is there, and mostly told to one of those it concerns. */
export function event(chance: Chance, mark: string, index: number, things: Things, anyone: Id): Event {
  const kind = chance.of(kinds);
  const list: readonly { id: Id }[] = things[lists[kind]];
  const about = list.length > 0 && chance.in100(85) ? chance.of(list).id : `gone_${mark}_${index}`;
  const concerned = partiesOf(about, things);
  const to = concerned.length > 0 && chance.in100(70) ? chance.of(concerned) : anyone;
  const told = kind === 'MessageSaid' || kind === 'IntroductionChanged';
  return {
    id: `event_${mark}_${index}`,
    seq: index,
    kind,
    about,
    from: told ? null : to,
    to: told ? to : null,
  };
}

/** Of a message those who take part in its conversation, of an introduction those it is between. */
function partiesOf(about: Id, { threads, messages, introductions }: Things): Id[] {
  const thread = messages.find(({ id }) => id === about)?.thread;
  const introduced = introductions.find(({ id }) => id === about);
  return [
    ...(threads.find(({ id }) => id === thread)?.people.map(({ person }) => person) ?? []),
    ...[introduced?.asker, introduced?.connector, introduced?.candidate].flatMap((id) => id ?? []),
  ];
}

/** Those told to somebody who is there, and those of whoever wrote or asks what they are about. */
export const events = (
  all: readonly Event[],
  there: (id: Id) => boolean,
  written: readonly { id: Id; from: Id }[],
): Event[] =>
  all.flatMap((one) => {
    if (one.to !== null) return there(one.to) ? [one] : [];
    return written.filter(({ id }) => id === one.about).map(({ from }) => ({ ...one, from }));
  });
