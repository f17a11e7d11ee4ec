/** The projects of the demonstration. Their texts are in fr/ and en/. */
import type { PersonRef } from './people/people.ts';

interface Project {
  keeper: PersonRef;
  /** How many days before the visit it began. */
  days: number;
}

export const projects = {
  greenhouse: { keeper: 'maelle', days: 212 },
  album: { keeper: 'maelle', days: 147 },
  repair: { keeper: 'maelle', days: 96 },
  reading: { keeper: 'fatou', days: 180 },
  manual: { keeper: 'joaquim', days: 34 },
  terrace: { keeper: 'thanhmai', days: 75 },
  bikes: { keeper: 'yann', days: 58 },
  playground: { keeper: 'rosa', days: 90 },
  seeds: { keeper: 'halina', days: 130 },
  shelter: { keeper: 'camille', days: 21 },
} as const satisfies Record<string, Project>;
export type ProjectRef = keyof typeof projects;
