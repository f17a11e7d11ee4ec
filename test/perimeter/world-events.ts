// What happened in a random small community, some of it to things that are not there any more.
import type { Event, Id } from './facts.ts';
import type { Chance } from './world.ts';

const things = { EntryWritten: ['entry', 15], AskShared: ['ask', 6], AskResolved: ['ask', 6], MessageSaid: ['message', 8], IntroductionChanged: ['introduction', 5] } as const;
const kinds = Object.keys(things) as Event['kind'][];

export function event(chance: Chance, mark: string, index: number, to: Id): Event {
  const kind = chance.of(kinds);
  const [thing, most] = things[kind];
  const told = kind === 'MessageSaid' || kind === 'IntroductionChanged';
  return { id: `event_${mark}_${index}`, seq: index, kind, about: `${thing}_${mark}_${chance.below(most)}`, from: told ? null : to, to: told ? to : null };
}

/** Those told to somebody who is there, and those of whoever wrote or asks what they are about. */
export const events = (all: readonly Event[], there: (id: Id) => boolean, written: readonly { id: Id; from: Id }[]): Event[] => all.flatMap((one) => {
  if (one.to !== null) return there(one.to) ? [one] : [];
  return written.filter(({ id }) => id === one.about).map(({ from }) => ({ ...one, from }));
});
