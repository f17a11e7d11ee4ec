/** The second circle, as far as mending, papers and company are concerned. */
import type { Inhabitant } from './inhabitant.ts';

export const town = {
  bruno: { name: 'Bruno Salvi', open: true, offers: { electronics: 13 } },
  marieke: { name: 'Marieke Janssens', open: true, offers: { sewing: 10 } },
  thibault: { name: 'Thibault Lenoir', open: true, offers: { insurance: 7, permits: 5 } },
  coumba: { name: 'Coumba Gueye', open: true, offers: { electronics: 6, welcome: 3 } },
  denis: { name: 'Denis Chauvin', open: true, offers: { bikes: 9 } },
  hang: { name: 'Đỗ Thị Hằng', open: true, offers: { budget: 6 } },
  bartosz: { name: 'Bartosz Lis', open: true, offers: { sewing: 4, bikes: 2 } },
  clara: { name: 'Clara Vidal', open: true, offers: { writing: 8, welcome: 5 } },
  idriss: { name: 'Idriss Amrani', open: true, offers: { writing: 4, budget: 3 } },
  armelle: { name: 'Armelle Jaouen', open: true, offers: { welcome: 8, stage: 2 } },
} as const satisfies Record<string, Inhabitant>;
