/** Time and new ids. Tests replace the clock, so that the same requests give the same bytes. */
import { nanoid } from 'nanoid';

export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** A new opaque id: the prefix names the kind of thing, 21 random characters follow. It carries no time. */
  newId(prefix: string): string;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  newId: (prefix) => `${prefix}_${nanoid()}`,
};

/** The kind of thing an id names: what stands before the first "_"; the whole text where there is none. */
export function prefixOf(id: string): string {
  return id.split('_', 1)[0] ?? '';
}
