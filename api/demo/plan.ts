/**
 * A copy of the demonstration as rows to write: the structure with the texts of one language, new ids, and
 * times relative to now.
 */
import type { Locale } from '../../schema/enums.generated.ts';
import { tieBreakOf } from '../request/tie-break.ts';
import { folded, wordsOf } from '../request/words.ts';
import type { Clock } from '../request/clock.ts';
import { asks, projects, type AskRef, type ProjectRef } from './asks.ts';
import { english } from './en/texts.ts';
import { french } from './fr/texts.ts';
import type { Inhabitant } from './people/inhabitant.ts';
import { people, roles, type PersonRef } from './people/people.ts';
import type { Texts } from './texts.ts';
import { tieRows } from './ties.ts';
import { topics, type TopicRef } from './topics.ts';

const day = 24 * 3_600_000;
const languages: Record<Locale, Texts> = { FR: french, EN: english };
const refs = <Ref extends string>(named: Record<Ref, unknown>) => Object.keys(named) as Ref[];
const offersOf = (ref: PersonRef) => Object.entries(people[ref].offers) as [TopicRef, number][];

/** The ids of a copy by ref. */
export interface Ids {
  demo: string;
  people: Record<PersonRef, string>;
  topics: Record<TopicRef, string>;
  projects: Record<ProjectRef, string>;
  asks: Record<AskRef, string>;
}

function drawIds(clock: Clock): Ids {
  const each = <Ref extends string>(prefix: 'person' | 'topic' | 'project' | 'ask', list: readonly Ref[]) =>
    Object.fromEntries(list.map((ref) => [ref, clock.newId(prefix)])) as Record<Ref, string>;
  return {
    demo: clock.newId('demo'),
    people: each('person', refs(people)),
    topics: each('topic', topics),
    projects: each('project', refs(projects)),
    asks: each('ask', refs(asks)),
  };
}

export type Plan = ReturnType<typeof planDemo>;

/**
 * Only the ids are random, so that a plan that is written twice makes one copy. Tie-breaks come from refs:
 * the order is the same in every copy.
 */
export function planDemo(clock: Clock, now: number, locale: Locale) {
  const ids = drawIds(clock);
  const texts = languages[locale];
  const ago = (days: number) => now - days * day;
  return {
    ids,
    now,
    endsAt: now + day,
    roles: refs(roles).map((ref) => ({ person: ids.people[ref], part: roles[ref] })),
    topics: topics.map((ref) => ({
      id: ids.topics[ref],
      name: texts.topics[ref],
      folded: folded(texts.topics[ref]),
      words: wordsOf(texts.topics[ref]),
    })),
    people: refs(people).map((ref) => {
      const { name, open, weeklyCap = 3 }: Inhabitant = people[ref];
      const { about, notes } = texts.people[ref];
      const words = wordsOf(
        about,
        ...Object.values<string>(notes),
        ...offersOf(ref).map(([topic]) => texts.topics[topic]),
      );
      return { id: ids.people[ref], name, about, open, weeklyCap, tie: tieBreakOf(ref), words };
    }),
    offers: refs(people).flatMap((ref) =>
      offersOf(ref).map(([topic, evidence]) => {
        const notes: { readonly [T in TopicRef]?: string } = texts.people[ref].notes;
        return {
          person: ids.people[ref],
          topic: ids.topics[topic],
          evidence,
          note: notes[topic] ?? '',
          since: ago(200),
        };
      }),
    ),
    ties: tieRows().map(({ from, to, days, spokeDays, ...tie }) => ({
      ...tie,
      from: ids.people[from],
      to: ids.people[to],
      since: ago(days),
      spokeAt: spokeDays === null ? null : ago(spokeDays),
    })),
    projects: refs(projects).map((ref) => ({
      id: ids.projects[ref],
      keeper: ids.people[projects[ref].keeper],
      ...texts.projects[ref],
      at: ago(projects[ref].days),
    })),
    asks: refs(asks).map((ref) => {
      const { asker, project, topics, state, needs, urgency, unnamed, days, until } = asks[ref];
      const { title, brief } = texts.asks[ref];
      return {
        id: ids.asks[ref],
        tie: tieBreakOf(ref),
        asker: ids.people[asker],
        project: ids.projects[project],
        topics: topics.map((topic) => ids.topics[topic]),
        ...texts.asks[ref],
        words: wordsOf(title, brief),
        state,
        needs,
        urgency,
        unnamed,
        until: until === null ? null : now + until * day,
        draftedAt: ago(days),
        sharedAt: state === 'DRAFT' ? null : ago(days),
      };
    }),
  };
}
