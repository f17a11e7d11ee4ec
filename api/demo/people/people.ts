/** Everybody in a demonstration house, by a ref that is the same in every copy and language. */
import { circle } from './circle.ts';
import { garden } from './garden.ts';
import { music } from './music.ts';
import { town } from './town.ts';

export const people = { ...circle, ...garden, ...music, ...town };
export type PersonRef = keyof typeof people;

/** Whom one can be. */
export const roles = { maelle: 'ASKER', fatou: 'CONNECTOR', joaquim: 'HELPER' } as const satisfies {
  readonly [P in PersonRef]?: string;
};
