/**
 * A copy of the demonstration as rows to write: the structure with the texts of one language, new ids, and
 * times relative to now.
 */
import type { DemoPart, Locale } from '../../schema/enums.generated.ts';
import { tieBreakOf } from '../request/tie-break.ts';
import { folded, wordsOf } from '../request/words.ts';
import type { Clock } from '../request/clock.ts';
import { asks } from './asks.ts';
import { english } from './en/texts.ts';
import { french } from './fr/texts.ts';
import { drawIds, refs } from './ids.ts';
import { invitationRow } from './invitation.ts';
import { momentBefore } from './moment.ts';
import type { Inhabitant } from './people/inhabitant.ts';
import { people, roles, type PersonRef } from './people/people.ts';
import { projects } from './projects.ts';
import { entryRows, introductionRows, proposalRow, threadRows } from './rows.ts';
import type { Texts } from './texts.ts';
import { tieRows } from './ties.ts';
import { topics, type TopicRef } from './topics.ts';

const day = 24 * 3_600_000;
const languages: Record<Locale, Texts> = { FR: french, EN: english };
interface Role {
  person: string;
  part: DemoPart;
}
const offersOf = (ref: PersonRef) => Object.entries(people[ref].offers) as [TopicRef, number][];

export type { Ids } from './ids.ts';
export type Plan = ReturnType<typeof planDemo>;

/**
 * Only the ids are random, so that a plan that is written twice makes one copy. Tie-breaks come from refs:
 * the order is the same in every copy.
 */
export function planDemo(clock: Clock, now: number, locale: Locale) {
  const ids = drawIds(clock);
  const texts = languages[locale];
  const setting = { ids, texts, now };
  const ago = (days: number) => now - days * day;
  return {
    ids,
    now,
    endsAt: now + day,
    roles: [
      ...refs(roles).map((ref): Role => ({ person: ids.people[ref], part: roles[ref] })),
      { person: ids.newcomer, part: 'NEWCOMER' as const },
    ],
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
      const { asker, project, topics, state, needs, urgency, unnamed, days, at, until } = asks[ref];
      const { title, brief } = texts.asks[ref];
      const draftedAt = momentBefore(now, { days, at });
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
        draftedAt,
        sharedAt: state === 'DRAFT' ? null : draftedAt,
      };
    }),
    entries: entryRows(setting),
    introductions: introductionRows(setting),
    threads: threadRows(setting, clock),
    proposal: proposalRow(setting, clock.newId('proposal')),
    invitation: invitationRow(setting, clock.newId('invitation')),
  };
}
