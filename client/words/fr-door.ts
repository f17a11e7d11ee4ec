/** The texts of the door: the first page, links, invitations and addresses, in French. */
export const doorWords = {
  front: {
    page: 'Le seuil',
    sentence:
      'Un lieu où l’on peut dire « je ne sais pas », et trouver, par les gens en qui l’on a confiance, la personne à peine connue qui peut aider.',
    enter: 'Entrer',
    visit: 'Visiter une maison témoin',
    stay: 'Aller chez moi',
    leftHint:
      'En entrant de nouveau, vous retrouvez la page où vous étiez, et les textes que cet appareil a gardés.',
    questions: 'Ce qu’on se demande avant d’entrer',
    preparing: 'La maison se prépare…',
    visitHint: 'Rien à remplir. Une maison habitée rien que pour vous, pendant 24 heures.',
    visitLimit: 'Beaucoup de visites depuis votre réseau. Réessayez un peu plus tard.',
    passkey: 'Entrer avec une clé d’accès',
    passkeyNot: 'La porte ne s’est pas ouverte. Réessayez, ou demandez un lien ci-dessous.',
    byMail: 'Ou par un lien',
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
    goneHint: 'Demandez un nouveau lien à qui vous invite.',
  },
  address: {
    title: 'Une autre adresse',
    link: 'Changer d’adresse',
    hint: 'Un lien partira vers votre adresse actuelle et un autre vers la nouvelle. Quand vous aurez confirmé les deux, ici même, l’adresse changera.',
    email: 'La nouvelle adresse',
    ask: 'Envoyer les deux liens',
    often: 'Beaucoup de liens ont déjà été demandés. Réessayez dans une heure.',
    stale:
      'Entrez d’abord à nouveau, par un lien tout frais : cela ne se fait que dans les dix minutes qui suivent.',
    sent: 'Les deux liens sont partis. Ouvrez-les dans l’heure, dans ce navigateur.',
    sentence: 'Confirmez que cette adresse est bien la vôtre.',
    confirm: 'Confirmer',
    half: 'C’est confirmé. Il reste à ouvrir le lien envoyé à l’autre adresse.',
    changed: 'Votre adresse a changé. Les autres navigateurs où votre place était ouverte sont fermés.',
    gone: 'Ce lien ne sert plus ici : il a servi, son heure est passée, ou votre place n’est pas ouverte dans ce navigateur.',
    taken: 'Cette adresse a déjà une place ici.',
  },
};
