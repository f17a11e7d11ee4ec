/** The texts of the circle, in French. */
export const circleWords = {
  circle: {
    title: 'Mon cercle',
    hint: 'Les gens que vous connaissez ici. Ce que vous choisissez reste entre vous et la maison : personne n’en est prévenu.',
    empty: 'Vous ne connaissez encore personne ici. Invitez quelqu’un, ou répondez à une invitation.',
    trust: (name: string) => `Jusqu’où faites-vous confiance à ${name} ?`,
    none: 'Pas de confiance particulière',
    now: {
      KNOWN: 'Je lui veux du bien',
      TRUSTED: 'J’ai confiance en ses conseils',
      FULL: 'Pleine confiance',
    },
    reads: 'Ce que cette personne peut lire de vos carnets',
    readsHint: 'Il faut aussi la confiance que chaque projet demande.',
    reading: {
      NOTHING: 'Rien',
      SINCE: 'Ce que j’écris à partir de maintenant',
      EVERYTHING: 'Tout, aussi ce que j’ai écrit avant',
    },
    since: (date: string) => `Ce que j’ai écrit depuis le ${date}`,
    tag: { NOTHING: 'ne lit rien', SINCE: 'lit', EVERYTHING: 'lit tout' },
    tagSince: (date: string) => `lit depuis le ${date}`,
    saved: 'C’est fait. Personne n’en est prévenu.',
    vouch: 'Je la recommande',
    vouchHint: 'Les gens qui vous font confiance pourront la trouver par vous, et son nom leur sera montré.',
    block: 'Bloquer',
    blockSure: (name: string) => `Bloquer ${name} ?`,
    blockSays:
      'Tout lien entre vous s’efface, dans les deux sens, sans bruit. Pour cette personne, c’est comme si vous n’étiez plus là.',
    blocked: 'Bloqués',
    unblock: 'Débloquer',
    unblockHint: 'Débloquer ne rétablit rien : il faut une nouvelle invitation.',
    details: 'Changer',
  },
};
