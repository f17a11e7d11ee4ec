import type { music as people } from '../people/music.ts';
import type { SaidBy } from '../texts.ts';

export const music: SaidBy<typeof people> = {
  nadege: {
    about:
      'Ingénieure du son pour le documentaire. J’ai commencé dans ma cuisine, un micro et des couvertures.',
    notes: {
      recording: 'Une voix et une guitare dans une chambre : où poser le micro, quoi suspendre aux murs.',
      mixing:
        'Je préfère une heure à deux devant une chanson qu’un long courrier. On ressort avec trois gestes d’égalisation à soi.',
    },
  },
  rafael: {
    about: 'Batteur, papa de deux petits, je mixe le soir au casque.',
    notes: {
      mixing:
        'Laisser de l’espace à la voix : souvent, il suffit de creuser un peu la guitare au bon endroit.',
      arranging: 'Savoir quand ne pas jouer.',
    },
  },
  samia: {
    about:
      'Professeure de chant dans une école associative. Je travaille beaucoup avec des gens qui chantaient enfants et se sont tus.',
    notes: {
      singing: 'Retrouver sa propre hauteur, sans imiter.',
      recording: 'Les séances de voix me connaissent : je sais rassurer derrière la vitre.',
    },
  },
  piotr: {
    about: 'Informaticien, et bassiste le week-end dans un trio qui répète plus qu’il ne joue.',
    notes: {
      mixing:
        'J’ai appris seul, lentement. Je peux montrer ce que j’aurais voulu qu’on me montre sur la compression.',
      recording: 'Enregistrer à la maison quand les voisins sont proches.',
    },
  },
  ousmane: {
    about: 'Guitariste et copiste. J’écris des parties pour des orchestres d’amateurs.',
    notes: {
      arranging: 'Guitare et voix : changer un accord, une position, et le chant revient devant.',
      recording: 'Quelques maquettes, sans prétention.',
    },
  },
  quynh: {
    about: 'Je chante dans un chœur de chambre et j’enseigne les maths. Les deux demandent de la patience.',
    notes: { singing: 'La diction : que chaque parole arrive jusqu’à la dernière chaise.' },
  },
  loic: {
    about:
      'Trente ans aux consoles d’une salle de spectacle. À la retraite depuis mars, un peu perdu sans boutons.',
    notes: {
      mixing:
        'Chanson, folk, acoustique. J’écoute d’abord sans rien toucher, et je dis ce qui est déjà beau.',
    },
  },
  helena: {
    about: 'Comédienne puis formatrice. Je fais lire des gens qui n’ont jamais lu debout.',
    notes: {
      stage: 'Le trac avant la lecture : trois exercices de souffle, et le droit de recommencer.',
      singing: 'Du chant parlé, pour celles et ceux qui disent ne pas chanter.',
    },
  },
  mathis: {
    about: 'Preneur de son nature : des oiseaux, des gares, des marchés.',
    notes: {
      recording: 'Chasser les bruits de fond et l’écho d’une petite pièce. Je prête un micro statique.',
      stage: 'Lecture en public : je tenais le micro, j’ai appris à regarder.',
    },
  },
  amina: {
    about: 'Étudiante en musicologie, j’accorde des pianos pour payer mes livres.',
    notes: {
      arranging: 'Écouter une maquette et dire, mesure par mesure, où l’attention se perd.',
      mixing: 'J’apprends. Une oreille attentive, et assez d’humilité pour dire quand je ne sais pas.',
    },
  },
};
