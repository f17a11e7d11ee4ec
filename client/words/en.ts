/** All texts of the page, in English. */
import { accountWords } from './en-account.ts';
import { askWords } from './en-asks.ts';
import { circleWords } from './en-circle.ts';
import { commonWords } from './en-common.ts';
import { doorWords } from './en-door.ts';
import { homeWords } from './en-home.ts';
import { logbookWords } from './en-logbook.ts';
import { meWords } from './en-me.ts';
import { resolvingWords } from './en-resolving.ts';
import { introductionWords } from './en-introductions.ts';
import { threadWords } from './en-threads.ts';
import { listIn } from './lists.ts';
import type { Words } from './fr.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

export const en: Words = {
  locale: 'EN',
  day: (moment) => day.format(new Date(moment)),
  list: listIn('en'),
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
