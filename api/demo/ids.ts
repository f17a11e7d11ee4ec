import type { Clock } from '../request/clock.ts';
import { asks, type AskRef } from './asks.ts';
import { introductions, type IntroductionRef } from './introductions.ts';
import { entries, type EntryRef } from './logbooks/logbooks.ts';
import { people, type PersonRef } from './people/people.ts';
import { projects, type ProjectRef } from './projects.ts';
import { threads, type ThreadRef } from './threads.ts';
import { topics, type TopicRef } from './topics.ts';

/** The ids of a copy by ref. */
export interface Ids {
  demo: string;
  /** Whom the invitation lets in. */
  newcomer: string;
  people: Record<PersonRef, string>;
  topics: Record<TopicRef, string>;
  projects: Record<ProjectRef, string>;
  asks: Record<AskRef, string>;
  entries: Record<EntryRef, string>;
  introductions: Record<IntroductionRef, string>;
  threads: Record<ThreadRef, string>;
}

export const refs = <Ref extends string>(named: Record<Ref, unknown>) => Object.keys(named) as Ref[];

export function drawIds(clock: Clock): Ids {
  const each = <Ref extends string>(prefix: string, list: readonly Ref[]) =>
    Object.fromEntries(list.map((ref) => [ref, clock.newId(prefix)])) as Record<Ref, string>;
  return {
    demo: clock.newId('demo'),
    newcomer: clock.newId('person'),
    people: each('person', refs(people)),
    topics: each('topic', topics),
    projects: each('project', refs(projects)),
    asks: each('ask', refs(asks)),
    entries: each('entry', refs(entries)),
    introductions: each('introduction', refs(introductions)),
    threads: each('thread', refs(threads)),
  };
}
