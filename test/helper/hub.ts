// Worlds in which the limits of 100 connectors and 100 vouches apply; small random worlds never reach them.
import { mulberry32 } from '../tools/bench/random.ts';
import { NOW, possible, SETTINGS, WEIGHTS } from './world.ts';
import type { Tie, World } from './world.ts';

const DAY = 86_400_000;
const PEOPLE = 330;
const TRUSTED = 140; // by the asker: people 1 to 140, of whom 1 to 3 are hubs
const HUB_SHARE = 0.6; // of all people, for whom a hub vouches

/**
 * A world of 330 people, the same for the same seed: an asker with 140 trusts, three of whom vouch for about
 * 200 people each. The ask is `ask_<prefix>_0`.
 */
export function hubWorld(prefix: string, seed: number): World {
  const random = mulberry32(seed);
  const id = (kind: string, i: number): string => `${kind}_${prefix}_${i}`;
  const person = (i: number): string => id('person', i);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(values: readonly T[], otherwise: T): T => values[below(values.length)] ?? otherwise;
  const listOf = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i));
  const some = (n: number): number[] => [...new Set(listOf(n, () => below(PEOPLE)))];
  const weight = (): number => pick(WEIGHTS, 1);
  const recently = (): number => NOW - 1 - below(9 * DAY);
  const words = ['jardin', 'piano', 'vélo', 'toiture', 'naïve', 'bois'];
  const topics = listOf(3, (i) => ({ id: id('topic', i), name: pick(words, '') }));
  const vouchesOf = (i: number): Tie[] => {
    // The asker trusts many of a hub's people already: they count within the limit and are left out after it.
    const hub = listOf(PEOPLE, (k) => k).filter(() => random() < HUB_SHARE);
    return (i >= 1 && i <= 3 ? hub : some(3 + below(10))).map((to) => ({
      from: person(i),
      to: person(to),
      weight: weight(),
    }));
  };
  return possible({
    now: NOW,
    settings: SETTINGS,
    people: listOf(PEOPLE, (i) => ({
      id: person(i),
      ref: i % 2 ? id('ref', i) : null,
      name: `Person ${i}`,
      about: random() < 0.2 ? pick(words, '') : null,
      open: random() < 0.9,
      weeklyCap: 1 + below(3),
      pausedUntil: random() < 0.05 ? NOW + DAY : null,
    })),
    topics,
    offers: listOf(PEOPLE * 3, (i) => ({
      person: person(i % PEOPLE),
      topic: id('topic', Math.floor(i / PEOPLE)),
      evidence: below(7),
      note: random() < 0.3 ? pick(words, '') : null,
    })).filter(() => random() < 0.6),
    trusts: [
      ...listOf(TRUSTED, (i) => ({ from: person(0), to: person(i + 1), weight: i < 3 ? 1 : weight() })),
      ...listOf(PEOPLE - 1, (i) => ({ from: person(i + 1), to: person(below(PEOPLE)), weight: weight() })),
    ],
    vouches: listOf(PEOPLE, vouchesOf).flat(),
    blocks: listOf(4, () => ({ from: person(0), to: person(TRUSTED + 1 + below(PEOPLE - TRUSTED - 1)) })),
    asks: listOf(2, (i) => ({
      id: id('ask', i),
      asker: person(0),
      title: 'Un jardin sur la toiture',
      brief: 'du bois',
      topics: [id('topic', 0), id('topic', 1)],
      state: 'INNER',
    })),
    introductions: listOf(120, (i) => ({
      id: id('introduction', i),
      ask: id('ask', i % 8 === 0 ? 0 : 1),
      connector: person(4 + below(30)),
      connectorAt: recently(),
      candidate: person(TRUSTED + 1 + below(80)),
      candidateAt: recently(),
      expiresAt: NOW + 5 * DAY,
    })),
    dismissals: listOf(6, () => ({
      from: person(0),
      to: person(TRUSTED + 1 + below(80)),
      scope: 'EVER',
      at: recently(),
      until: null,
      ask: null,
    })),
    interactions: listOf(60, () => ({
      from: person(0),
      to: person(1 + below(PEOPLE - 1)),
      at: recently(),
      count: 1 + below(9),
    })),
    surfaced: listOf(100, (i) => ({
      ask: id('ask', i % 5 === 0 ? 0 : 1),
      lane: 'SECOND_CIRCLE',
      person: person(TRUSTED + 1 + i),
      at: recently(),
      rank: i,
      band: 'GOOD',
      connectors: [],
      reasons: [],
    })),
  });
}
