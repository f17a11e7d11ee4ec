/** The texts of the first steps, in English. That screen alone loads them. */
import type { welcomeWords as French } from './fr-welcome.ts';

export const welcomeWords: typeof French = {
  name: 'First steps',
  steps: {
    you: 'You',
    project: 'A logbook',
    help: 'What you offer',
    note: 'A first word',
    circle: 'Your circle',
  },
  progress: 'Where you are',
  next: 'Go on',
  later: 'Later',
  laterHint: 'No rush: you will find this again at home.',
  you: {
    title: (inviter) => `${inviter} opens the door for you`,
    alone: 'Welcome',
    trust: 'Here, trust fits in one sentence:',
    trustHint: 'You say it, or not, of each person you meet. Nobody learns what you answered.',
    says: 'A few steps to settle in. Each of them can wait.',
  },
  project: {
    title: 'What are you working on?',
    says: 'One sentence is enough. It becomes the name of a logbook, where you may also say that you do not know.',
    hint: 'You can change it later.',
    begin: 'Begin this logbook',
    wrong: 'Write a sentence of 1 to 200 characters.',
    begun: (title) => `Your logbook “${title}” is open.`,
  },
  help: {
    title: 'What would you be glad to be asked about?',
    says: 'The little you know may be just what somebody needs. Choose, or leave it empty.',
    search: 'Look for a topic',
    none: 'No topic of that name. The host of the house keeps the list.',
    remove: (topic) => `Remove ${topic}`,
    add: (topic) => `Add ${topic}`,
    note: (topic) => `What you would say about it: ${topic}`,
    noteHint: 'optional',
    open: 'May people ask you for help?',
    openHint:
      'If so, your name, what you say about yourself and these topics may be shown to people who trust somebody who can introduce you. You can close this at any time, and say no without anybody finding out.',
    opens: { YES: 'Yes', NO: 'Not for now' },
    weekly: 'How often in a week, at most?',
    weeklyHint: 'Nobody sees this number.',
    times: (count) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`),
    save: 'Keep this and go on',
  },
  note: {
    title: 'A first word',
    label: 'Where are you with this?',
    says: 'A step, a doubt, a question: anything can begin a logbook. Nothing is sent from here. You choose who reads on the next page.',
    go: 'Choose who reads',
    none: 'A word is written in a logbook, and you have none yet.',
    back: 'Begin a logbook',
  },
  circle: {
    title: {
      nobody: 'You don’t know anybody here yet',
      one: 'You know one person',
      some: 'You already know some people',
    },
    says: (names) => `${names}, to begin with. This is how your circle grows:`,
    saysNobody: 'This is how a circle begins and grows:',
    ways: [
      'You invite somebody you know from elsewhere. One link, one person.',
      'You ask for help. If everyone wants it, you get to know somebody whom people close to you can introduce.',
      'Somebody who reads you says “I know someone”, and introduces you.',
    ],
    firstDay:
      'On your first day the house suggests you to nobody and looks for nobody through you. It is a precaution for everyone.',
    invite: 'Invite somebody',
    home: 'Go to my place',
  },
};
