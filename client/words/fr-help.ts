/** The texts of the page of questions, in French. It alone loads them. */
export interface HelpWords {
  title: string;
  says: string;
  /**
   * Each answer is some short paragraphs. `reaches`: what stands before the address of the host, where the host
   * says one.
   */
  questions: readonly { asks: string; answer: readonly string[]; reaches?: string }[];
}

export const helpWords: HelpWords = {
  title: 'Ce qu’on se demande',
  says: 'Dix questions que les gens se posent vraiment, et des réponses sans détour.',
  questions: [
    {
      asks: 'Qui lit ce que j’écris ?',
      answer: [
        'Vous, et les gens que vous nommez. Chaque carnet a les siens : au départ, seulement ceux à qui vous faites pleinement confiance, et seulement ce que vous écrivez depuis que vous la leur avez donnée. Vous pouvez ouvrir davantage, ou n’en choisir que quelques-uns.',
        'Avant de partager une note, vous voyez leurs noms, exactement. Une note gardée pour vous n’est lue par personne d’autre. Si vous tenez un carnet à plusieurs, chacun lit ce qui s’y écrit depuis son arrivée.',
        'Rien ici n’est public, et rien n’est montré à des moteurs de recherche.',
      ],
    },
    {
      asks: 'Que change la confiance que je donne à quelqu’un ?',
      answer: [
        'Deux choses : ce que cette personne peut lire de vous, et jusqu’où votre demande d’aide peut aller par elle.',
        'Personne ne peut apprendre à quel point vous faites confiance, pas même cette personne. Elle n’est prévenue de rien, ni quand vous donnez, ni quand vous reprenez. Cela ne se devine que par ce que vous la laissez lire ou lui demandez.',
        'La confiance va dans un seul sens : lui faire confiance ne vous fait rien lire de ses carnets.',
      ],
    },
    {
      asks: 'Si je dis non, est-ce que quelqu’un l’apprend ?',
      answer: [
        'Non. Quand on vous demande de transmettre ou d’aider, un non et une semaine de silence se ressemblent exactement. La personne qui demande lit « pas cette fois » à une date fixée d’avance, quoi qu’il se soit passé, et ne sait ni qui, ni pourquoi.',
        'Personne ne voit combien de fois vous avez dit oui ou non.',
        'Une seule chose se remarque, sans nom : si vous refusez une proposition de tenir un carnet à plusieurs, elle disparaît pour tous.',
      ],
    },
    {
      asks: 'Que voit de moi quelqu’un qui ne me connaît pas ?',
      answer: [
        'Rien, tant que vous n’ouvrez rien. Il n’y a ni annuaire, ni recherche par nom, ni page publique.',
        'Si vous acceptez qu’on vous demande de l’aide, votre nom, ce que vous dites de vous et les sujets que vous offrez peuvent être montrés à des gens qui font confiance à quelqu’un qui peut vous présenter. Vos carnets, jamais. Vous pouvez refermer à tout moment : c’est immédiat.',
        'Si vous demandez une présentation, la personne qui transmet, puis la personne qui pourrait aider, lisent votre demande en bref. Vous pouvez taire votre nom à cette dernière jusqu’à ce qu’elle accepte.',
      ],
    },
    {
      asks: 'Comment la maison trouve-t-elle qui peut m’aider ?',
      answer: [
        'Elle part des gens à qui vous faites confiance, puis de ceux que ces gens peuvent présenter et qui ont dit vouloir aider sur ces sujets. C’est souvent quelqu’un que l’on connaît à peine.',
        'Vos notes ne servent pas à cette recherche : seuls comptent le titre, le texte en bref et les sujets de votre demande. Les gens trouvés n’apprennent pas qu’ils l’ont été. Vous choisissez à qui demander, et une présentation ne se fait que si chacun le veut bien.',
      ],
    },
    {
      asks: 'Puis-je reprendre ce que j’ai écrit ou partagé ?',
      answer: [
        'Oui. Pendant dix secondes, « Annuler » retient ce que vous venez d’envoyer. Ensuite, une note peut être modifiée, gardée pour vous ou retirée ; on peut aussi ôter quelqu’un de ceux qui lisent. Cela vaut dès la prochaine page qu’on ouvre.',
        'Ce qui a été lu reste su : la maison ne peut pas l’ôter d’une mémoire, ni d’une copie. Un message dit dans une conversation y reste pour ceux qui y prennent part.',
      ],
    },
    {
      asks: 'Que faire si quelqu’un me fait du tort ?',
      answer: [
        'Vous pouvez bloquer. Tout lien entre vous s’efface, dans les deux sens, tout de suite et sans bruit. Pour cette personne, c’est comme si vous n’étiez plus là. Débloquer ne rétablit rien.',
        'Vous pouvez aussi signaler une note, une demande ou un message : l’hôte lit le passage que vous choisissez et vos mots, rien de plus, et peut retirer le texte. La personne n’en est pas prévenue.',
        'En danger, n’attendez pas la maison : appelez les secours.',
      ],
    },
    {
      asks: 'Que voit l’hôte, et comment lui parler ?',
      answer: [
        'L’hôte est la personne qui fait tourner cette maison pour vous tous. Les textes ne sont pas chiffrés contre elle : qui a la main sur la machine ou sur une sauvegarde peut tout lire. Ses outils de tous les jours ne montrent presque rien, mais c’est une manière de faire, pas un verrou. N’entrez que dans une maison dont vous croyez l’hôte.',
        'Les journaux et les courriels ne contiennent ni vos textes, ni des noms mis ensemble.',
        'Un signalement lui parvient. Pour le reste, qui vous a fait entrer peut vous dire comment lui parler.',
      ],
      reaches: 'Pour lui écrire :',
    },
    {
      asks: 'Pourquoi un lien plutôt qu’un mot de passe, et que garde mon appareil ?',
      answer: [
        'Le lien arrive à votre adresse, sert une fois et vaut dix minutes. Une clé d’accès, que l’on fait dans « Moi », ouvre sans attendre de message. Qui lit vos courriels peut donc entrer à votre place : protégez-les bien. Dans « Moi », vous voyez les navigateurs où votre place est ouverte, et pouvez fermer chacun.',
        'Cet appareil garde votre langue, ce qui est nouveau pour vous et ce que vous êtes en train d’écrire. Sortir de la maison efface ces brouillons. Sur un appareil partagé, sortez en partant.',
      ],
    },
    {
      asks: 'Comment partir, et que reste-t-il de moi ?',
      answer: [
        'On peut partir quand on veut, sans donner de raison. Vos liens et tout ce que vous avez écrit s’effacent. Des carnets tenus à plusieurs, vous choisissez : vos notes s’effacent aussi, ou restent sans nom pour ceux qui les lisaient déjà en les tenant avec vous.',
        'Avant, vous pouvez emporter tout ce que vous avez écrit. Les deux demandent d’être entré depuis moins de dix minutes, pour que personne ne le fasse à votre place.',
        'Une sauvegarde faite plus tôt par l’hôte garde ce qu’elle contenait.',
      ],
    },
  ],
};
