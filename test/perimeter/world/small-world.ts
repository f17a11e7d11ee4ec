/** A world of a few named people without any facts, for tests that state every fact themselves. */
import type { Id, World } from '../model/facts.ts';
import { minute, NOW } from './chance.ts';

const lists = {
  met: [],
  trusts: [],
  vouches: [],
  blocks: [],
  topics: [],
  offers: [],
  projects: [],
  keeps: [],
  perimeters: [],
  entries: [],
  looks: [],
  asks: [],
  surfaced: [],
  dismissals: [],
  proposals: [],
  renounced: [],
  invitations: [],
  threads: [],
  messages: [],
  introductions: [],
  events: [],
} satisfies Partial<World>;

/** The people have the ids `person_<mark>_<name>`, a session each, and are open to requests. */
export function smallWorld(mark: string, names: readonly string[]): World {
  const ids = names.map((name): [string, Id] => [name, `person_${mark}_${name}`]);
  return {
    ...lists,
    now: NOW,
    people: ids.map(([name, id]) => ({
      id,
      name,
      about: null,
      open: true,
      weeklyCap: 3,
      pausedUntil: null,
    })),
    sessions: ids.map(([name, person]) => ({
      id: `session_${mark}_${name}`,
      person,
      createdAt: NOW - minute,
      lastSeenAt: NOW - (NOW % 86_400_000),
      expiresAt: NOW + 86_400_000,
    })),
  };
}
