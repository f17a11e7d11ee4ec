/** The texts of threads, in English. */
import type { threadWords as french } from './fr-threads.ts';

export const threadWords: typeof french = {
  threads: {
    title: 'Conversations',
    hint: 'Between you and one person, or two when one has introduced the other. Nobody else reads them.',
    empty: 'No conversations for now. One begins when somebody answers a note or an ask.',
    with: (names) => `With ${names}`,
    alone: 'Only you are left here',
    began: (day) => `Begun on ${day}`,
    about: (title) => `About “${title}”`,
    answer: 'Answer',
    answerTitle: (name) => `Answer ${name}`,
    answerSays: (name) => `A conversation begins between ${name} and you. Nobody else reads it.`,
    text: 'Your message',
    textWrong: 'Write something, 4,000 characters at most.',
    send: 'Send',
    closed: 'This ask is closed: it is answered no more.',
    messages: 'What was said',
    earlier: 'Show what comes before',
    nothing: 'There is nothing to read here.',
    gone: 'Somebody who is not here any more',
    me: 'You',
    moment: (moment) =>
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(moment)),
    aloneHint: 'The conversation is yours until you leave it.',
    leave: 'Leave this conversation',
    leaveSure: 'Leave this conversation?',
    leaveSays: 'You will not find it again. What you said stays with whoever is still in it.',
    leaveLast: 'It is gone for good: only you are left to read it.',
    all: 'All conversations',
  },
};
