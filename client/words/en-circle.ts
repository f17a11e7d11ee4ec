/** The texts of the circle, in English. */
import type { circleWords as French } from './fr-circle.ts';

export const circleWords: typeof French = {
  circle: {
    title: 'My circle',
    hint: 'The people you know here. What you choose stays between you and the house: nobody is told.',
    empty: 'You don’t know anybody here yet. Who would you like beside you?',
    search: 'Find a name',
    noName: 'Nobody by that name.',
    trust: (name) => `How far do you trust ${name}?`,
    levels: {
      NONE: 'No particular trust',
      KNOWN: 'I wish them well',
      TRUSTED: 'I trust their advice',
      FULL: 'Full trust',
    },
    reads: (name) => `What ${name} reads of your logbooks`,
    readsHint: 'They also need the trust that each project asks for.',
    reading: {
      NOTHING: 'Nothing',
      NOW: 'What I write from now on',
      EVERYTHING: 'Everything, also what I wrote before',
    },
    since: (date) => `Everything since ${date}`,
    says: {
      NOTHING: 'reads nothing',
      EVERYTHING: 'reads everything',
      since: (date) => `reads everything since ${date}`,
      none: 'no particular trust',
      vouch: 'I can introduce them',
    },
    join: (parts) => parts.join('; '),
    saved: 'Done. Nobody is told.',
    vouch: 'I can introduce them',
    vouchHint: (name) =>
      `People who trust you can then find ${name} through you, by name. Passing a request on stays up to you.`,
    lowerSure: (name) => `Change what ${name} can read?`,
    lowerSays: (name) =>
      `${name} will no longer read what this choice closes, not even what was open before. Nothing tells them.`,
    withdrawSure: (name) => `Withdraw your trust in ${name}?`,
    withdrawSays: (name) =>
      `${name} will read nothing of your logbooks any more. Introductions you asked for through ${name}, or from them directly, end for good. Nothing tells them.`,
    unvouchSure: (name) => `Stop introducing ${name}?`,
    unvouchSays: (name) =>
      `Nobody will find ${name} through you, and introductions that are under way through you end for good. Nobody learns why.`,
    change: 'Change',
    others: (name) => `More, ${name}`,
    block: 'Block',
    blockSure: (name) => `Block ${name}?`,
    blockSays:
      'Every tie between you is gone, both ways, without a sound. To them it is as if you were no longer here. Unblocking brings none of it back.',
  },
  invite: {
    title: 'Invite somebody',
    hint: 'A link for one person you know. It works once, within fourteen days.',
    words: 'A few words for this person',
    level: 'How far do you trust this person?',
    make: 'Make the link',
    linkReady: 'Here is the link. It is shown this once only: copy it before you leave this page.',
    link: 'The link',
    copy: 'Copy the link',
    copied: 'Copied.',
    share: 'Share the link',
    open: 'Open invitations',
    none: 'No open invitations. Those that were used or have run out are no longer here.',
    noWords: 'Without words',
    until: (date) => `open until ${date}`,
    withdraw: 'Take back',
    withdrawn: 'Taken back. The link leads nowhere now.',
    demoNo: 'You can’t invite anybody into the demonstration house.',
    nameFirst: 'First, tell us the name people will know you by here.',
    name: 'Choose my name',
  },
};
