import type { TopicRef } from '../topics.ts';

/** A person of the demonstration. Their texts about themselves and their offers are in fr/ and en/. */
export interface Inhabitant {
  name: string;
  /** Whether they may be asked for help. */
  open: boolean;
  weeklyCap?: number;
  /** How often they have helped with each topic they offer. */
  offers: { readonly [T in TopicRef]?: number };
}
