// A world small enough to compute by hand: A trusts B, B vouches for C, C offers topic t1, A asks q.
import { surfaceSecondCircle } from './reference.ts';
import { NOW, SETTINGS } from './world.ts';
import type { Introduction, Person, Tie, World } from './world.ts';

export const DAY = 86_400_000;
export const samplePerson = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  ref: null,
  name: id,
  about: null,
  open: true,
  weeklyCap: 3,
  pausedUntil: null,
  ...more,
});
export const sampleTie = (from: string, to: string, weight = 1): Tie => ({ from, to, weight });
export const sampleOffer = (person: string, topic = 't1', evidence = 0, note: string | null = null) => ({
  person,
  topic,
  evidence,
  note,
});
export const sampleRequest = (more: Partial<Introduction> = {}): Introduction => ({
  id: 'i',
  ask: 'other',
  connector: 'B',
  connectorAt: NOW - DAY,
  candidate: 'C',
  candidateAt: NOW - DAY,
  expiresAt: NOW + DAY,
  ...more,
});
export const sampleWorld = (more: Partial<World> = {}): World => ({
  now: NOW,
  settings: SETTINGS,
  people: ['A', 'B', 'C'].map((id) => samplePerson(id)),
  topics: [
    { id: 't1', name: '' },
    { id: 't2', name: '' },
  ],
  offers: [sampleOffer('C')],
  trusts: [sampleTie('A', 'B')],
  vouches: [sampleTie('B', 'C')],
  blocks: [],
  interactions: [],
  introductions: [],
  dismissals: [],
  surfaced: [],
  asks: ['q', 'other'].map((id) => ({
    id,
    asker: 'A',
    title: '',
    brief: null,
    topics: ['t1'],
    state: 'INNER',
  })),
  ...more,
});
export const surfacedPeople = (one: World): string[] =>
  surfaceSecondCircle(one, 'q').map(({ person }) => person);
export const listOf = <T>(n: number, one: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => one(i));
export const surfacedBefore = (at: number): World['surfaced'][number] => ({
  ask: 'other',
  lane: 'SECOND_CIRCLE',
  person: 'C',
  at,
  rank: 0,
  band: 'GOOD',
  connectors: ['B'],
  reasons: [],
});
