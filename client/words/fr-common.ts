/** The texts of every screen: the frame, errors and problems, in French. */
import { frenchDate } from './moments.ts';

const day = frenchDate({ dateStyle: 'long' });
const hours = (count: number) => (count > 1 ? `${count} heures` : 'moins d’une heure');

export const commonWords = {
  common: {
    undo: 'Annuler',
    sending: 'On envoie…',
    others: 'Autres gestes',
    skip: 'Aller au contenu',
    close: 'Fermer',
    cancel: 'Annuler',
    save: 'Enregistrer',
    more: 'Montrer la suite',
    retry: 'Réessayer',
    loading: 'Un instant…',
    menu: 'Menu',
    optional: 'facultatif',
    you: 'Vous',
    help: 'Aide',
    threshold: 'Le seuil',
    unread: 'Du nouveau',
  },
  errors: {
    away: 'La maison ne répond pas pour le moment. Rien n’est perdu : ce que vous voyez reste là.',
    awayWriting:
      'La maison ne répond pas pour le moment. Rien n’a été changé : gardez cette page ouverte et réessayez.',
    maybeDone:
      'La maison n’a pas répondu à temps : c’est peut-être fait. Réessayez, rien ne sera fait deux fois.',
    doneNotRead: 'C’est fait, mais la maison n’arrive pas à vous le montrer. Réessayez dans un instant.',
    full: 'La maison ne peut rien garder de nouveau pour le moment, mais vous pouvez toujours lire. Rien n’a été changé.',
    strange: 'Quelque chose n’a pas marché chez nous. Ce n’est pas votre faute.',
    left: 'Vous n’êtes plus dans la maison. Entrez de nouveau pour continuer.',
    gone: 'Il n’y a rien ici pour vous : cela a été retiré, ou n’a jamais existé.',
    busy: 'Beaucoup de demandes à la fois. Attendez une minute, puis réessayez.',
    lost: 'Cette page n’existe pas.',
    home: 'Revenir au seuil',
  },
  problem: {
    NotFound: 'Cela n’est plus là.',
    Conflict: 'Cela a changé entre-temps. Relisez, puis réessayez.',
    LimitReached: (retry: string | null) =>
      retry
        ? `C’est la limite pour cette semaine. De nouveau possible le ${day.format(new Date(retry))}.`
        : 'C’est la limite de cette maison.',
    InvalidInput: 'Ce champ n’est pas rempli comme il le faudrait.',
  },
  bar: {
    home: 'Chez moi',
    logbooks: 'Carnets',
    asks: 'Demandes',
    threads: 'Conversations',
    me: 'Moi',
  },
  demo: {
    name: 'Maison témoin',
    line: (left: number) => `Maison témoin, encore ${hours(left)}`,
    says: 'Une maison habitée, rien que pour vous. Les gens et leurs histoires sont inventés ; rien ne part d’ici, et tout s’efface à la fin.',
    eyes: 'Voir par les yeux de',
    part: {
      ASKER: 'qui demande de l’aide',
      CONNECTOR: 'qui met en lien',
      HELPER: 'qui aide volontiers',
      NEWCOMER: 'qui vient d’arriver',
    },
    invited: 'Quelqu’un qu’on invite, le lien à la main',
    thread: 'Un fil à suivre, ou pas',
    threadHint: 'Cinq pas pour faire le tour. Commencez où vous voulez.',
    steps: {
      read: (name: string) => `Lire le carnet de ${name}`,
      write: () => 'Écrire une note, comme chez soi',
      paths: () => 'Regarder qui pourrait aider, et par qui, puis demander',
      passOn: (name: string) => `Voir ce que ${name} reçoit, et transmettre`,
      help: (name: string) => `Répondre à la place de ${name}`,
    },
    taken: 'vu',
  },
  composer: {
    left: (count: number) =>
      count > 1 ? `encore ${count} caractères` : count === 1 ? 'encore un caractère' : 'plus de place',
    state: {
      empty: '',
      typing: '',
      kept: 'gardé sur cet appareil',
      refused: 'cet appareil ne garde rien : ne fermez pas la page',
    },
  },
};
