/** The second circle, as far as voices and instruments are concerned. */
import type { Inhabitant } from './inhabitant.ts';

export const music = {
  nadege: { name: 'Nadège Colin', open: true, offers: { recording: 10, mixing: 8 } },
  rafael: { name: 'Rafael Nunes', open: true, offers: { mixing: 6, arranging: 3 } },
  samia: { name: 'Samia Toumi', open: true, offers: { singing: 7, recording: 4 } },
  piotr: { name: 'Piotr Maj', open: true, offers: { mixing: 3, recording: 2 } },
  ousmane: { name: 'Ousmane Ba', open: true, offers: { arranging: 9, recording: 1 } },
  quynh: { name: 'Vũ Quỳnh Anh', open: true, offers: { singing: 9 } },
  loic: { name: 'Loïc Guéguen', open: true, weeklyCap: 2, offers: { mixing: 12 } },
  helena: { name: 'Helena Duarte', open: true, offers: { stage: 5, singing: 3 } },
  mathis: { name: 'Mathis Roche', open: true, offers: { recording: 5, stage: 1 } },
  amina: { name: 'Amina Kaddour', open: true, offers: { arranging: 2, mixing: 0 } },
} as const satisfies Record<string, Inhabitant>;
