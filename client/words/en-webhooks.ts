/** The texts about webhooks, in English. They are loaded with their screen. */
import type { webhookWords as French } from './fr-webhooks.ts';

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const called = (name: string) => (name === '' ? 'a token' : `the token “${name}”`);

export const webhookWords: typeof French = {
  title: 'Notify a program',
  says: 'Whenever there is news for you, the house lets a program know at its address straight away: a webhook. It says only what you can read at that moment.',
  demoNo: 'Nothing leaves the demonstration house, so it has no webhooks.',
  none: 'No addresses.',
  make: 'Add an address',
  url: 'The address of the program',
  urlHint: 'With https, where anybody on the internet can reach it.',
  urlWrong: 'This address won’t do. It takes one with https that anybody on the internet can reach.',
  secret: 'Here is the secret the house signs with. It is shown this once only: copy it into the program.',
  copy: 'Copy the secret',
  copied: 'Copied.',
  made: {
    PERSON: (_name, day) => `added by you on ${day}`,
    TOKEN: (name, day) => `added with ${called(name)} on ${day}`,
    APP: (name, day) => `added by the app “${name}” on ${day}`,
  },
  disabled: (day) =>
    `Stopped on ${day}: nobody there was answering any more. Send something again, and it carries on.`,
  remove: 'Remove',
  removeNamed: (url) => `Remove ${url}`,
  removeSure: 'Remove this address?',
  removeSays: 'Nothing goes there any more, and what was waiting is lost.',
  deliveries: 'Recently sent',
  noDeliveries: 'Nothing in thirty days.',
  state: { DELIVERED: 'arrived', WAITING: 'not there yet', FAILED: 'did not arrive' },
  answer: (status) => `answer ${status}`,
  noAnswer: 'no answer',
  nextTry: (moment) => `next try on ${moment}`,
  moment: (at) => moment.format(new Date(at)),
  again: 'Send again',
  againNamed: (moment) => `Send again what was sent on ${moment}`,
  sentAgain: 'On its way again.',
};
