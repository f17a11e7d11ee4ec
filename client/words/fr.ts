/**
 * All texts of the page, in French. The English ones have the type of these, so that a missing text does not
 * compile.
 */
import { accountWords } from './fr-account.ts';
import { askWords } from './fr-asks.ts';
import { circleWords } from './fr-circle.ts';
import { commonWords } from './fr-common.ts';
import { doorWords } from './fr-door.ts';
import { homeWords } from './fr-home.ts';
import { logbookWords } from './fr-logbook.ts';
import { meWords } from './fr-me.ts';
import { resolvingWords } from './fr-resolving.ts';
import { introductionWords } from './fr-introductions.ts';
import { threadWords } from './fr-threads.ts';
import { listIn } from './lists.ts';
import { frenchDate } from './moments.ts';

const day = frenchDate({ dateStyle: 'long' });

export const fr = {
  locale: 'FR' as 'FR' | 'EN',
  day: (moment: string) => day.format(new Date(moment)),
  list: listIn('fr'),
  ...commonWords,
  ...doorWords,
  ...homeWords,
  ...meWords,
  ...accountWords,
  ...circleWords,
  ...introductionWords,
  ...logbookWords,
  ...threadWords,
  ...resolvingWords,
  ...askWords,
};

export type Words = typeof fr;
