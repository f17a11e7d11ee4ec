/** The texts of the door: the first page, links, invitations and addresses, in English. */
import type { doorWords as French } from './fr-door.ts';

export const doorWords: typeof French = {
  front: {
    page: 'The threshold',
    sentence:
      'A place where one can say “I don’t know”, and find, through the people one trusts, the person one hardly knows who can help.',
    enter: 'Enter',
    visit: 'Visit a demonstration house',
    stay: 'Go to my place',
    leftHint:
      'Enter again and you are back on the page you were on. What you were writing is kept on this device.',
    questions: 'What people ask before they come in',
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
};
