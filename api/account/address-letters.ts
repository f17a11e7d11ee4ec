/** The two letters of a change of address. Neither names anybody or the other address. */
import type { Locale } from '../../schema/enums.generated.ts';
import type { Mail } from '../mail/mailer.ts';

type Letter = (locale: Locale, to: string, link: string) => Mail;

/** To the address of the account as it is. */
export const presentLetter: Letter = (locale, to, link) =>
  locale === 'FR'
    ? {
        to,
        subject: 'Votre adresse va changer',
        text: `Bonjour,\n\nune autre adresse a été demandée pour votre place ici. Si c’est bien vous, confirmez-le depuis cette adresse-ci :\n\n${link}\n\nCe lien sert pendant une heure, dans le navigateur où votre place est ouverte. Si vous n’avez rien demandé, laissez-le : l’adresse ne changera pas. Entrez alors par un nouveau lien et fermez, dans Ma place, les navigateurs que vous ne connaissez pas.\n\nÀ tout de suite,\ntiers-espace\n`,
      }
    : {
        to,
        subject: 'Your address is about to change',
        text: `Hello,\n\nanother address was asked for your place here. If that was you, confirm it from this address:\n\n${link}\n\nThe link works for an hour, in the browser in which you are signed in. If you asked for nothing, leave it: the address will not change. Then sign in by a new link and end, in My place, the browsers that you do not know.\n\nSee you in a moment,\ntiers-espace\n`,
      };

/** To the new address, which may be anybody's. */
export const newLetter: Letter = (locale, to, link) =>
  locale === 'FR'
    ? {
        to,
        subject: 'Confirmez votre nouvelle adresse',
        text: `Bonjour,\n\nquelqu’un a demandé à recevoir ici le courrier de sa place. Si c’est vous, confirmez-le :\n\n${link}\n\nCe lien sert pendant une heure, dans le navigateur où votre place est ouverte. Si cela ne vous dit rien, laissez-le : il ne se passera rien.\n\nÀ tout de suite,\ntiers-espace\n`,
      }
    : {
        to,
        subject: 'Confirm your new address',
        text: `Hello,\n\nsomebody asked to get the mail of their place at this address. If it was you, confirm it:\n\n${link}\n\nThe link works for an hour, in the browser in which you are signed in. If this means nothing to you, leave it: nothing will happen.\n\nSee you in a moment,\ntiers-espace\n`,
      };
