/** Where time and chance come from, so that a test can fix both and the same requests give the same bytes. */
import { nanoid } from 'nanoid';

export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** A new opaque id: the prefix names the type, 21 random characters follow. It carries no time. */
  newId(prefix: Prefix): string;
}

export const prefixes = [
  'person',
  'topic',
  'project',
  'ask',
  'entry',
  'introduction',
  'token',
  'report',
  'request',
  'session',
  'invitation',
  'demo',
  'proposal',
  'thread',
  'message',
  'place',
] as const;
export type Prefix = (typeof prefixes)[number];

export const systemClock: Clock = {
  now: () => Date.now(),
  newId: (prefix) => `${prefix}_${nanoid()}`,
};

/** The type an id names, or null when it has no prefix of ours. */
export function prefixOf(id: string): Prefix | null {
  return prefixes.find((prefix) => id.startsWith(`${prefix}_`)) ?? null;
}
