/** The texts of every screen: the frame, errors and problems, in English. */
import type { commonWords as French } from './fr-common.ts';
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const hours = (count: number) => (count > 1 ? `${count} hours` : 'less than an hour');

export const commonWords: typeof French = {
  common: {
    undo: 'Undo',
    sending: 'Sending…',
    others: 'Other things to do',
    skip: 'Skip to the content',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    more: 'Show more',
    retry: 'Try again',
    loading: 'One moment…',
    menu: 'Menu',
    optional: 'optional',
    you: 'You',
    help: 'Help',
    threshold: 'The front door',
    unread: 'Something new',
  },
  errors: {
    away: 'The house is not answering right now. Nothing is lost: what you see stays here.',
    awayWriting:
      'The house is not answering right now. Nothing was changed: keep this page open and try again.',
    maybeDone: 'The house did not answer in time: this may be done. Try again, nothing will be done twice.',
    doneNotRead: 'This is done, but the house cannot show it to you now. Try again in a moment.',
    full: 'The house can’t keep anything new right now, but you can still read. Nothing was changed.',
    strange: 'Something went wrong on our side. It is not your fault.',
    left: 'You are no longer in the house. Enter again to go on.',
    gone: 'There is nothing here for you: it was removed, or never existed.',
    busy: 'That was a lot at once. Wait a minute, then try again.',
    lost: 'There is no such page.',
    home: 'Back to the front door',
  },
  problem: {
    NotFound: 'This is no longer there.',
    Conflict: 'This has changed in the meantime. Read it again, then try once more.',
    LimitReached: (retry) =>
      retry
        ? `That is the limit for this week. Possible again on ${day.format(new Date(retry))}.`
        : 'That is the limit of this house.',
    InvalidInput: 'Something in this field isn’t right.',
  },
  bar: {
    home: 'Home',
    logbooks: 'Logbooks',
    asks: 'Asks',
    threads: 'Conversations',
    me: 'Me',
  },
  demo: {
    name: 'Demonstration house',
    line: (left) => `Demonstration house, for ${hours(left)} more`,
    says: 'A lived-in house of your own. Its people and their stories are made up; nothing is sent to anybody, and all of it is erased at the end.',
    eyes: 'See through the eyes of',
    part: {
      ASKER: 'who asks for help',
      CONNECTOR: 'who brings people together',
      HELPER: 'who is glad to help',
      NEWCOMER: 'who has just arrived',
    },
    invited: 'Somebody who is invited, link in hand',
    thread: 'A thread to follow, or not',
    threadHint: 'Five steps around the house. Begin wherever you like.',
    steps: {
      read: (name) => `Read the logbook of ${name}`,
      write: () => 'Write a note, as if at home',
      paths: () => 'See who could help, and through whom, then ask',
      passOn: (name) => `See what reaches ${name}, and pass it on`,
      help: (name) => `Answer as ${name}`,
    },
    taken: 'seen',
  },
  composer: {
    left: (count) =>
      count > 1 ? `${count} characters left` : count === 1 ? 'one character left' : 'no room left',
    state: {
      empty: '',
      typing: '',
      kept: 'kept on this device',
      refused: 'this device keeps nothing: do not close the page',
    },
  },
};
