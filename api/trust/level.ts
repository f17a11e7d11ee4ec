/** The levels of trust and the weights they are stored as. */
import * as v from 'valibot';
import type { TrustLevel } from '../../schema/enums.generated.ts';

/** A level as an input. */
export const level = () => v.picklist(['KNOWN', 'TRUSTED', 'FULL']);

export const weights = { KNOWN: 0.4, TRUSTED: 0.7, FULL: 1 } as const satisfies Record<TrustLevel, number>;

/** The highest level not above a weight; null below KNOWN, where only an import can put it. */
export function levelOf(weight: number): TrustLevel | null {
  if (weight >= weights.FULL) return 'FULL';
  if (weight >= weights.TRUSTED) return 'TRUSTED';
  return weight >= weights.KNOWN ? 'KNOWN' : null;
}
