/**
 * Mails that say that something is asked or new: one sentence and a link, without a name, a text or a number.
 */
import { inBoth, type Text } from './link-letter.ts';
import type { Mail } from './mailer.ts';
import type { Origin } from '../request/origin.ts';
import type { Locale } from '../../schema/enums.generated.ts';

/** The receiver of a mail; `locale` is null when the language is not known. */
export interface Receiver {
  email: string;
  locale: Locale | null;
}

const french = {
  asked: (links: string): Text => ({
    subject: 'On vous demande quelque chose',
    text: `Bonjour,\n\nquelqu’un vous demande quelque chose :\n\n${links}\n\n`,
  }),
  digest: (links: string): Text => ({
    subject: 'Il y a du nouveau',
    text: `Bonjour,\n\nil y a du nouveau pour vous :\n\n${links}\n\n`,
  }),
  end: (place: string) =>
    `Pour ne plus recevoir ces messages, ou en choisir le rythme :\n${place}\n\nÀ bientôt,\ntiers-espace\n`,
};

const english: typeof french = {
  asked: (links) => ({
    subject: 'You are asked something',
    text: `Hello,\n\nsomebody asks something of you:\n\n${links}\n\n`,
  }),
  digest: (links) => ({
    subject: 'There is something new',
    text: `Hello,\n\nthere is something new for you:\n\n${links}\n\n`,
  }),
  end: (place) =>
    `To get these messages no more, or choose how often:\n${place}\n\nSee you soon,\ntiers-espace\n`,
};

function mail(
  { email, locale }: Receiver,
  origin: Origin,
  kind: 'asked' | 'digest',
  pages: readonly string[],
): Mail {
  const said = (words: typeof french): Text => {
    const { subject, text } = words[kind](pages.map((page) => `${origin.address}${page}`).join('\n'));
    return { subject, text: text + words.end(`${origin.address}/me/mail`) };
  };
  return {
    to: email,
    ...(locale === 'FR'
      ? said(french)
      : locale === 'EN'
        ? said(english)
        : inBoth(said(french), said(english))),
  };
}

/** `pages`: the paths of the pages on which the questions are. */
export const askedLetter = (to: Receiver, origin: Origin, pages: readonly string[]): Mail =>
  mail(to, origin, 'asked', pages);
export const digestLetter = (to: Receiver, origin: Origin): Mail => mail(to, origin, 'digest', ['/']);
