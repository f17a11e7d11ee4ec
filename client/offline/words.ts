/** The texts of the page that opens without a network. */
export const offlineWords = {
  FR: {
    title: 'Pas de réseau',
    sentence: 'Le réseau manque, ou la maison ne répond pas. La page reprendra d’elle-même.',
    drafts: 'Ce que vous écriviez',
    draftsHint: 'C’est gardé dans ce navigateur seulement. Vous pouvez continuer ici.',
    field: {
      title: 'Titre',
      story: 'Ce qui se passe',
      brief: 'En une phrase',
      text: 'Texte',
      words: 'Vos mots',
    },
  },
  EN: {
    title: 'No connection',
    sentence:
      'You’re offline, or the house isn’t answering. This page carries on by itself once it’s reachable.',
    drafts: 'What you were writing',
    draftsHint: 'It’s kept in this browser only. You can keep writing here.',
    field: {
      title: 'Title',
      story: 'What’s going on',
      brief: 'In one sentence',
      text: 'Text',
      words: 'Your words',
    },
  },
};

export type DraftField = keyof (typeof offlineWords)['FR']['field'];
