import type { Texts } from '../texts.ts';

export const topics: Texts['topics'] = {
  greenhouse: 'Serres et châssis',
  carpentry: 'Travail du bois',
  growing: 'Semis et cultures',
  soil: 'Terre et compost',
  rainwater: 'Eau de pluie',
  permits: 'Autorisations et mairie',
  insurance: 'Assurances',
  singing: 'Chant',
  recording: 'Prise de son',
  mixing: 'Mixage',
  arranging: 'Arrangement',
  stage: 'Trac et scène',
  electronics: 'Électronique',
  sewing: 'Couture et reprise',
  bikes: 'Vélos',
  welcome: 'Accueil et bénévolat',
  budget: 'Budgets et subventions',
  writing: 'Écriture',
};

export const projects: Texts['projects'] = {
  greenhouse: {
    title: 'Une serre partagée dans la cour',
    purpose:
      'Neuf foyers, une cour de béton, et huit fenêtres qu’un voisin allait jeter. Nous voudrions des tomates, et surtout une raison de nous arrêter le soir au lieu de monter chacun chez soi.',
  },
  album: {
    title: 'Un premier album',
    purpose:
      'Six chansons écrites en onze ans, enregistrées dans ma chambre. Je ne cherche pas à en vivre. Je voudrais les avoir finies, et pouvoir les donner à ma mère sans m’excuser d’abord.',
  },
  repair: {
    title: 'Le café-réparation du samedi',
    purpose:
      'Un samedi par mois, dans la salle du bas, on répare ensemble ce qui allait partir à la benne. On vient avec un grille-pain et l’on repart en ayant parlé à quelqu’un.',
  },
  reading: {
    title: 'Les mardis de lecture',
    purpose:
      'Huit personnes, une table, un livre. Certaines lisent depuis deux ans, d’autres depuis toujours mais jamais devant quelqu’un. On ne corrige pas : on écoute jusqu’au bout.',
  },
  manual: {
    title: 'Le cahier de l’atelier',
    purpose:
      'Trente-quatre ans à construire avec des élèves, et rien d’écrit. Je voudrais laisser un cahier que ma petite-fille puisse ouvrir le jour où elle aura envie d’essayer.',
  },
  terrace: {
    title: 'Les bacs du cabinet',
    purpose:
      'Trois bacs sur la terrasse, pour les enfants qui attendent leur tour. Avec un arrosoir à la main, on parle mieux.',
  },
  bikes: {
    title: 'Des vélos sur le trottoir',
    purpose:
      'Un établi dehors une fois par semaine, des chambres à air, et l’on répare avec qui passe. Je voudrais que les gens s’arrêtent au lieu de saluer de loin.',
  },
  playground: {
    title: 'La cour qui boit',
    purpose:
      'Ouvrir un carré de bitume dans la cour d’une école et y faire entrer la pluie. Six mètres sur six pour commencer. Les enfants ont déjà baptisé la flaque.',
  },
  seeds: {
    title: 'La grainothèque du couloir',
    purpose:
      'Une armoire de graines à côté de l’infirmerie du collège. On en prend, on en rend, on raconte ce qui n’a pas poussé.',
  },
  shelter: {
    title: 'Une serre grande comme une armoire',
    purpose: 'Un coin de balcon à l’abri, pour sortir chaque matin, même les mauvais.',
  },
};
