import type { garden as people } from '../people/garden.ts';
import type { SaidBy } from '../texts.ts';

export const garden: SaidBy<typeof people> = {
  joaquim: {
    about:
      'Retired technology teacher. I have built four greenhouses with pupils; the wind laid one of them down, and that is the one that taught me most.',
    notes: {
      greenhouse:
        'Anchoring, bracing, salvaged glazing. I come and look, with a notebook, and do not judge what is standing already.',
      carpentry: 'Strengthening a light frame without taking it apart: brackets, braces, patience.',
      rainwater: 'Collecting water from the roof of a greenhouse.',
    },
  },
  ewa: {
    about: 'I build sets for the theatre. My trade: what was drawn yesterday has to stand tomorrow.',
    notes: {
      carpentry: 'Flats, struts, light timber structures. I know how to make old windows hold together.',
      greenhouse: 'Two greenhouses from old glazing, one of them for a school. I can lend a laser level.',
    },
  },
  gwenael: {
    about: 'Shipwright. A boat and a greenhouse have the same enemy.',
    notes: {
      carpentry:
        'Reading the forces in a frame and putting timber where it is needed, no more. One morning a month is for others.',
      greenhouse: 'I have guyed growers’ tunnels facing the sea: not one pane lost, not one storm forgotten.',
    },
  },
  hassan: {
    about: 'Structural engineer, hands more often on the keyboard than on tools. I miss it.',
    notes: {
      carpentry: 'A calculation on the back of an envelope: anchoring, wind load, and one sleeps better.',
      permits: 'Finding out whether what you build has to be declared.',
    },
  },
  linh: {
    about: 'Agronomist; I advise market gardeners who are starting out.',
    notes: {
      growing: 'A simple calendar for someone who works during the week.',
      greenhouse: 'Air and orientation. On clay everything is decided at the foot of the walls.',
    },
  },
  mamadou: {
    about: 'I install exhibitions in a museum. Everything must hold, and be able to leave no mark.',
    notes: {
      carpentry:
        'Fixing without drilling, weighting, guying. I often have offcuts of rafters and screws to give away.',
    },
  },
  rosa: {
    about: 'Hydrologist. I watch where rain goes; I cannot help it.',
    notes: {
      rainwater: 'Gutters, tanks, channels. A concrete yard can become a good sponge.',
      greenhouse: 'Draining the foot of a greenhouse: on clay it is water that makes a structure slide.',
    },
  },
  erwan: {
    about: 'Sailing instructor in summer, workshop for bicycles in winter.',
    notes: {
      bikes: 'Welding, and trailers made to measure.',
      carpentry: 'Knots, straps, stays: tying down what was not made for it. The wind is my department.',
    },
  },
  halina: {
    about: 'School nurse. I look after a seed library in the corridor of a secondary school.',
    notes: {
      growing: 'Sowing early, planting out late, not apologising for what does not come up.',
      greenhouse: 'I do not build them, but I keep one warm without electricity, using black drums of water.',
    },
  },
  salim: {
    about: 'Student of architecture, third year. I would like to put my hands on something real.',
    notes: { carpentry: 'Little experience, but time, a strong back and clean drawings.' },
  },
  brigitte: {
    about: 'Planning officer for twenty years. I have seen many a veranda go by, and a few glasshouses.',
    notes: {
      permits:
        'Something light in the yard of a block of flats: what to declare, what not, what to write to the neighbours.',
      insurance: 'After a storm: what to photograph, what to write, by when.',
    },
  },
  awa: {
    about: 'Soil scientist. I love town earth, it has lived.',
    notes: {
      soil: 'Making a test result speak without alarming anyone.',
      growing: 'Growing in raised beds where the ground will not do.',
    },
  },
  duc: {
    about: 'Cabinetmaker, at the end of a lane. The door stays open when I am sanding.',
    notes: {
      carpentry:
        'Restoring old windows: putty, beading, replacing a cracked pane without breaking the others.',
      electronics: 'Old valve radios, for the case as much as for the sound.',
    },
  },
  nolwenn: {
    about: 'I grow vegetables on a hectare of heavy land beside the sea.',
    notes: {
      growing: 'Crops that forgive beginners.',
      greenhouse: 'I lost a tunnel in the storm of 2020. Since then I know what to check in February.',
    },
  },
  abel: {
    about: 'Beekeeper and care assistant. I go slowly; it comes with the trade.',
    notes: {
      greenhouse:
        'Small greenhouses of salvaged windows: I have made six for friends, each a little less crooked.',
    },
  },
  wanda: {
    about: 'Puppeteer. I make small things that have to survive many hands.',
    notes: {
      carpentry: 'Simple joints, no machines, to learn to saw straight.',
      sewing: 'Cloth against sun and frost, sewn to the right size.',
    },
  },
  leila: {
    about: 'Architect, mostly of schools. I still draw by hand.',
    notes: {
      permits: 'Plans and statements for a shared courtyard.',
      carpentry: 'Drawing bracing that lets the light through.',
    },
  },
  etienne: {
    about: 'I teach at an agricultural college, and grow old at the pace of my apple trees.',
    notes: {
      greenhouse:
        'One built by pupils, put up three times, better every time. I share the plans, the bad ones too.',
      rainwater: 'Drip watering by gravity, without a pump.',
    },
  },
  ibrahima: {
    about: 'Courier, two wheels and good legs. Mondays are long.',
    notes: {
      carpentry: 'I help carry, hold and screw. Between two people rafters weigh half as much.',
      bikes: 'Mending fast, on a pavement, in the rain.',
    },
  },
  camille: {
    about: 'I am coming back from a year of illness, gently. Gardening helped me.',
    notes: {
      greenhouse: 'I am new to it. I can water, keep watch, note temperatures, and come every other morning.',
    },
  },
  corentin: {
    about: 'Roofer. I spend my days up there, with time to think about what might come down.',
    notes: {
      carpentry: 'Rafters, battens, flashing. Against the wind the hand counts as much as the screw.',
    },
  },
};
