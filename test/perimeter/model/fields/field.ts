/**
 * What a rule for a field looks like: from a thing and who looks, and the arguments of the field, to its
 * value.
 */
import type { Id } from '../facts.ts';
import type { Role } from '../introductions.ts';
import type { Viewpoint } from '../ties.ts';

/** A stored weight and the level it shows as. */
export const weightOf = { FULL: 1, TRUSTED: 0.7, KNOWN: 0.4 } as const;
export const levelOf = (weight: number): keyof typeof weightOf | null =>
  weight >= 1 ? 'FULL' : weight >= 0.7 ? 'TRUSTED' : weight >= 0.4 ? 'KNOWN' : null;

interface Arguments {
  threshold?: keyof typeof weightOf | null;
  only?: Id[] | null;
  except?: Id[] | null;
  role?: Role | null;
  state?: string | null;
  kinds?: string[] | null;
  lane?: string;
  personId?: Id;
  id?: Id;
  ids?: Id[];
  code?: string;
  matching?: string | null;
}
export type Fields<Thing> = Record<string, (thing: Thing, view: Viewpoint, args: Arguments) => unknown>;

/** Fields that give a fact of the thing as it is. */
export const given = <Thing extends object>(...names: (keyof Thing & string)[]): Fields<Thing> =>
  Object.fromEntries(names.map((name) => [name, (thing: Thing) => thing[name]]));
