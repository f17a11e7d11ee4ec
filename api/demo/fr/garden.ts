import type { garden as people } from '../people/garden.ts';
import type { SaidBy } from '../texts.ts';

export const garden: SaidBy<typeof people> = {
  joaquim: {
    about:
      'Professeur de technologie à la retraite. J’ai construit quatre serres avec des élèves, dont une que le vent a couchée : c’est celle qui m’a le plus appris.',
    notes: {
      greenhouse:
        'Ancrage, contreventement, vitrage de récupération. Je viens voir sur place, avec un carnet, et je ne juge pas ce qui est déjà debout.',
      carpentry:
        'Renforcer une charpente légère sans tout démonter : des équerres, des écharpes, de la patience.',
      rainwater: 'Récupérer l’eau du toit d’une serre.',
    },
  },
  ewa: {
    about:
      'Constructrice de décors au théâtre. Mon métier : que tienne debout, dès demain, ce qu’on a dessiné hier.',
    notes: {
      carpentry:
        'Châssis, jambes de force, structure légère en bois. Je sais faire tenir de vieilles fenêtres ensemble.',
      greenhouse: 'Deux serres en vitrage ancien, l’une pour une école. Je peux prêter un niveau laser.',
    },
  },
  gwenael: {
    about: 'Charpentier de marine. Un bateau et une serre ont le même ennemi.',
    notes: {
      carpentry:
        'Lire les efforts dans une charpente et poser le bois où il faut, pas plus. Une matinée par mois pour les autres.',
      greenhouse:
        'J’ai haubané des tunnels de maraîchers face à la mer : aucun carreau perdu, aucune tempête oubliée.',
    },
  },
  hassan: {
    about:
      'Ingénieur en structures, les mains plus souvent sur le clavier que sur les outils. Cela me manque.',
    notes: {
      carpentry: 'Un calcul au dos d’une enveloppe : ancrage, prise au vent, et l’on dort mieux.',
      permits: 'Savoir si votre construction demande une déclaration.',
    },
  },
  linh: {
    about: 'Agronome, je conseille des maraîchers qui s’installent.',
    notes: {
      growing: 'Un calendrier simple pour quelqu’un qui travaille en semaine.',
      greenhouse: 'Aération et orientation. Sur sol argileux, tout se joue au pied des parois.',
    },
  },
  mamadou: {
    about:
      'Je monte des expositions dans un musée. Tout doit tenir, et pouvoir repartir sans laisser de trace.',
    notes: {
      carpentry:
        'Fixer sans percer, lester, haubaner. J’ai souvent des chutes de chevrons et de la visserie à donner.',
    },
  },
  rosa: {
    about: 'Hydrologue. Je regarde où va la pluie, c’est une déformation.',
    notes: {
      rainwater: 'Gouttières, cuves, rigoles. Une cour de béton peut devenir une bonne éponge.',
      greenhouse:
        'Drainer le pied d’une serre : sur un sol argileux, c’est l’eau qui fait glisser la structure.',
    },
  },
  erwan: {
    about: 'Moniteur de voile en été, atelier de cadres et de vélos en hiver.',
    notes: {
      bikes: 'Soudure de cadres et remorques sur mesure.',
      carpentry:
        'Nœuds, sangles, haubans : attacher ce qui n’est pas prévu pour l’être. Le vent, c’est ma partie.',
    },
  },
  halina: {
    about: 'Infirmière scolaire. J’anime une grainothèque dans un couloir de lycée.',
    notes: {
      growing: 'Semer tôt, repiquer tard, ne pas s’excuser de ce qui ne lève pas.',
      greenhouse: 'Je n’en construis pas, mais j’en chauffe une sans électricité avec des bidons noirs.',
    },
  },
  salim: {
    about:
      'Étudiant en architecture, troisième année. Je cherche à poser mes mains sur quelque chose de vrai.',
    notes: { carpentry: 'Peu d’expérience, mais du temps, un dos solide et des dessins propres.' },
  },
  brigitte: {
    about:
      'Instructrice en urbanisme pendant vingt ans. J’ai vu passer bien des vérandas et quelques serres.',
    notes: {
      permits:
        'Une construction légère en cour d’immeuble : ce qu’on déclare, ce qu’on ne déclare pas, ce qu’on écrit aux voisins.',
      insurance: 'Après une tempête : quoi photographier, quoi écrire, dans quel délai.',
    },
  },
  awa: {
    about: 'Pédologue. J’aime la terre de ville, elle a vécu.',
    notes: {
      soil: 'Faire parler une analyse de terre sans affoler personne.',
      growing: 'Cultiver en bacs quand le fond ne s’y prête pas.',
    },
  },
  duc: {
    about: 'Ébéniste, atelier au fond d’une impasse. La porte reste ouverte quand je ponce.',
    notes: {
      carpentry:
        'Restaurer des fenêtres anciennes : mastic, parcloses, remplacer un carreau fendu sans casser les autres.',
      electronics: 'Vieilles radios à lampes, pour le meuble autant que pour le son.',
    },
  },
  nolwenn: {
    about: 'Maraîchère sur un hectare de terre lourde, au bord de la mer.',
    notes: {
      growing: 'Des cultures qui pardonnent aux débutants.',
      greenhouse:
        'J’ai perdu un tunnel à la tempête de 2020. Depuis, je sais ce qu’il faut vérifier en février.',
    },
  },
  abel: {
    about: 'Apiculteur et aide-soignant. Je vais lentement, c’est de métier.',
    notes: {
      greenhouse:
        'Petites serres en fenêtres de récupération : j’en ai fait six chez des amis, chaque fois un peu moins de travers.',
    },
  },
  wanda: {
    about: 'Marionnettiste. Je fabrique des choses petites qui doivent résister à beaucoup de mains.',
    notes: {
      carpentry: 'Assemblages simples, sans machine, pour apprendre à scier droit.',
      sewing: 'Voiles d’ombrage et d’hivernage, cousus à la bonne taille.',
    },
  },
  leila: {
    about: 'Architecte, surtout des écoles. Je dessine encore à la main.',
    notes: {
      permits: 'Plans et notices pour une cour partagée.',
      carpentry: 'Dessiner un contreventement qui laisse passer la lumière.',
    },
  },
  etienne: {
    about: 'Prof de lycée agricole, je vieillis au même rythme que mes pommiers.',
    notes: {
      greenhouse:
        'Une serre d’élèves remontée trois fois, toujours mieux. Je partage les plans, même les mauvais.',
      rainwater: 'Goutte-à-goutte par gravité, sans pompe.',
    },
  },
  ibrahima: {
    about: 'Livreur, deux roues et bonnes jambes. Je m’ennuie le lundi.',
    notes: {
      carpentry: 'J’aide à porter, tenir, visser. À deux, un chevron pèse la moitié.',
      bikes: 'Réparer vite, sur un trottoir, sous la pluie.',
    },
  },
  camille: {
    about: 'Je reviens d’un an de maladie et je reprends doucement. Jardiner m’a aidée.',
    notes: {
      greenhouse:
        'Je découvre. Je peux arroser, surveiller, noter les températures, et venir un matin sur deux.',
    },
  },
  corentin: {
    about: 'Couvreur. Je passe mes journées là-haut, j’ai le temps de penser à ce qui pourrait tomber.',
    notes: {
      carpentry:
        'Chevrons, voliges, solins. Pour ce qui doit résister au vent, la main compte autant que la vis.',
    },
  },
};
