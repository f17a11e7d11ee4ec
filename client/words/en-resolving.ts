/** The texts of resolving an ask, in English. */
import type { resolvingWords as french } from './fr-resolving.ts';

export const resolvingWords: typeof french = {
  resolving: {
    go: 'Mark as resolved',
    title: 'Did help come?',
    says: 'The ask ends here, and can still be read by those who could read it. It cannot be taken back.',
    who: 'Who helped?',
    whoHint:
      'Among the people you know, ten at most. When somebody looks for help with these topics, it will be known of those who offer it that they helped before.',
    nobodyKnown: 'You do not know anybody here yet.',
    thanks: 'A word of thanks',
    thanksHint:
      'A conversation begins with each person ticked, and nobody else reads it. Without a word from you nobody is told.',
    thanksWrong: 'Write 4,000 characters at most.',
    most: 'Ten people at most.',
    gone: 'One of these people is not there any more. Close this window, then choose again.',
  },
};
