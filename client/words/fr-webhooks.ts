/** The texts about webhooks, in French. They are loaded with their screen. */
const moment = new Intl.DateTimeFormat('fr', { dateStyle: 'medium', timeStyle: 'short' });
const called = (name: string) => (name === '' ? '' : ` « ${name} »`);

export const webhookWords = {
  title: 'Prévenir un programme',
  says: 'Quand il y a du nouveau pour vous, la maison l’annonce aussitôt à l’adresse d’un programme : un webhook. Elle n’annonce que ce que vous pouvez lire à ce moment-là.',
  demoNo: 'Dans la maison témoin, rien ne part vers l’extérieur : il n’y a pas de webhook.',
  none: 'Aucune adresse.',
  make: 'Ajouter une adresse',
  url: 'L’adresse du programme',
  urlHint: 'En https, ouverte à tout l’internet.',
  urlWrong: 'Cette adresse ne convient pas. Il en faut une en https, ouverte à tout l’internet.',
  secret:
    'Voici le secret avec lequel la maison signe. Il n’est montré que cette fois : copiez-le dans le programme.',
  copy: 'Copier le secret',
  copied: 'Copié.',
  made: {
    PERSON: (_name: string, day: string) => `ajoutée par vous le ${day}`,
    TOKEN: (name: string, day: string) =>
      `ajoutée avec ${name === '' ? 'un jeton' : `le jeton${called(name)}`} le ${day}`,
    APP: (name: string, day: string) => `ajoutée par l’app${called(name)} le ${day}`,
  },
  disabled: (day: string) =>
    `Arrêtée depuis le ${day} : plus personne n’y répondait. Renvoyez un de ses envois, et elle repart.`,
  remove: 'Retirer',
  removeNamed: (url: string) => `Retirer ${url}`,
  removeSure: 'Retirer cette adresse ?',
  removeSays: 'Plus rien n’y part, et ce qui attendait est perdu.',
  deliveries: 'Derniers envois',
  noDeliveries: 'Aucun envoi en trente jours.',
  state: { DELIVERED: 'arrivé', WAITING: 'pas encore arrivé', FAILED: 'pas arrivé' },
  answer: (status: number) => `réponse ${status}`,
  noAnswer: 'pas de réponse',
  nextTry: (moment: string) => `nouvel essai le ${moment}`,
  moment: (at: string) => moment.format(new Date(at)),
  again: 'Renvoyer',
  againNamed: (moment: string) => `Renvoyer l’envoi du ${moment}`,
  sentAgain: 'L’envoi repart.',
};
