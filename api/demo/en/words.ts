import type { Texts } from '../texts.ts';

export const topics: Texts['topics'] = {
  greenhouse: 'Greenhouses and cold frames',
  carpentry: 'Woodwork',
  growing: 'Sowing and growing',
  soil: 'Soil and compost',
  rainwater: 'Rainwater',
  permits: 'Permits and the town hall',
  insurance: 'Insurance',
  singing: 'Singing',
  recording: 'Recording',
  mixing: 'Mixing',
  arranging: 'Arranging',
  stage: 'Nerves and the stage',
  electronics: 'Electronics',
  sewing: 'Sewing and darning',
  bikes: 'Bicycles',
  welcome: 'Welcoming people',
  budget: 'Budgets and grants',
  writing: 'Writing',
};

export const projects: Texts['projects'] = {
  greenhouse: {
    title: 'A shared greenhouse in the yard',
    purpose:
      'Nine households, a concrete yard, and eight windows a neighbour was about to throw away. We would like tomatoes, and above all a reason to stop for a while in the evening instead of each going straight upstairs.',
  },
  album: {
    title: 'A first album',
    purpose:
      'Six songs written over eleven years, recorded in my bedroom. I am not hoping to live from it. I would like to have finished them, and to give them to my mother without apologising first.',
  },
  repair: {
    title: 'The Saturday repair café',
    purpose:
      'One Saturday a month, in the room downstairs, we mend together what was on its way to the tip. People come with a toaster and leave having talked to someone.',
  },
  reading: {
    title: 'Tuesday readings',
    purpose:
      'Eight people, a table, a book. Some have been reading for two years, some all their lives but never in front of anyone. Nobody is corrected: we listen to the end.',
  },
  manual: {
    title: 'The workshop notebook',
    purpose:
      'Thirty-four years of building things with pupils, and not a word written down. I would like to leave a notebook my granddaughter can open the day she feels like trying.',
  },
  terrace: {
    title: 'The planters at the practice',
    purpose:
      'Three planters on the terrace for children waiting their turn. Talking comes easier with a watering can in your hand.',
  },
  bikes: {
    title: 'Bicycles on the pavement',
    purpose:
      'A bench outdoors once a week, a box of inner tubes, and whoever comes by. I would like people to stop, not just to wave.',
  },
  playground: {
    title: 'The thirsty playground',
    purpose:
      'We are lifting a square of tarmac at a school so that the rain has somewhere to go. Six metres by six to begin with. The children have named the puddle already.',
  },
  seeds: {
    title: 'The seed cupboard',
    purpose:
      'A cupboard of seeds by the school nurse’s door. Take some, bring some back, tell us what never came up.',
  },
  shelter: {
    title: 'A greenhouse the size of a wardrobe',
    purpose: 'A sheltered corner of my balcony, so that I step outside every morning, bad mornings included.',
  },
};
