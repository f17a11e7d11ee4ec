/** All texts of the page, in English. */
import { askWords } from './en-asks.ts';
import { introductionWords } from './en-introductions.ts';
import { listIn } from './lists.ts';
import { logbookWords } from './en-logbook.ts';
import { resolvingWords } from './en-resolving.ts';
import { threadWords } from './en-threads.ts';
import type { Words } from './fr.ts';

const list = listIn('en');
const day = new Intl.DateTimeFormat('en', { dateStyle: 'long' });
const hours = (count: number) => (count > 1 ? `${count} hours` : 'less than an hour');

export const en: Words = {
  locale: 'EN',
  name: 'English',
  day: (moment) => day.format(new Date(moment)),
  list,
  common: {
    skip: 'Skip to the content',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    more: 'Show more',
    retry: 'Try again',
    loading: 'One moment…',
    menu: 'Menu',
    back: 'Back to my asks',
    optional: 'optional',
    you: 'You',
    unread: 'Something new',
  },
  errors: {
    away: 'The house is not answering right now. Nothing is lost: what you see stays here.',
    awayWriting:
      'The house is not answering right now. Nothing was changed: keep this page open and try again.',
    maybeDone: 'The house did not answer in time: this may be done. Try again, nothing will be done twice.',
    doneNotRead: 'This is done, but the house cannot show it to you now. Try again in a moment.',
    full: 'The house can keep nothing new for the moment, but you can still read. Nothing was changed.',
    strange: 'Something went wrong on our side. It is not your fault.',
    left: 'You are no longer in the house. Enter again to go on.',
    gone: 'There is nothing here for you: it was taken away, or never was.',
    busy: 'Many requests at once. Wait a minute, then try again.',
    lost: 'There is no such page.',
    home: 'Back to the threshold',
  },
  problem: {
    NotFound: 'This is no longer there.',
    Conflict: 'This has changed in the meantime. Read it again, then retry.',
    LimitReached: (retry) =>
      retry
        ? `That is the limit for this week. Possible again on ${day.format(new Date(retry))}.`
        : 'That is the limit of this house.',
    InvalidInput: 'This field is not filled in as it should be.',
  },
  header: {
    asks: 'My asks',
    logbooks: 'Logbooks',
    circle: 'My circle',
    introductions: 'Introductions',
    threads: 'Conversations',
    place: 'My place',
    leave: 'Leave',
    demoName: 'Demonstration house',
    demo: (left) =>
      `Demonstration house: its people and stories are made up, and nothing is sent to anybody. It disappears in ${hours(left)}.`,
    eyes: 'See through the eyes of',
    part: {
      ASKER: 'who asks for help',
      CONNECTOR: 'who brings people together',
      HELPER: 'who is glad to help',
    },
  },
  home: {
    page: 'The threshold',
    sentence:
      'A place where one can say “I don’t know”, and find, through the people one trusts, the person one hardly knows who can help.',
    enter: 'Enter',
    visit: 'Visit a demonstration house',
    stay: 'Go to my asks',
    preparing: 'The house is being made ready…',
    visitHint: 'Nothing to fill in. A lived-in house of your own, for 24 hours.',
    visitLimit: 'Many visits from your network. Try again a little later.',
    email: 'Your e-mail address',
    emailHint: 'We send you a link. No password.',
    send: 'Get the link',
    sent: 'Look at your messages.',
    sentHint:
      'If this address has a place here, a link is on its way. It works once, for ten minutes. If you asked for several, take the one that came last. You can close this window.',
    emailWrong: 'This does not look like an e-mail address, such as name@example.org.',
  },
  enter: {
    title: 'You can come in',
    sentence: 'This link works once. Confirm that it is you.',
    elsewhere: 'This link was not asked for in this browser.',
    who: 'You may have asked for it on another device. It may have been sent to you when your place was made. Or somebody else typed your address.',
    whoInvited:
      'You may have asked for it on another device. Or somebody else, who had an invitation, typed your address.',
    ifMailed: 'If it came to your address, you can enter: it opens your place, and does nothing more.',
    ifPassed: 'If you were given it in another way, do not enter: it would be the place of somebody else.',
    instead: 'You are in the house already. This link takes you to the place of the address it came to.',
    confirm: 'Enter the house',
    used: 'This link no longer works: it was used already, or its ten minutes are over.',
    another: 'Ask for a new link',
    missing: 'Part of the link is missing. Copy all of it from the message.',
  },
  invitation: {
    title: (name) => `${name} invites you`,
    creed: 'I respect this person enough to listen to their advice and want to share my worries.',
    level: (name) => `How far do you trust ${name}?`,
    private: 'Nobody will see your answer, not even this person.',
    levels: {
      KNOWN: 'I know them and wish them well',
      TRUSTED: 'I trust their advice',
      FULL: 'I can be vulnerable with them',
    },
    name: 'Your name',
    nameHint: 'The one by which people here will know you.',
    nameWrong: 'Write a name of 1 to 100 characters.',
    accept: 'Accept the invitation',
    later: 'Not now',
    laterHint: (name) => `If you do not accept, ${name} will not know.`,
    someone: 'Somebody invites you',
    first:
      'First tell us where to send you a link to come in. Once you are in the house, you see who invites you, and you say yes or no.',
    mailedHint:
      'A link is on its way to this address. It works once, for ten minutes, and brings you back to the invitation.',
    mailedNone:
      'Nothing comes? The invitation may have been used already, or its time is over: ask whoever gave it to you for another.',
    demo: 'You are visiting the demonstration house, where nobody is met. Leave it, then open this link again.',
    accepted: (name) => `Done: ${name} and you know each other now.`,
    mine: 'This is your own invitation. Send this link to the person you want to invite.',
    gone: 'This invitation leads nowhere any more: it was used, taken back, or its time is over.',
    goneHint: 'Ask whoever invited you for a new link.',
  },
  place: {
    title: 'My place',
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
  address: {
    title: 'Another address',
    link: 'Change address',
    hint: 'One link goes to your present address, another to the new one. Once you have confirmed both, here, the address changes.',
    email: 'The new address',
    ask: 'Send both links',
    often: 'Many links have been asked for already. Try again in an hour.',
    stale: 'Come in anew first, by a fresh link: this can be done only within the ten minutes that follow.',
    sent: 'Both links are on their way. Open them within the hour, in this browser.',
    sentence: 'Confirm that this address is yours.',
    confirm: 'Confirm',
    half: 'Confirmed. Now open the link that was sent to the other address.',
    changed: 'Your address has changed. The other browsers where your place was open are closed.',
    gone: 'This link is of no use here: it was used, its hour is over, or your place is not open in this browser.',
    taken: 'This address has a place here already.',
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
  ...introductionWords,
  ...logbookWords,
  ...threadWords,
  ...resolvingWords,
  ...askWords,
};
