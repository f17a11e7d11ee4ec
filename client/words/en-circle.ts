/** The texts of the circle, in English. */
import type { circleWords as French } from './fr-circle.ts';

export const circleWords: typeof French = {
  circle: {
    title: 'My circle',
    hint: 'The people you know here. What you choose stays between you and the house: nobody is told.',
    empty: 'You do not know anybody here yet. Invite somebody, or answer an invitation.',
    trust: (name) => `How far do you trust ${name}?`,
    none: 'No particular trust',
    now: { KNOWN: 'I wish them well', TRUSTED: 'I trust their advice', FULL: 'Full trust' },
    reads: 'What they may read of your logbooks',
    readsHint: 'They also need the trust that each project asks for.',
    reading: {
      NOTHING: 'Nothing',
      SINCE: 'What I write from now on',
      EVERYTHING: 'Everything, also what I wrote before',
    },
    since: (date) => `What I wrote since ${date}`,
    tag: { NOTHING: 'reads nothing', SINCE: 'reads', EVERYTHING: 'reads everything' },
    tagSince: (date) => `reads since ${date}`,
    saved: 'Done. Nobody is told.',
    vouch: 'I vouch for them',
    vouchHint: 'People who trust you can find them through you, and are shown their name.',
    block: 'Block',
    blockSure: (name) => `Block ${name}?`,
    blockSays:
      'Every tie between you is gone, both ways, without a sound. To them it is as if you were no longer here.',
    blocked: 'Blocked',
    unblock: 'Unblock',
    unblockHint: 'Unblocking restores nothing: it takes a new invitation.',
    details: 'Change',
  },
};
