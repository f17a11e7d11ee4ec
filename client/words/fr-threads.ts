/** The texts of threads, in French. */
export const threadWords = {
  threads: {
    title: 'Conversations',
    hint: 'Entre vous et une personne, ou deux quand l’une vous a présenté l’autre. Personne d’autre ne les lit.',
    empty:
      'Aucune conversation pour l’instant. Il en commence une quand quelqu’un répond à une note ou à une demande.',
    with: (names: string) => `Avec ${names}`,
    alone: 'Il n’y a plus que vous ici',
    began: (day: string) => `Commencée le ${day}`,
    about: (title: string) => `À propos de « ${title} »`,
    answer: 'Répondre',
    answerTitle: (name: string) => `Répondre à ${name}`,
    answerSays: (name: string) =>
      `Une conversation commence entre ${name} et vous. Personne d’autre ne la lit.`,
    text: 'Votre message',
    textWrong: 'Écrivez quelque chose, 4 000 caractères au plus.',
    send: 'Envoyer',
    closed: 'Cette demande est fermée : on n’y répond plus.',
    messages: 'Ce qui a été dit',
    earlier: 'Montrer ce qui vient avant',
    nothing: 'Il n’y a rien à lire ici.',
    gone: 'Une personne qui n’est plus là',
    me: 'Vous',
    moment: (moment: string) =>
      new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(moment)),
    aloneHint: 'La conversation reste à vous jusqu’à ce que vous la quittiez.',
    leave: 'Quitter cette conversation',
    leaveSure: 'Quitter cette conversation ?',
    leaveSays: 'Vous ne la retrouverez plus. Ce que vous y avez dit reste à qui y prend encore part.',
    leaveLast: 'Elle disparaît pour de bon : il n’y a plus que vous pour la lire.',
    all: 'Toutes les conversations',
  },
};
