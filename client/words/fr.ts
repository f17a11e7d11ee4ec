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
    maybeDone:
      'La maison n’a pas répondu à temps : c’est peut-être fait. Réessayez, rien ne sera fait deux fois.',
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
      'Si cette adresse a une place ici, un lien y arrive. Il sert une fois, pendant dix minutes. Si vous en avez demandé plusieurs, prenez le dernier arrivé. Vous pouvez fermer cette fenêtre.',
    emailWrong: 'Cela ne ressemble pas à une adresse e-mail, comme nom@exemple.org.',
  },
  enter: {
    title: 'Vous pouvez entrer',
    sentence: 'Ce lien sert une fois. Confirmez que c’est bien vous.',
    elsewhere: 'Ce lien n’a pas été demandé dans ce navigateur.',
    who: 'Peut-être l’avez-vous demandé sur un autre appareil. Peut-être vous l’a-t-on envoyé en préparant votre place. Peut-être quelqu’un d’autre a-t-il tapé votre adresse.',
    whoInvited:
      'Peut-être l’avez-vous demandé sur un autre appareil. Peut-être quelqu’un d’autre, qui avait une invitation, a-t-il tapé votre adresse.',
    ifMailed: 'S’il est arrivé à votre adresse, vous pouvez entrer : il ouvre votre place, et rien de plus.',
    ifPassed: 'Si on vous l’a donné autrement, n’entrez pas : ce serait la place de quelqu’un d’autre.',
    instead:
      'Vous êtes déjà dans la maison. Ce lien vous fait passer à la place de l’adresse où il est arrivé.',
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
    nameHint: 'Celui sous lequel on vous connaîtra ici.',
    nameWrong: 'Écrivez un nom, de 1 à 100 caractères.',
    accept: 'Accepter l’invitation',
    later: 'Pas maintenant',
    laterHint: (name: string) => `Si vous n’acceptez pas, ${name} n’en saura rien.`,
    someone: 'Quelqu’un vous invite',
    first:
      'Dites-nous d’abord où vous envoyer un lien pour entrer. Une fois dans la maison, vous verrez qui vous invite, et vous direz oui ou non.',
    mailedHint:
      'Un lien arrive à cette adresse. Il sert une fois, pendant dix minutes, et vous ramène à l’invitation.',
    mailedNone:
      'Rien ne vient ? L’invitation a peut-être déjà servi, ou son temps est passé : demandez-en une autre à qui vous l’a donnée.',
    demo: 'Vous visitez la maison témoin, où l’on ne rencontre personne. Sortez-en, puis ouvrez ce lien de nouveau.',
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
  address: {
    title: 'Une autre adresse',
    link: 'Changer d’adresse',
    hint: 'Un lien partira vers votre adresse actuelle et un autre vers la nouvelle. Quand vous aurez confirmé les deux, ici même, l’adresse changera.',
    email: 'La nouvelle adresse',
    ask: 'Envoyer les deux liens',
    often: 'Beaucoup de liens ont déjà été demandés. Réessayez dans une heure.',
    stale:
      'Entrez d’abord à nouveau, par un lien tout frais : cela ne se fait que dans les dix minutes qui suivent.',
    sent: 'Les deux liens sont partis. Ouvrez-les dans l’heure, dans ce navigateur.',
    sentence: 'Confirmez que cette adresse est bien la vôtre.',
    confirm: 'Confirmer',
    half: 'C’est confirmé. Il reste à ouvrir le lien envoyé à l’autre adresse.',
    changed: 'Votre adresse a changé. Les autres navigateurs où votre place était ouverte sont fermés.',
    gone: 'Ce lien ne sert plus ici : il a servi, son heure est passée, ou votre place n’est pas ouverte dans ce navigateur.',
    taken: 'Cette adresse a déjà une place ici.',
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
    locale: 'La langue de ces messages',
    bothLocales: 'Tant que vous n’avez rien choisi, ils viennent dans les deux.',
    saved: 'C’est noté.',
  },
  ...introductionWords,
  ...logbookWords,
  ...threadWords,
  ...resolvingWords,
  ...askWords,
};

export type Words = typeof fr;
