/** The texts of one's own room, in French. */
import { frenchDate } from './moments.ts';

const weekday = new Intl.DateTimeFormat('fr', { weekday: 'long' });
const date = frenchDate({ day: 'numeric', month: 'long' });
const named = (greeting: string, name: string) => (name ? `${greeting} ${name}` : greeting);

export const homeWords = {
  home: {
    greeting: {
      morning: (name: string) => named('Bonjour', name),
      afternoon: (name: string) => named('Bonjour', name),
      evening: (name: string) => named('Bonsoir', name),
    },
    counting: 'On compte sur vous',
    upToDate: 'Vous êtes à jour. Rien ne vous presse.',
    onlyNews: 'Rien ne vous presse. Il y a du nouveau à lire.',
    /** `soon`: within six days. */
    until: (day: Date, soon: boolean) =>
      soon ? `jusqu’à ${weekday.format(day)}` : `jusqu’au ${date.format(day)}`,
    untilToday: 'jusqu’à ce soir',
    aWeek: 'pendant une semaine',
    somebody: 'quelqu’un',
    passOn: (asker: string, candidate: string) => `${asker} aimerait rencontrer ${candidate}, par vous`,
    help: (asker: string) => `Votre aide serait précieuse à ${asker}`,
    helpThrough: (asker: string, connector: string) =>
      `Votre aide serait précieuse à ${asker}, vous dit ${connector}`,
    introduced: (connector: string, other: string) => `${connector} aimerait vous présenter ${other}`,
    keepMe: (proposer: string, project: string) =>
      `${proposer} vous propose de tenir « ${project} » ensemble`,
    keepMeUnknown: (project: string) => `On vous propose de tenir « ${project} »`,
    keepOther: (proposer: string, person: string, project: string) =>
      `${proposer} propose que ${person} tienne aussi « ${project} »`,
    fits: (asker: string, title: string) => `${asker} demande : ${title}`,
    fitsWhy: (topics: string) => `cela touche à ce que vous offrez : ${topics}`,
    about: (title: string) => `« ${title} »`,
    introductions: 'Toutes les présentations',
    circle: 'Dans mon cercle',
    asks: (asker: string) => `${asker} demande`,
    wrote: (writer: string) => `${writer} a écrit dans`,
    kind: {
      STEP: 'un pas',
      NOTE: 'une note',
      DOUBT: 'un doute',
      STUCK: 'ça bloque',
      UNKNOWN: 'une question',
    },
    circleQuiet: 'Personne de votre cercle n’a encore écrit pour vous.',
    allLogbooks: 'Tous les carnets',
    drafts: 'Mes brouillons',
    draft: {
      note: 'Une note',
      edit: 'Une note à reprendre',
      ask: 'Une demande',
      answer: 'Une réponse',
      message: 'Un message',
      introduce: 'Des mots pour une présentation',
      'pass-on': 'Des mots à transmettre',
      'offer-introduction': 'Une présentation à proposer',
      invite: 'Une invitation',
      project: 'Un carnet',
      report: 'Un signalement',
      thanks: 'Un merci',
      offer: 'Ce que vous offrez',
      token: 'Une clé pour un programme',
      app: 'Une app à inscrire',
      about: 'Ce que vous dites de vous',
      welcome: 'Vos premiers pas',
      other: 'Un texte',
    },
    draftGone: 'Ce dont cela parlait n’est plus là.',
    draftOf: (day: Date) => date.format(day),
    today: 'aujourd’hui',
    yesterday: 'hier',
    askDraft: 'Une demande que personne ne voit encore',
    discard: 'Jeter',
    discardOf: (text: string) => `Jeter : ${text}`,
    discarded: 'Jeté.',
    mine: 'Mes carnets',
    write: 'Écrire',
    writeIn: (project: string) => `Écrire dans ${project}`,
    whichLogbook: 'Dans quel carnet ?',
    noReaders: 'Personne ne lit encore ce carnet.',
    beside: 'Qui aimeriez-vous à côté de vous ?',
    besideFor: (project: string) => `Qui aimeriez-vous à côté de vous ? ${project}`,
    first: {
      unfinished: 'Vos premiers pas vous attendent là où vous les avez laissés.',
      continue: 'Continuer',
      noLogbook:
        'Vous n’avez pas encore de carnet. Une phrase suffit pour commencer, et personne ne la lit tant que vous ne le voulez pas.',
      begin: 'Commencer un carnet',
    },
  },
};
