import type { circle as people } from '../people/circle.ts';
import type { SaidBy } from '../texts.ts';

export const circle: SaidBy<typeof people> = {
  maelle: {
    about:
      'I work half-time at the front desk of a health centre. The rest of the time I begin things, and learn to finish them with others.',
    notes: {
      growing:
        'Tomatoes and herbs in pots, on a sill facing north: I got everything wrong once, and can tell you how.',
      welcome: 'Keeping the door of an open place when one is shy oneself.',
    },
  },
  yann: {
    about: 'Postman in the mornings, at my bench in the afternoons. I have known Maëlle since school.',
    notes: {
      carpentry: 'Shelves, doors, floors. I have the clamps and a trailer, and I lend them.',
      bikes: 'Buckled wheels and gears. We do it together, so that next time you will not need me.',
    },
  },
  thanhmai: {
    about: 'Speech therapist. Maëlle and I go walking every Thursday, rain or no rain.',
    notes: { singing: 'Breath and diction: what I teach my patients serves singers too.' },
  },
  fatou: {
    about: 'Pharmacy assistant. On Tuesday evenings I hold a reading group at the community centre.',
    notes: {
      welcome:
        'Seeing to it that somebody who comes for the first time comes a second time. It is often a matter of a chair and a name.',
      writing: 'A letter that is hard to send: we go through it together and take out what hurts.',
    },
  },
  karim: {
    about: 'Technician in a hospital. I look after the machines nobody notices as long as they work.',
    notes: {
      electronics:
        'Looking for a fault step by step, without swapping parts at random. I bring my multimeter.',
    },
  },
  ines: {
    about: 'I lead a small choir of adults and teach notation to people who believe they cannot learn it.',
    notes: {
      arranging: 'Finding a second line that lets the first one breathe.',
      writing: 'Song lyrics, in French and in Portuguese.',
    },
  },
  agnieszka: {
    about: 'Librarian, with a balcony facing south and forty pots. I keep seeds of everything.',
    notes: {
      growing: 'Choosing few varieties and doing well by them. I give away seedlings in May.',
      greenhouse: 'My sister and I built a small lean-to. It has stood for four winters.',
    },
  },
  paul: {
    about: 'Retired youth worker. I knit, I listen, and I have time on Wednesdays.',
    notes: {
      writing: 'Minutes, posters, notes of apology: saying the thing plainly, without hiding behind it.',
      welcome:
        'Making room for disappointment without mending it too fast. Thirty years in the trade and I am still looking for the words.',
    },
  },
  soizic: {
    about: 'I sang at dances for twenty years. These days I accompany beginners, one at a time.',
    notes: {
      singing: 'Settling the breath, choosing the key. We always begin by speaking the lyrics.',
      stage:
        'Nerves do not go away. One learns to keep a chair for them: I had them every Saturday for twenty years.',
    },
  },
  youssef: {
    about: 'I prepare programmes for a local radio station. Little time just now, but a phone call, always.',
    notes: { recording: 'Interviews and atmospheres, with very little equipment.' },
  },
  odile: {
    about:
      'I was secretary at the town hall until I retired. Forms no longer frighten me, and I can lend that calm.',
    notes: {
      writing: 'Going over an official letter and making it human.',
      permits: 'Knowing which counter to go to, and in what order.',
    },
  },
  tiago: {
    about: 'Nurse by night, gardener by morning. I answer late, but I answer.',
    notes: {
      greenhouse: 'Mine flew away in 2019; the next one is anchored. I gladly show photographs of both.',
      rainwater: 'Two tanks, an overflow, and permission to get it wrong.',
    },
  },
  minh: {
    about: 'Treasurer of a table tennis club. I like columns that add up.',
    notes: {
      budget: 'The budget of an association on a single page that everybody understands.',
      insurance: 'I compared seven policies for the club; the table is yours if you want it.',
    },
  },
};
