/** The second circle, as far as wood, glass, earth and water are concerned. */
import type { Inhabitant } from './inhabitant.ts';

export const garden = {
  joaquim: {
    name: 'Joaquim Teixeira',
    open: true,
    weeklyCap: 2,
    offers: { greenhouse: 11, carpentry: 8, rainwater: 3 },
  },
  ewa: { name: 'Ewa Kowalczyk', open: true, offers: { carpentry: 9, greenhouse: 7 } },
  gwenael: { name: 'Gwenaël Tanguy', open: true, weeklyCap: 1, offers: { carpentry: 14, greenhouse: 6 } },
  hassan: { name: 'Hassan Bouzid', open: true, offers: { carpentry: 7, permits: 2 } },
  linh: { name: 'Lê Thùy Linh', open: true, offers: { growing: 8, greenhouse: 5 } },
  mamadou: { name: 'Mamadou Sarr', open: true, offers: { carpentry: 10 } },
  rosa: { name: 'Rosa Mendes', open: true, offers: { rainwater: 7, greenhouse: 2 } },
  erwan: { name: 'Erwan Cadiou', open: true, offers: { bikes: 5, carpentry: 3 } },
  halina: { name: 'Halina Wójcik', open: true, offers: { growing: 12, greenhouse: 0 } },
  salim: { name: 'Salim Cherif', open: true, offers: { carpentry: 0 } },
  brigitte: { name: 'Brigitte Lacaze', open: true, offers: { permits: 9, insurance: 5 } },
  awa: { name: 'Awa Ndiaye', open: true, offers: { soil: 9, growing: 2 } },
  duc: { name: 'Phạm Minh Đức', open: true, offers: { carpentry: 5, electronics: 2 } },
  nolwenn: { name: 'Nolwenn Riou', open: true, offers: { growing: 9, greenhouse: 1 } },
  abel: { name: 'Abel Rodrigues', open: true, offers: { greenhouse: 6 } },
  wanda: { name: 'Wanda Zielińska', open: true, offers: { carpentry: 2, sewing: 3 } },
  leila: { name: 'Leïla Mansouri', open: true, offers: { permits: 4, carpentry: 1 } },
  etienne: { name: 'Étienne Vasseur', open: true, offers: { greenhouse: 3, rainwater: 4 } },
  ibrahima: { name: 'Ibrahima Fall', open: true, offers: { carpentry: 1, bikes: 1 } },
  camille: { name: 'Camille Astier', open: true, offers: { greenhouse: 0 } },
  corentin: { name: 'Corentin Le Bihan', open: true, offers: { carpentry: 6 } },
} as const satisfies Record<string, Inhabitant>;
