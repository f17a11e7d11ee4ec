/** Tells the owner of an account that a passkey was added. It names neither them nor the passkey. */
import type { Locale } from '../../schema/enums.generated.ts';
import type { Mail } from '../mail/mailer.ts';

export const passkeyLetter = (locale: Locale, to: string, link: string): Mail =>
  locale === 'FR'
    ? {
        to,
        subject: 'Une clé d’accès a été ajoutée',
        text: `Bonjour,\n\nune clé d’accès vient d’être ajoutée à votre place ici : elle ouvre la porte sans lien ni message. Si c’est bien vous, il n’y a rien à faire.\n\nSinon, retirez-la sans attendre, puis fermez, dans Ma place, les navigateurs que vous ne connaissez pas :\n\n${link}\n\nÀ tout de suite,\ntiers-espace\n`,
      }
    : {
        to,
        subject: 'A passkey was added',
        text: `Hello,\n\na passkey has just been added to your place here: it opens the door without a link or a message. If that was you, there is nothing to do.\n\nIf not, remove it now, and then end, in My place, the browsers that you do not know:\n\n${link}\n\nSee you in a moment,\ntiers-espace\n`,
      };
