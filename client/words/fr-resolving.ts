/** The texts of resolving an ask, in French. */
export const resolvingWords = {
  resolving: {
    go: 'Marquer comme résolue',
    title: 'De l’aide est venue ?',
    says: 'La demande s’arrête là, et reste à lire pour qui pouvait la lire. Cela ne se reprend pas.',
    who: 'Qui a aidé ?',
    whoHint:
      'Parmi les gens que vous connaissez, dix au plus. Quand on cherchera de l’aide pour ces sujets, on saura, de qui la propose, que cela a déjà servi.',
    nobodyKnown: 'Vous ne connaissez encore personne ici.',
    thanks: 'Un mot de merci',
    thanksHint:
      'Une conversation commence avec chaque personne cochée, et personne d’autre ne la lit. Sans mot de vous, personne n’est prévenu.',
    thanksWrong: 'Écrivez 4 000 caractères au plus.',
    most: 'Dix personnes au plus.',
    gone: 'Une de ces personnes n’est plus là. Fermez cette fenêtre, puis choisissez de nouveau.',
  },
};
