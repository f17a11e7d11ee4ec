/** Maëlle, who asks, and the twelve people she trusts. */
import type { Inhabitant } from './inhabitant.ts';

export const circle = {
  maelle: { name: 'Maëlle Le Goff', open: true, offers: { growing: 2, welcome: 1 } },
  yann: { name: 'Yann Kervella', open: true, offers: { carpentry: 4, bikes: 3 } },
  thanhmai: { name: 'Nguyễn Thanh Mai', open: true, offers: { singing: 2 } },
  fatou: { name: 'Fatou Diop', open: true, offers: { welcome: 6, writing: 2 } },
  karim: { name: 'Karim Benali', open: true, offers: { electronics: 8 } },
  ines: { name: 'Inês Carvalho', open: true, offers: { arranging: 4, writing: 1 } },
  agnieszka: { name: 'Agnieszka Nowak', open: true, offers: { growing: 6, greenhouse: 1 } },
  paul: { name: 'Paul Delmas', open: true, weeklyCap: 2, offers: { writing: 5, welcome: 4 } },
  soizic: { name: 'Soizic Morvan', open: true, offers: { singing: 8, stage: 5 } },
  youssef: { name: 'Youssef Haddad', open: false, offers: { recording: 1 } },
  odile: { name: 'Odile Perrin', open: true, offers: { writing: 6, permits: 3 } },
  tiago: { name: 'Tiago Ferreira', open: true, offers: { greenhouse: 2, rainwater: 3 } },
  minh: { name: 'Trần Quang Minh', open: true, offers: { budget: 4, insurance: 2 } },
} as const satisfies Record<string, Inhabitant>;
