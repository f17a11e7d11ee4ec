import type { circle as people } from '../people/circle.ts';
import type { SaidBy } from '../texts.ts';

export const circle: SaidBy<typeof people> = {
  maelle: {
    about:
      'Je travaille à mi-temps à l’accueil d’un centre de santé. Le reste du temps je commence des choses, et j’apprends à les finir avec d’autres.',
    notes: {
      growing:
        'Les tomates et les herbes en pot, sur un rebord au nord : j’ai tout raté une fois, je peux raconter.',
      welcome: 'Tenir la porte d’un lieu ouvert quand on est soi-même timide.',
    },
  },
  yann: {
    about: 'Facteur le matin, à l’établi l’après-midi. Je connais Maëlle depuis le lycée.',
    notes: {
      carpentry: 'Étagères, portes, planchers. J’ai des presses et une remorque, et je les prête.',
      bikes:
        'Roues voilées et dérailleurs. On le fait ensemble, comme ça la fois d’après vous n’avez plus besoin de moi.',
    },
  },
  thanhmai: {
    about: 'Orthophoniste. Nous marchons, Maëlle et moi, tous les jeudis, qu’il pleuve ou non.',
    notes: {
      singing: 'Le souffle et l’articulation : ce que j’enseigne à mes patients sert aussi à chanter.',
    },
  },
  fatou: {
    about: 'Préparatrice en pharmacie. Le mardi soir, j’anime un groupe de lecture à la maison de quartier.',
    notes: {
      welcome:
        'Faire qu’une personne qui vient pour la première fois revienne une deuxième. C’est souvent une histoire de chaise et de prénom.',
      writing: 'Une lettre difficile à envoyer : on la relit à deux, on enlève ce qui blesse.',
    },
  },
  karim: {
    about:
      'Technicien dans un hôpital, je m’occupe des appareils que personne ne remarque tant qu’ils marchent.',
    notes: {
      electronics: 'Chercher une panne pas à pas, sans changer de pièce au hasard. J’apporte mon multimètre.',
    },
  },
  ines: {
    about:
      'Je dirige une petite chorale d’adultes et j’enseigne le solfège à ceux qui s’en croient incapables.',
    notes: {
      arranging: 'Trouver une deuxième ligne qui laisse respirer la première.',
      writing: 'Paroles de chansons, en français et en portugais.',
    },
  },
  agnieszka: {
    about: 'Bibliothécaire, balcon plein sud, quarante pots. Je garde les graines de tout.',
    notes: {
      growing: 'Choisir peu de variétés et les réussir. Je donne des plants en mai.',
      greenhouse: 'J’ai monté une petite serre adossée avec ma sœur. Elle tient depuis quatre hivers.',
    },
  },
  paul: {
    about: 'Ancien éducateur. Je tricote, j’écoute, et j’ai du temps le mercredi.',
    notes: {
      writing: 'Comptes rendus, affiches, mots d’excuse : dire la chose simplement, sans se cacher derrière.',
      welcome:
        'Accueillir la déception sans la réparer trop vite. Trente ans de métier, et je cherche encore.',
    },
  },
  soizic: {
    about: 'J’ai chanté dans les bals pendant vingt ans. Aujourd’hui j’accompagne des débutants, un par un.',
    notes: {
      singing: 'Placer sa respiration, choisir sa tonalité. On commence toujours par parler le texte.',
      stage:
        'Le trac ne part pas. On apprend à lui faire une place : je l’ai eu chaque samedi pendant vingt ans.',
    },
  },
  youssef: {
    about:
      'Je prépare des émissions pour une radio locale. Pas beaucoup de temps en ce moment, mais un coup de fil, toujours.',
    notes: { recording: 'Interviews et ambiances, avec peu de matériel.' },
  },
  odile: {
    about:
      'Secrétaire de mairie à la retraite. Les formulaires ne me font plus peur, je peux prêter cette tranquillité.',
    notes: {
      writing: 'Relire un courrier officiel et le rendre humain.',
      permits: 'Savoir à quel guichet frapper, et dans quel ordre.',
    },
  },
  tiago: {
    about: 'Infirmier de nuit et jardinier du matin. Je réponds tard, mais je réponds.',
    notes: {
      greenhouse:
        'La mienne s’est envolée en 2019 ; la suivante est ancrée. Je montre volontiers les photos des deux.',
      rainwater: 'Deux cuves, un trop-plein, et le droit de se tromper.',
    },
  },
  minh: {
    about: 'Trésorier d’un club de tennis de table. J’aime les colonnes qui tombent juste.',
    notes: {
      budget: 'Un budget d’association sur une seule page, que tout le monde comprend.',
      insurance: 'J’ai comparé sept contrats pour le club, le tableau est à qui le veut.',
    },
  },
};
