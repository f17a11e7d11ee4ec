/** The quality of the answers. A list counts as far as it was read over HTTP: 24 people. */

/** A person in an answer, and the best connector to them. */
export interface Shown {
  person: string;
  connector: string;
}
export interface Answer {
  right: ReadonlySet<string>;
  shown: readonly Shown[];
}

/** All are shares from 0 to 1. */
export interface Measures {
  /** Share of queries with a right person among the first ten. */
  hit: number;
  /** Share of a query's right people among the first ten, on average. */
  recall: number;
  /** One divided by the place of the first right person, 0 without one, on average. */
  reciprocal: number;
  /** Of all right people whom few trust, the share among the first ten. */
  tail: number;
  /** Share of the people who offer help that are among the first ten of some query. */
  coverage: number;
  /** Share of the most used best connector among the first ten of a query, on average. */
  connectorHere: number;
  /** Share of the most used best connector among the first ten of all queries together. */
  connectorAnywhere: number;
}

export interface World {
  /** Whether few trust this person. */
  isTail: (person: string) => boolean;
  /** How many people offer help. */
  helpers: number;
}

const top = 10;

export function measure(answers: readonly Answer[], { isTail, helpers }: World): Measures {
  const judged = answers.map(({ right, shown }) => {
    const first = shown.slice(0, top);
    const found = new Set(first.flatMap(({ person }) => (right.has(person) ? [person] : [])));
    return { right, found, first, place: shown.findIndex(({ person }) => right.has(person)) + 1 };
  });
  const tails = (people: ReadonlySet<string>) => [...people].filter(isTail).length;
  const connectors = judged.map(({ first }) => first.map(({ connector }) => connector));
  return {
    hit: mean(judged.map(({ found }) => (found.size > 0 ? 1 : 0))),
    recall: mean(judged.map(({ found, right }) => found.size / right.size)),
    reciprocal: mean(judged.map(({ place }) => (place > 0 ? 1 / place : 0))),
    tail: share(sum(judged.map(({ found }) => tails(found))), sum(judged.map(({ right }) => tails(right)))),
    coverage: share(new Set(judged.flatMap(({ first }) => first.map(({ person }) => person))).size, helpers),
    connectorHere: mean(connectors.filter((list) => list.length > 0).map(mostUsed)),
    connectorAnywhere: mostUsed(connectors.flat()),
  };
}

/**
 * At most this many people trust a person of the tail: the 90th percentile among all who trust or are
 * trusted.
 */
export function tailLimit(edges: readonly { from: string; to: string }[]): number {
  return percentile([...degrees(edges).values()], 0.9);
}

/** How many people trust each person; 0 for a person who only trusts others. */
export function degrees(edges: readonly { from: string; to: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of edges) {
    counts.set(from, counts.get(from) ?? 0);
    counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return counts;
}

/** The smallest value that this share of the values does not exceed (nearest rank); 0 without values. */
export function percentile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(part * values.length) - 1)] ?? 0;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const share = (some: number, all: number): number => (all === 0 ? 0 : some / all);
const mean = (values: readonly number[]): number => share(sum(values), values.length);

function mostUsed(names: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return share(Math.max(0, ...counts.values()), names.length);
}
