/** The texts of threads, in French. */
import { momentsIn } from './moments.ts';

const { time, short, dayOf } = momentsIn('fr');

export const threadWords = {
  threads: {
    title: 'Conversations',
    hint: 'Entre vous et une personne, ou deux quand l’une vous a présenté l’autre. Personne d’autre ne les lit.',
    empty:
      'Aucune conversation pour l’instant. Il en commence une quand quelqu’un répond à une note ou à une demande.',
    choose: 'Choisissez une conversation pour la lire ici.',
    with: (names: string) => `Avec ${names}`,
    alone: 'Il n’y a plus que vous ici',
    began: (day: string) => `commencée le ${day}`,
    lastMine: (text: string) => `Vous : ${text}`,
    lastBy: (name: string, text: string) => `${name} : ${text}`,
    short,
    time,
    dayOf,
    aboutNote: (title: string) => `À propos d’une note dans « ${title} »`,
    aboutAsk: (title: string) => `À propos de la demande « ${title} »`,
    readNote: 'Relire la note',
    introducedBy: (name: string) => `${name} vous a mis en lien`,
    youIntroduced: 'Vous avez fait le lien',
    directly: 'Vous êtes en lien depuis cette demande',
    yourWords: 'Vos mots',
    wordsOf: (name: string) => `Les mots de ${name}`,
    answer: 'Répondre',
    answerTitle: (name: string) => `Répondre à ${name}`,
    answerSays: (name: string) =>
      `Une conversation commence entre ${name} et vous. Personne d’autre ne la lit.`,
    answered: (name: string) => `Envoyé à ${name}.`,
    answering: 'Votre réponse part…',
    open: 'Aller à la conversation',
    text: 'Votre message',
    textWrong: 'Écrivez quelque chose, 4 000 caractères au plus.',
    readBy: (names: string, many: boolean) =>
      many ? `${names} vous liront, et personne d’autre.` : `${names} vous lira, et personne d’autre.`,
    send: 'Envoyer',
    sent: 'Envoyé.',
    onItsWay: 'en chemin',
    closed: 'Cette demande est fermée : on n’y répond plus.',
    messages: 'Ce qui a été dit',
    earlier: 'Montrer ce qui vient avant',
    nothing: 'Il n’y a rien à lire ici.',
    gone: 'Une personne qui n’est plus là',
    me: 'Vous',
    more: (name: string) => `Autres gestes, message de ${name}`,
    report: 'Signaler ce message',
    aloneHint: 'La conversation reste à vous jusqu’à ce que vous la quittiez.',
    leave: 'Quitter cette conversation',
    leaveSure: 'Quitter cette conversation ?',
    leaveSays: 'Vous ne la retrouverez plus. Ce que vous y avez dit reste à qui y prend encore part.',
    leaveLast: 'Elle disparaît pour de bon : il n’y a plus que vous pour la lire.',
    all: 'Toutes les conversations',
  },
};
