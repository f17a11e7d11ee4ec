/** The texts of the demonstration in one language: a missing text does not compile. */
import type { AskRef, ProjectRef } from './asks.ts';
import type { Inhabitant } from './people/inhabitant.ts';
import type { people } from './people/people.ts';
import type { TopicRef } from './topics.ts';

/** A note for each offer. */
type Said<P extends Inhabitant> = {
  readonly about: string;
  readonly notes: { readonly [T in keyof P['offers']]: string };
};
export type SaidBy<People extends Record<string, Inhabitant>> = {
  readonly [P in keyof People]: Said<People[P]>;
};

export interface Texts {
  people: SaidBy<typeof people>;
  topics: { readonly [T in TopicRef]: string };
  projects: { readonly [P in ProjectRef]: { title: string; purpose: string } };
  /** `story` is for people the asker trusts, `brief` for people they hardly know. */
  asks: { readonly [A in AskRef]: { title: string; story: string; brief: string } };
}
