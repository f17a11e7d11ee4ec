import type { town as people } from '../people/town.ts';
import type { SaidBy } from '../texts.ts';

export const town: SaidBy<typeof people> = {
  bruno: {
    about: 'I kept a radio and television shop for twenty-six years. I have kept the diagrams too.',
    notes: {
      electronics: 'Old sets, amplifiers, coffee machines. And recognising what had better be left in peace.',
    },
  },
  marieke: {
    about: 'Upholsterer. I say little while working, but I like company.',
    notes: { sewing: 'Zips, linings, knees. A darn that shows can be finer than new cloth.' },
  },
  thibault: {
    about: 'Lawyer at a mutual insurer. In the evenings I turn contracts into short sentences.',
    notes: {
      insurance: 'Liability of associations and volunteers: what is covered, and what is not.',
      permits: 'Using a hall or a courtyard: the three papers that are enough.',
    },
  },
  coumba: {
    about: 'Telecoms engineer. I opened my first radio at nine, and it never worked again.',
    notes: {
      electronics: 'Chargers, lamps, small appliances. I explain as I search.',
      welcome: 'Putting at ease somebody who arrives with a thing they are attached to.',
    },
  },
  denis: {
    about: 'Railwayman. I mend the bicycles of my street in exchange for jam.',
    notes: { bikes: 'Brakes, cranks, trailers. And teaching a grown-up to stay in the saddle.' },
  },
  hang: {
    about: 'Freelance accountant. I have seen five small associations through their beginnings.',
    notes: { budget: 'A first application for a grant: what to ask for, and how not to promise too much.' },
  },
  bartosz: {
    about: 'Costume maker. Between two shows I have empty days and a machine that sews leather.',
    notes: {
      sewing: 'Canvas, leather, tents, hoods of prams.',
      bikes: 'Saddles and panniers.',
    },
  },
  clara: {
    about: 'I write for people who find it hard. I am in a café on Thursdays, no appointment needed.',
    notes: {
      writing:
        'Finding the right tone: we talk, I take notes, and your first page is there already. I have seen some ten family notebooks to their end.',
      welcome: 'Receiving a person who is ashamed to ask, and leaving the shame outside.',
    },
  },
  idriss: {
    about: 'Local journalist. I write about council meetings and bowls tournaments with the same care.',
    notes: {
      writing: 'Cutting without damage. I go over a page frankly, pencil in hand.',
      budget: 'Reading the accounts of a town and finding the right line.',
    },
  },
  armelle: {
    about: 'I ran a community centre. I learned more in its kitchen than in its office.',
    notes: {
      welcome: 'Giving everybody a part from the first time on, even a small one.',
      stage: 'Reading evenings and open stages: round tables, a low lamp, nobody in the dark.',
    },
  },
};
