/** The introductions of the demonstration, under way and done. Their words are in fr/ and en/. */
import type { AskRef } from './asks.ts';
import type { Moment } from './moment.ts';
import type { PersonRef } from './people/people.ts';

/** The asker is that of the ask. */
interface Introduction {
  ask: AskRef;
  connector: PersonRef;
  candidate: PersonRef;
  asked: Moment;
  /** When the connector passed it on; null while they are asked. */
  passed: Moment | null;
  /** When the candidate agreed, which begins a conversation of three. */
  connected: Moment | null;
}

export const introductions = {
  ousmane: {
    ask: 'voice',
    connector: 'fatou',
    candidate: 'ousmane',
    asked: { days: 3, at: '21:32' },
    passed: null,
    connected: null,
  },
  odile: {
    ask: 'yellowLeaves',
    connector: 'maelle',
    candidate: 'odile',
    asked: { days: 2, at: '12:48' },
    passed: null,
    connected: null,
  },
  maelle: {
    ask: 'shyPupils',
    connector: 'agnieszka',
    candidate: 'maelle',
    asked: { days: 6, at: '16:20' },
    passed: { days: 3, at: '18:05' },
    connected: null,
  },
  joaquim: {
    ask: 'wardrobe',
    connector: 'tiago',
    candidate: 'joaquim',
    asked: { days: 5, at: '10:41' },
    passed: { days: 4, at: '08:27' },
    connected: null,
  },
  thibault: {
    ask: 'liability',
    connector: 'odile',
    candidate: 'thibault',
    asked: { days: 57, at: '22:19' },
    passed: { days: 56, at: '09:33' },
    connected: { days: 55, at: '09:58' },
  },
  awa: {
    ask: 'earth',
    connector: 'fatou',
    candidate: 'awa',
    asked: { days: 119, at: '20:10' },
    passed: { days: 118, at: '12:36' },
    connected: { days: 116, at: '19:20' },
  },
} as const satisfies Record<string, Introduction>;
export type IntroductionRef = keyof typeof introductions;
