// The graph of the bench: generated, and the same to the byte for the same options on every machine. People
// belong to communities. Most have a few dozen ties, one in a hundred has many, one in a thousand is a hub.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mulberry32 } from './random.ts';

/**
 * Counts. `inside`: share of ties within a person's community. `hubTies`: ties of the largest hub, each in
 * both directions.
 */
export interface Size {
  seed: number;
  people: number;
  ties: number;
  hubs: number;
  hubTies: number;
  community: number;
  inside: number;
  topics: number;
  vocabulary: number;
}
export interface PersonRow {
  ref: string;
  name: string;
  email: string;
  about: string;
  open: boolean;
  weekly_cap: number;
}
export interface TieRow {
  from: string;
  to: string;
  weight: number;
}
export interface OfferRow {
  person: string;
  topic: string;
  evidence: number;
  note: string;
}
/** Rows of an import folder, identified by `ref`. */
export interface BenchGraph {
  people(): Generator<PersonRow>;
  topics(): Generator<{ ref: string; name: string }>;
  trusts(): Generator<TieRow>;
  vouches(): Generator<TieRow>;
  offers(): Generator<OfferRow>;
  /**
   * Askers by the number of people they trust: as many as `ties`, 2.4 to 5 times as many, and the hubs, the
   * largest first.
   */
  askers: { typical: string[]; connected: string[]; hubs: string[] };
  /** The two topics that most people offer, and two that few do; the most popular words, and rare ones. */
  popular: string[];
  rare: string[];
  popularWords: string[];
  rareWords: string[];
}

export const FULL: Size = {
  seed: 20260115,
  people: 10_000,
  ties: 50,
  hubs: 10,
  hubTies: 1_650,
  community: 1_000,
  inside: 0.6,
  topics: 200,
  vocabulary: 5_000,
};
/** Loaded in some seconds. Communities, hubs and popular topics are as frequent as in the full size. */
export const SMALL: Size = {
  ...FULL,
  people: 600,
  ties: 20,
  hubs: 2,
  hubTies: 260,
  community: 100,
  topics: 30,
  vocabulary: 300,
};

const WEIGHTS = [0.4, 0.7, 1];
const OFFERS = 3; // a person

/**
 * A graph of the given size. Everybody is open. Each tie is a trust and a vouch, each with its own weight.
 */
export function generate(size: Size = FULL): BenchGraph {
  const random = mulberry32(size.seed);
  const below = (n: number): number => Math.floor(random() * n);
  const weight = (): number => WEIGHTS[below(WEIGHTS.length)] ?? 1;
  // Zipf's law, flattened so that the two most popular topics have 5,500 holders together in the full size.
  // Words start at rank 10: those above would be "with" and "that", which no ask is about.
  const topicOf = zipf(size.topics, 0.2, random);
  const wordOf = zipf(size.vocabulary, 10, random);
  const sentence = (n: number): string => Array.from({ length: n }, () => word(wordOf())).join(' ');

  const known = drawTies(size, below, random);
  const trusts = known.map((to) =>
    [...to].map((other) => ({ to: other, weight: weight(), vouch: weight() })),
  );
  const offers = known.map(() => {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(OFFERS, size.topics)) chosen.add(topicOf());
    return [...chosen].map((topic) => ({ topic, evidence: below(6), note: sentence(2 + below(4)) }));
  });
  const about = known.map(() => sentence(4 + below(5)));
  const holders = Array.from({ length: size.topics }, () => 0);
  for (const { topic } of offers.flat()) holders[topic] = (holders[topic] ?? 0) + 1;
  const byHolders = [...holders.keys()].sort((a, b) => (holders[b] ?? 0) - (holders[a] ?? 0) || a - b);
  const between = (least: number, most: number): string[] =>
    [...trusts.keys()]
      .slice(size.hubs)
      .filter((i) => (trusts[i]?.length ?? 0) >= least && (trusts[i]?.length ?? 0) <= most)
      .map(person);

  return {
    *people() {
      for (const [i, text] of about.entries())
        yield {
          ref: person(i),
          name: `Person ${i}`,
          email: `${person(i)}@bench.example`,
          about: text,
          open: true,
          weekly_cap: 3,
        };
    },
    *topics() {
      for (let i = 0; i < size.topics; i++) yield { ref: topic(i), name: word(size.vocabulary + i) };
    },
    *trusts() {
      for (const [i, row] of trusts.entries())
        for (const one of row) yield { from: person(i), to: person(one.to), weight: one.weight };
    },
    *vouches() {
      for (const [i, row] of trusts.entries())
        for (const one of row) yield { from: person(i), to: person(one.to), weight: one.vouch };
    },
    *offers() {
      for (const [i, row] of offers.entries())
        for (const one of row) yield { ...one, person: person(i), topic: topic(one.topic) };
    },
    askers: {
      typical: between(size.ties, size.ties),
      connected: between(2.4 * size.ties, 5 * size.ties),
      hubs: [...trusts.keys()]
        .slice(0, size.hubs)
        .sort((a, b) => (trusts[b]?.length ?? 0) - (trusts[a]?.length ?? 0))
        .map(person),
    },
    popular: byHolders.slice(0, 2).map(topic),
    rare: byHolders.slice(-12, -10).map(topic),
    popularWords: [0, 1].map(word),
    rareWords: [size.vocabulary - 3, size.vocabulary - 2].map(word),
  };
}

/** Writes an import folder, a line at a time. */
export async function writeFolder(dir: string, graph: BenchGraph = generate()): Promise<void> {
  await mkdir(dir, { recursive: true });
  const write = (file: string, columns: string[], lines: () => Generator<unknown[]>) => {
    function* text() {
      yield `${columns.join(',')}\n`;
      // None of the values needs quotes: they are words, numbers and references.
      for (const values of lines()) yield `${values.join(',')}\n`;
    }
    return pipeline(Readable.from(text()), createWriteStream(join(dir, file)));
  };
  await write('people.csv', ['ref', 'name', 'email', 'about', 'open', 'weekly_cap'], function* () {
    for (const one of graph.people())
      yield [one.ref, one.name, one.email, one.about, one.open, one.weekly_cap];
  });
  await write('topics.csv', ['ref', 'name'], function* () {
    for (const one of graph.topics()) yield [one.ref, one.name];
  });
  await write('offers.csv', ['person', 'topic', 'evidence', 'note'], function* () {
    for (const one of graph.offers()) yield [one.person, one.topic, one.evidence, one.note];
  });
  await write('trusts.csv', ['from', 'to', 'weight', 'reads_from'], function* () {
    for (const one of graph.trusts()) yield [one.from, one.to, one.weight, ''];
  });
  await write('vouches.csv', ['from', 'to', 'weight'], function* () {
    for (const one of graph.vouches()) yield [one.from, one.to, one.weight];
  });
}

/**
 * Whom each person knows. People 0 to hubs-1 are the hubs, whose ties go both ways; one in a hundred others
 * has many ties.
 */
function drawTies(size: Size, below: (n: number) => number, random: () => number): Set<number>[] {
  const known = Array.from({ length: size.people }, () => new Set<number>());
  const homes = Math.ceil(size.people / size.community);
  for (let hub = 0; hub < size.hubs; hub++) {
    // Down to some 1,000 for the full size.
    const wanted = Math.round(size.hubTies * (1 - (0.39 * hub) / Math.max(1, size.hubs - 1)));
    while ((known[hub]?.size ?? wanted) < wanted) {
      const other = below(size.people);
      if (other === hub) continue;
      known[hub]?.add(other);
      known[other]?.add(hub);
    }
  }
  for (let i = size.hubs; i < size.people; i++) {
    const well = random() < 0.01;
    const wanted = Math.round(size.ties * (well ? 2.4 + 2.6 * random() : 0.7 + 0.5 * random()));
    while ((known[i]?.size ?? wanted) < wanted) {
      // Person i lives in community i modulo `homes`, so that hubs live in different ones.
      const other =
        random() < size.inside
          ? (i % homes) + homes * below(Math.floor(size.people / homes))
          : below(size.people);
      if (other !== i) known[i]?.add(other);
    }
  }
  return known;
}

/** Draws ranks 0 to n-1 with a probability of 1 / (rank + 1 + shift). */
function zipf(n: number, shift: number, random: () => number): () => number {
  const sums: number[] = [];
  for (let rank = 0; rank < n; rank++) sums.push((sums[rank - 1] ?? 0) + 1 / (rank + 1 + shift));
  return () => {
    const at = random() * (sums[n - 1] ?? 0);
    let [low, high] = [0, n - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

const person = (i: number): string => `p${i}`;
const topic = (i: number): string => `t${i}`;

/**
 * A pronounceable word of six letters, another one for every number below 343,000 (70 syllables, three
 * times).
 */
function word(i: number): string {
  const mixed = (i * 78_571) % 343_000; // coprime to 343,000: neighbours look unlike
  const syllable = (n: number) => `${'bcdfglmnprstvz'[n % 14]}${'aeiou'[Math.floor(n / 14) % 5]}`;
  return syllable(mixed) + syllable(Math.floor(mixed / 70)) + syllable(Math.floor(mixed / 4_900));
}
