/** The texts of what is about oneself, in English. */
import type { meWords as French } from './fr-me.ts';

export const meWords: typeof French = {
  me: {
    title: 'Me',
    signOut: 'Leave the house',
    invitations: 'Invite somebody',
    words: 'A few words for this person',
    linkReady: 'Here is the link. It is shown this once only:',
    copy: 'Copy the link',
    copied: 'Copied.',
    open: 'Open invitations',
    until: (date) => `until ${date}`,
    withdraw: 'Take back',
    none: 'No open invitations.',
    noWords: 'Without words',
    level: 'How far do you trust this person?',
    make: 'Make the link',
    demoNo: 'In the demonstration house, nobody is invited.',
    sessions: 'The browsers where your place is open',
    here: 'This one',
    since: (date) => `since ${date}`,
    seen: (date) => `used on ${date}`,
    end: 'End this access',
  },
  mail: {
    title: 'What comes by mail',
    hint: 'One line and a link: never a name, nor a word of anybody.',
    demoNo: 'In the demonstration house, no mail goes out.',
    asked: 'When somebody asks something of you',
    askedHint:
      'To pass an ask on, within seven days; to be introduced; to agree to somebody keeping a logbook with you. One letter an hour at most.',
    askedYes: 'Write me one line',
    digest: 'When there is something new to read',
    digests: {
      NEVER: 'Do not write to me',
      DAILY: 'One line a day, in the morning',
      SUNDAY: 'One line on Sunday morning',
    },
    locale: 'The language of these messages',
    bothLocales: 'Until you choose one, they come in both.',
    saved: 'Noted.',
  },
};
