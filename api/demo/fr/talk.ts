import type { Texts } from '../texts.ts';

export const messages: Texts['messages'] = {
  beam: [
    'Pour la poutre, c’est vrai qu’elle est large. On peut la raboter de moitié sans rien risquer, je l’ai fait chez ma mère.',
    'Tu crois ? J’ai l’impression que si je touche à quoi que ce soit, tout descend.',
    'Ça ne descend pas. Je passe, on regarde à deux. Et côté nord, mets de la mâche, elle s’en fiche.',
    'Merci Yann. La mâche, c’est noté.',
  ],
  yard: [
    'J’ai lu. Je ne sais rien du vent, mais je peux venir m’asseoir dans la cour avec toi ce soir.',
    'Je ne la traverse plus, la cour.',
    'Alors on la traversera à deux.',
    'Et on l’a fait. Merci pour la sangle, et pour le reste.',
    'Tu dors ?',
    'Quand il n’y a pas de vent.',
  ],
  chorus: [
    'Éteint avant la fin de laquelle ? De la sixième ? C’est ma préférée.',
    'Tu ne l’as jamais entendue.',
    'Si. Tu la fredonnes quand on marche. Depuis trois ans.',
    'Jeudi je prends des écouteurs.',
    'Je repense au refrain. Et si tu respirais juste avant « encore » ?',
    'J’essaie et je te dis.',
  ],
  soil: [
    'Awa, voici Maëlle. Maëlle, voici Awa. Je me tais et j’écoute : j’adore quand on parle de terre.',
    'Bonsoir Maëlle. Prenez cinq échantillons, un par coin et un au milieu, à vingt centimètres. N’importe quel laboratoire fera l’affaire, j’en connais un bon.',
    'Merci. Je voulais savoir si c’était grave, et vous me tendez une pelle. C’est beaucoup mieux.',
    'J’ai vos résultats. Un peu de plomb, rien d’étonnant. Des bacs, et tout l’immeuble pourra manger ses salades.',
    'J’ai lu votre message à voix haute dans l’escalier.',
  ],
  cover: [
    'Je vous laisse faire connaissance. Maëlle, posez tout, même les questions qui vous gênent.',
    'Une seule question compte : qui est responsable, l’association ou la personne qui tient le tournevis ?',
    'C’est exactement ce que je n’osais pas demander.',
    'L’association, si elle a un contrat de groupe et si l’on signe une feuille à l’accueil. Je vous envoie un modèle : une page, sans latin.',
    'Signé ce midi. Quarante euros par an. J’ai dormi.',
    'Eh bien voilà.',
  ],
  rain: [
    'Quarante minutes, c’est très honorable pour une flaque. Tu as pensé à une noue ?',
    'Oui, et les enfants ont compris « une nouille ». Le nom est resté.',
    'Alors creuse la nouille en pente douce, un centimètre par mètre.',
    'C’est creusé. Elle boit tout.',
  ],
};

export const introductions: Texts['introductions'] = {
  ousmane: {
    words:
      'Fatou, tu m’as parlé d’Ousmane, qui écrit pour des orchestres d’amateurs. Je n’ose pas lui envoyer mes chansons. Toi, tu saurais lui dire que je débute ?',
    passedWords: null,
  },
  odile: {
    words:
      'Tu m’as dit un jour que les formulaires ne font pas peur à Odile. À moi si, surtout depuis que j’ai promis des fraises. Tu crois qu’elle regarderait ?',
    passedWords: null,
  },
  maelle: {
    words: 'Une personne qui a raté des semis et qui sait en rire : tu connais ?',
    passedWords:
      'J’ai tout de suite pensé à toi, à tes tomates côté nord et à ta façon de les raconter. C’est une récréation, pas une carrière. Et si ce n’est pas le moment, personne n’en saura rien.',
  },
  joaquim: {
    words: 'Tu m’as dit que ta deuxième serre est ancrée. Je voudrais commencer par la deuxième.',
    passedWords:
      'Camille sort d’une longue maladie et va doucement. Je rentre de nuit et je lis mal un plan à cette heure-là. Vous regarderiez, avec votre carnet ?',
  },
  thibault: {
    words:
      'J’ai écrit « nous sommes assurés » sur une affiche. Ce n’est pas vrai, ou peut-être que si. Vous connaissez quelqu’un qui sache lire un contrat ?',
    passedWords:
      'Maëlle tient un café-réparation et ne dort plus. C’est une question courte, je crois, et elle écoute les réponses jusqu’au bout.',
  },
  awa: {
    words: 'Il y avait une imprimerie dans ma cour. Awa saurait, non ? Tu lui demandes ?',
    passedWords: 'Une cour, deux familles, et une amie qui s’inquiète avec méthode. Tu veux bien regarder ?',
  },
};

export const invitation =
  'Bonjour. Ici, c’est un petit cercle de gens qui se font confiance, et je vous garde une place à côté de la mienne. Prenez le temps de regarder, rien ne presse.';
