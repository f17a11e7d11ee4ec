/**
 * Mails with a link: short, plain, and without a word of other people, because an address may belong to
 * anybody.
 */
import type { Locale } from '../../schema/enums.generated.ts';
import type { Origin } from '../request/origin.ts';
import type { Mail } from './mailer.ts';

type Occasion = 'signIn' | 'join' | 'welcome';
/** A mail without its receiver. */
export type Text = Omit<Mail, 'to'>;

const french: Record<Occasion, (link: string) => Text> = {
  signIn: (link) => ({
    subject: 'Votre lien pour entrer',
    text: `Bonjour,\n\nla porte est ouverte, par ici :\n\n${link}\n\nCe lien sert une fois, pendant dix minutes. Si vous ne l’avez pas demandé, laissez-le : il ne se passera rien.\n\nÀ tout de suite,\ntiers-espace\n`,
  }),
  join: (link) => ({
    subject: 'Une invitation, et un lien pour entrer',
    text: `Bonjour,\n\nquelqu’un a ouvert une invitation à venir ici et a donné cette adresse : vous, sans doute, ou quelqu’un d’autre. Ce lien vous fait entrer, et rien de plus :\n\n${link}\n\nUne fois dans la maison, vous verrez qui vous invite, et vous direz oui ou non. Le lien sert une fois, pendant dix minutes. Si cela ne vous dit rien, laissez ce message : il ne se passera rien.\n\nÀ tout de suite,\ntiers-espace\n`,
  }),
  welcome: (link) => ({
    subject: 'Bienvenue, votre place est prête',
    text: `Bonjour et bienvenue,\n\nvotre place est prête : un lieu où l’on peut dire « je ne sais pas » et demander de l’aide. Entrez quand vous voulez :\n\n${link}\n\nCe lien sert une fois, pendant vingt-quatre heures. Ensuite, demandez-en un autre à la porte, avec cette adresse.\n\nÀ bientôt,\ntiers-espace\n`,
  }),
};

const english: Record<Occasion, (link: string) => Text> = {
  signIn: (link) => ({
    subject: 'Your link to come in',
    text: `Hello,\n\nthe door is open, this way:\n\n${link}\n\nThe link works once, for ten minutes. If you did not ask for it, leave it: nothing will happen.\n\nSee you in a moment,\ntiers-espace\n`,
  }),
  join: (link) => ({
    subject: 'An invitation, and a link to come in',
    text: `Hello,\n\nsomebody opened an invitation to this place and gave this address: you, most likely, or somebody else. This link lets you in, and does nothing more:\n\n${link}\n\nOnce you are in, you see who invites you, and you say yes or no. The link works once, for ten minutes. If this means nothing to you, leave it: nothing will happen.\n\nSee you in a moment,\ntiers-espace\n`,
  }),
  welcome: (link) => ({
    subject: 'Welcome, your place is ready',
    text: `Hello and welcome,\n\nyour place is ready: one where it is fine not to know, and to ask for help. Come in whenever you like:\n\n${link}\n\nThe link works once, for twenty-four hours. After that, ask for another at the door, with this address.\n\nSee you soon,\ntiers-espace\n`,
  }),
};

/** Milliseconds for which a mailed link is valid. */
export const linkLifetime = 10 * 60_000;

interface Parts {
  /** Lets its bearer in, once. */
  secret: string;
  /** By which the browser that asked for the link knows it. */
  mark?: string;
  /** The code of the invitation that is shown afterwards. */
  invitation?: string;
}

/** Everything stands behind `#`, which no browser sends to a server. */
export const linkTo = (origin: Origin, { secret, mark, invitation }: Parts): string =>
  `${origin.address}/enter#${[secret, mark, invitation].filter(Boolean).join('/')}`;

export function letter(occasion: Occasion, locale: Locale, to: string, link: string): Mail {
  return { to, ...(locale === 'FR' ? french : english)[occasion](link) };
}

/** In both languages, for a person whose language is not known. */
export function letterInBoth(occasion: Occasion, to: string, link: string): Mail {
  return { to, ...inBoth(french[occasion](link), english[occasion](link)) };
}

export const inBoth = (fr: Text, en: Text): Text => ({
  subject: `${fr.subject} · ${en.subject}`,
  text: `${fr.text}\n· · ·\n\n${en.text}`,
});
