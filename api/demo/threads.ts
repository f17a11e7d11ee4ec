/** The conversations of the demonstration. What is said in them is in fr/ and en/. */
import type { AskRef } from './asks.ts';
import type { IntroductionRef } from './introductions.ts';
import type { EntryRef } from './logbooks/logbooks.ts';
import type { Time } from './moment.ts';
import type { PersonRef } from './people/people.ts';

/** Who said something, how many days before the visit, and when. */
type Said = readonly [from: PersonRef, days: number, at: Time];

interface Thread {
  /** What it is about: an entry that was answered, or the ask of the introduction it came from. */
  about: { entry: EntryRef } | { ask: AskRef; introduction: IntroductionRef };
  people: readonly PersonRef[];
  said: readonly Said[];
}

export const threads = {
  beam: {
    about: { entry: 'northLight' },
    people: ['maelle', 'yann'],
    said: [
      ['yann', 66, '20:41'],
      ['maelle', 65, '07:58'],
      ['yann', 65, '13:20'],
      ['maelle', 63, '21:34'],
    ],
  },
  yard: {
    about: { entry: 'videos' },
    people: ['maelle', 'fatou'],
    said: [
      ['fatou', 28, '12:31'],
      ['maelle', 28, '18:55'],
      ['fatou', 28, '19:10'],
      ['maelle', 25, '21:26'],
      ['fatou', 11, '20:17'],
      ['maelle', 11, '22:03'],
    ],
  },
  chorus: {
    about: { entry: 'switchedOff' },
    people: ['maelle', 'thanhmai'],
    said: [
      ['thanhmai', 35, '08:22'],
      ['maelle', 35, '19:40'],
      ['thanhmai', 35, '19:44'],
      ['maelle', 29, '21:15'],
      ['thanhmai', 4, '20:36'],
      ['maelle', 4, '21:02'],
    ],
  },
  soil: {
    about: { ask: 'earth', introduction: 'awa' },
    people: ['maelle', 'fatou', 'awa'],
    said: [
      ['fatou', 116, '19:24'],
      ['awa', 116, '21:08'],
      ['maelle', 115, '12:45'],
      ['awa', 96, '18:39'],
      ['maelle', 95, '20:50'],
    ],
  },
  cover: {
    about: { ask: 'liability', introduction: 'thibault' },
    people: ['maelle', 'odile', 'thibault'],
    said: [
      ['odile', 55, '10:12'],
      ['thibault', 55, '18:47'],
      ['maelle', 54, '13:22'],
      ['thibault', 54, '20:05'],
      ['maelle', 47, '12:33'],
      ['odile', 46, '09:41'],
    ],
  },
  rain: {
    about: { entry: 'puddle' },
    people: ['joaquim', 'rosa'],
    said: [
      ['joaquim', 35, '09:14'],
      ['rosa', 35, '20:22'],
      ['joaquim', 34, '08:51'],
      ['rosa', 21, '19:33'],
    ],
  },
} as const satisfies Record<string, Thread>;
export type ThreadRef = keyof typeof threads;
