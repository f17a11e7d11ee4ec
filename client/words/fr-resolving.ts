/** The texts of resolving an ask, in French. */
export const resolvingWords = {
  resolving: {
    go: 'Marquer comme résolue',
    title: 'De l’aide est venue ?',
    says: 'La demande s’arrête là. Qui pouvait la lire le peut encore. On ne revient pas en arrière.',
    who: 'Qui a aidé ?',
    whoHint:
      'Parmi les gens que vous connaissez, dix au plus. Si ces personnes proposent de l’aide sur ces sujets, qui en cherchera saura qu’elles ont déjà aidé.',
    nobodyKnown: 'Vous ne connaissez encore personne ici.',
    thanks: 'Un mot de merci',
    thanksHint:
      'Une conversation commence avec chaque personne cochée, et personne d’autre ne la lit. Si vous n’écrivez rien, personne n’est prévenu.',
    thanksWrong: 'Écrivez 4 000 caractères au plus.',
    most: 'Dix personnes au plus.',
    gone: 'Une de ces personnes n’est plus là. Fermez cette fenêtre, puis choisissez de nouveau.',
  },
};
