/**
 * All texts of the page, in French. The English ones have the type of these, so that a missing text does not
 * compile.
 */
import { askWords } from './fr-asks.ts';
import { introductionWords } from './fr-introductions.ts';
import { listIn } from './lists.ts';
import { logbookWords } from './fr-logbook.ts';
import { resolvingWords } from './fr-resolving.ts';
import { threadWords } from './fr-threads.ts';

const list = listIn('fr');
const day = new Intl.DateTimeFormat('fr', { dateStyle: 'long' });
const hours = (count: number) => (count > 1 ? `${count} heures` : 'moins d’une heure');

export const fr = {
  locale: 'FR' as 'FR' | 'EN',
  name: 'Français',
  day: (moment: string) => day.format(new Date(moment)),
  list,
  common: {
    skip: 'Aller au contenu',
    close: 'Fermer',
    cancel: 'Annuler',
    save: 'Enregistrer',
    more: 'Montrer la suite',
    retry: 'Réessayer',
    loading: 'Un instant…',
    menu: 'Menu',
    back: 'Retour à mes demandes',
    optional: 'facultatif',
    you: 'Vous',
    unread: 'Du nouveau',
  },
  errors: {
    away: 'La maison ne répond pas pour le moment. Rien n’est perdu : ce que vous voyez reste là.',
    awayWriting:
      'La maison ne répond pas pour le moment. Rien n’a été changé : gardez cette page ouverte et réessayez.',
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
  header: {
    asks: 'Mes demandes',
    logbooks: 'Carnets',
    circle: 'Mon cercle',
    introductions: 'Présentations',
    threads: 'Conversations',
    place: 'Ma place',
    leave: 'Sortir',
    demoName: 'Maison témoin',
    demo: (left: number) =>
      `Maison témoin : les gens et les histoires sont inventés, rien n’est envoyé à personne. Elle disparaît dans ${hours(left)}.`,
    eyes: 'Voir par les yeux de',
    part: { ASKER: 'qui demande de l’aide', CONNECTOR: 'qui met en lien', HELPER: 'qui aide volontiers' },
  },
  home: {
    page: 'Le seuil',
    sentence:
      'Un lieu où l’on peut dire « je ne sais pas », et trouver, par les gens en qui l’on a confiance, la personne à peine connue qui peut aider.',
    enter: 'Entrer',
    visit: 'Visiter une maison témoin',
    stay: 'Aller à mes demandes',
    preparing: 'La maison se prépare…',
    visitHint: 'Rien à remplir. Une maison habitée rien que pour vous, pendant 24 heures.',
    visitLimit: 'Beaucoup de visites depuis votre réseau. Réessayez un peu plus tard.',
    email: 'Votre adresse e-mail',
    emailHint: 'Nous vous envoyons un lien. Pas de mot de passe.',
    send: 'Recevoir le lien',
    sent: 'Regardez vos messages.',
    sentHint:
      'Si cette adresse a une place ici, un lien y arrive. Il sert une fois, pendant dix minutes. Vous pouvez fermer cette fenêtre.',
    emailWrong: 'Cela ne ressemble pas à une adresse e-mail, comme nom@exemple.org.',
    sendLimit: 'Beaucoup de liens ont déjà été demandés. Réessayez dans une heure.',
  },
  enter: {
    title: 'Vous pouvez entrer',
    sentence: 'Ce lien sert une fois. Confirmez que c’est bien vous.',
    elsewhere: 'Vous avez peut-être demandé ce lien dans un autre navigateur. Vous entrerez dans celui-ci.',
    confirm: 'Entrer dans la maison',
    used: 'Ce lien ne sert plus : il a déjà servi, ou ses dix minutes sont passées.',
    another: 'Demander un nouveau lien',
    missing: 'Il manque une partie du lien. Copiez-le en entier depuis le message.',
  },
  invitation: {
    title: (name: string) => `${name} vous invite`,
    creed:
      'Je respecte assez cette personne pour écouter ses conseils, et j’ai envie de lui confier mes soucis.',
    level: (name: string) => `Jusqu’où faites-vous confiance à ${name} ?`,
    private: 'Personne ne verra votre réponse, pas même cette personne.',
    levels: {
      KNOWN: 'Je la connais et lui veux du bien',
      TRUSTED: 'J’ai confiance en ses conseils',
      FULL: 'Je peux me montrer vulnérable avec elle',
    },
    name: 'Votre prénom ou votre nom',
    nameWrong: 'Écrivez un nom, de 1 à 100 caractères.',
    accept: 'Accepter l’invitation',
    mailed: 'Presque fini : regardez vos messages.',
    mailedHint:
      'Un lien vous attend à cette adresse. En le suivant, vous entrez et l’invitation est acceptée.',
    accepted: (name: string) => `C’est fait : ${name} et vous faites connaissance.`,
    mine: 'C’est votre propre invitation. Envoyez ce lien à la personne que vous voulez inviter.',
    gone: 'Cette invitation ne mène plus nulle part : elle a servi, a été retirée, ou son temps est passé.',
    goneHint: 'Demandez un nouveau lien à qui vous a invité.',
  },
  place: {
    title: 'Ma place',
    invitations: 'Inviter quelqu’un',
    words: 'Quelques mots pour cette personne',
    linkReady: 'Voici le lien. Il ne sera montré que cette fois :',
    copy: 'Copier le lien',
    copied: 'Copié.',
    open: 'Invitations ouvertes',
    until: (date: string) => `jusqu’au ${date}`,
    withdraw: 'Retirer',
    none: 'Aucune invitation ouverte.',
    noWords: 'Sans mots',
    level: 'Jusqu’où faites-vous confiance à cette personne ?',
    make: 'Faire le lien',
    demoNo: 'Dans la maison témoin, on n’invite personne.',
    sessions: 'Les navigateurs où votre place est ouverte',
    here: 'Celui-ci',
    since: (date: string) => `depuis le ${date}`,
    seen: (date: string) => `servi le ${date}`,
    end: 'Fermer cet accès',
  },
  mail: {
    title: 'Ce qui vient par courriel',
    hint: 'Une seule ligne et un lien : jamais un nom, ni un mot de personne.',
    demoNo: 'Dans la maison témoin, aucun courriel ne part.',
    asked: 'Quand on vous demande quelque chose',
    askedHint:
      'Transmettre une demande, sous sept jours ; faire connaissance ; dire oui à une personne qui tiendrait un carnet avec vous. Une lettre par heure au plus.',
    askedYes: 'M’écrire une ligne',
    digest: 'Quand il y a du nouveau à lire',
    digests: {
      NEVER: 'Ne pas m’écrire',
      DAILY: 'Une ligne par jour, le matin',
      SUNDAY: 'Une ligne le dimanche matin',
    },
    saved: 'C’est noté.',
  },
  ...introductionWords,
  ...logbookWords,
  ...threadWords,
  ...resolvingWords,
  ...askWords,
};

export type Words = typeof fr;
