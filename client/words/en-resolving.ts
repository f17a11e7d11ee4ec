/** The texts of resolving an ask, in English. */
import type { resolvingWords as french } from './fr-resolving.ts';

export const resolvingWords: typeof french = {
  resolving: {
    go: 'Mark as resolved',
    title: 'Did help come?',
    says: 'The ask ends here. Those who could read it still can. You can’t take this back.',
    who: 'Who helped?',
    whoHint:
      'Among the people you know, ten at most. If they offer help with these topics, people who look for it will learn that they have helped before.',
    nobodyKnown: 'You don’t know anybody here yet.',
    thanks: 'A word of thanks',
    thanksHint:
      'A conversation begins with each person ticked, and nobody else reads it. If you write nothing, nobody is told.',
    thanksWrong: 'Write 4,000 characters at most.',
    most: 'Ten people at most.',
    gone: 'One of these people is no longer here. Close this window, then choose again.',
  },
};
