/** The texts of the demonstration in one language: a missing text does not compile. */
import type { AskRef } from './asks.ts';
import type { introductions } from './introductions.ts';
import type { entries } from './logbooks/logbooks.ts';
import type { Inhabitant } from './people/inhabitant.ts';
import type { people } from './people/people.ts';
import type { ProjectRef } from './projects.ts';
import type { threads } from './threads.ts';
import type { TopicRef } from './topics.ts';

/** A note for each offer. */
type Said<P extends Inhabitant> = {
  readonly about: string;
  readonly notes: { readonly [T in keyof P['offers']]: string };
};
export type SaidBy<People extends Record<string, Inhabitant>> = {
  readonly [P in keyof People]: Said<People[P]>;
};

/** The text of each entry. */
export type Written<Entries> = { readonly [E in keyof Entries]: string };

/** `words` are the asker's to the connector, `passedWords` the connector's to the candidate. */
type Introducing<One extends { passed: object | null }> = {
  readonly words: string;
  readonly passedWords: One['passed'] extends null ? null : string;
};
type OneEach<List> = { readonly [Place in keyof List]: string };
type Introductions = typeof introductions;
type Threads = typeof threads;

export interface Texts {
  people: SaidBy<typeof people>;
  topics: { readonly [T in TopicRef]: string };
  projects: { readonly [P in ProjectRef]: { title: string; purpose: string } };
  /** `story` is for people the asker trusts, `brief` for people they hardly know. */
  asks: { readonly [A in AskRef]: { title: string; story: string; brief: string } };
  entries: Written<typeof entries>;
  /** In the order in which they were said. */
  messages: { readonly [T in keyof Threads]: OneEach<Threads[T]['said']> };
  introductions: { readonly [I in keyof Introductions]: Introducing<Introductions[I]> };
  /** The words of the invitation that a visitor can try. */
  invitation: string;
}
