import type { town as people } from '../people/town.ts';
import type { SaidBy } from '../texts.ts';

export const town: SaidBy<typeof people> = {
  bruno: {
    about: 'J’ai tenu un magasin de radio-télévision pendant vingt-six ans. J’ai gardé les schémas.',
    notes: {
      electronics:
        'Postes anciens, amplis, machines à café. Et savoir reconnaître ce qu’il vaut mieux laisser en paix.',
    },
  },
  marieke: {
    about: 'Couturière d’ameublement. Je parle peu en travaillant, mais j’aime la compagnie.',
    notes: { sewing: 'Fermetures, doublures, genoux. Une reprise visible peut être plus belle que le neuf.' },
  },
  thibault: {
    about: 'Juriste dans une mutuelle. Le soir je traduis les contrats en phrases courtes.',
    notes: {
      insurance:
        'Responsabilité des associations et des bénévoles : ce qui est couvert, ce qui ne l’est pas.',
      permits: 'Occupation d’une salle ou d’une cour : les trois papiers qui suffisent.',
    },
  },
  coumba: {
    about:
      'Ingénieure en télécoms. J’ai ouvert mon premier poste de radio à neuf ans, il n’a jamais remarché.',
    notes: {
      electronics: 'Chargeurs, lampes, petits appareils. J’explique à mesure que j’avance.',
      welcome: 'Mettre à l’aise quelqu’un qui arrive avec un objet auquel il tient.',
    },
  },
  denis: {
    about: 'Cheminot. Je répare les vélos de ma rue contre des confitures.',
    notes: { bikes: 'Freins, pédaliers, remorques. Et apprendre à un adulte à tenir en selle.' },
  },
  hang: {
    about: 'Comptable à son compte. J’ai accompagné cinq petites associations à leurs débuts.',
    notes: {
      budget: 'Une première demande de subvention : quoi demander, et comment ne pas promettre trop.',
    },
  },
  bartosz: {
    about: 'Costumier. Entre deux spectacles, j’ai des journées vides et une machine qui coud le cuir.',
    notes: {
      sewing: 'Toile, cuir, tentes, capotes de poussette.',
      bikes: 'Selles et sacoches.',
    },
  },
  clara: {
    about: 'Écrivaine publique. Je reçois dans un café, le jeudi, sans rendez-vous.',
    notes: {
      writing:
        'Trouver le ton juste : on parle, je note, et votre première page est déjà là. J’ai accompagné une dizaine de cahiers de famille.',
      welcome: 'Recevoir une personne qui a honte de demander, et faire que la honte reste dehors.',
    },
  },
  idriss: {
    about:
      'Journaliste local, je raconte les conseils municipaux et les tournois de pétanque avec le même soin.',
    notes: {
      writing: 'Couper sans abîmer. Je relis une page avec franchise, crayon à la main.',
      budget: 'Lire le budget d’une commune et y trouver la bonne ligne.',
    },
  },
  armelle: {
    about: 'J’ai dirigé un centre social. J’ai appris plus dans la cuisine que dans le bureau.',
    notes: {
      welcome: 'Donner un rôle à chacun dès la première fois, même petit.',
      stage:
        'Soirées de lecture et scènes ouvertes : des tables rondes, une lampe basse, personne dans le noir.',
    },
  },
};
