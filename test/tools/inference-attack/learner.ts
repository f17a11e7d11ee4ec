/**
 * The guesser: a logistic regression that learns from one half of the cases, and its area under the curve on
 * the other half.
 */
import { Chance } from './chance.ts';

/** `known`: public features of a case. `seen`: features only the API can have told. */
export interface Case {
  truth: boolean;
  known: readonly number[];
  seen: readonly number[];
}
export interface Interval {
  mean: number;
  low: number;
  high: number;
}
/**
 * `without`, `with`: the areas under the curve without and with what the API told; .5 is chance. `advantage`:
 * their difference, with its interval of 99 %.
 */
export interface Figure {
  cases: number;
  share: number;
  without: number;
  with: number;
  advantage: Interval;
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/**
 * Weights by gradient descent on standardized features. The fewer cases there are, the more they are drawn
 * towards 0, so that a feature which says nothing weighs little.
 */
function learn(rows: readonly (readonly number[])[], truths: readonly boolean[]): number[] {
  const weights = Array.from({ length: (rows[0]?.length ?? 0) + 1 }, () => 0);
  for (let round = 0; round < 300; round += 1) {
    const slope = weights.map((weight, place) => (place === 0 ? 0 : (20 / rows.length) * weight));
    for (const [index, row] of rows.entries()) {
      const miss = (score(weights, row) - Number(truths[index])) / rows.length;
      slope[0] = (slope[0] ?? 0) + miss;
      for (const [place, value] of row.entries()) slope[place + 1] = (slope[place + 1] ?? 0) + miss * value;
    }
    for (const [place, steep] of slope.entries()) weights[place] = (weights[place] ?? 0) - 0.5 * steep;
  }
  return weights;
}

function score(weights: readonly number[], row: readonly number[]): number {
  let z = weights[0] ?? 0;
  for (const [place, value] of row.entries()) z += (weights[place + 1] ?? 0) * value;
  return sigmoid(z);
}

/**
 * Scales every column to mean 0 and variance 1 over all cases: the guesser knows all features, only not the
 * truth.
 */
function standardized(rows: readonly (readonly number[])[]): number[][] {
  const columns = (rows[0] ?? []).map((_, place) => {
    const mean = rows.reduce((sum, row) => sum + (row[place] ?? 0), 0) / rows.length;
    const spread = Math.sqrt(
      rows.reduce((sum, row) => sum + ((row[place] ?? 0) - mean) ** 2, 0) / rows.length,
    );
    return { mean, spread: spread || 1 };
  });
  return rows.map((row) =>
    columns.map(({ mean, spread }, place) => Math.max(-4, Math.min(4, ((row[place] ?? 0) - mean) / spread))),
  );
}

/**
 * The probability that a true case is guessed above a false one, ties counting half: .5 is chance, 1 is
 * certainty.
 */
export function areaUnder(guesses: readonly number[], truths: readonly boolean[]): number {
  const order = [...guesses.keys()].sort((a, b) => (guesses[a] ?? 0) - (guesses[b] ?? 0));
  let [ranks, trues] = [0, 0];
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && guesses[order[end] ?? 0] === guesses[order[start] ?? 0]) end += 1;
    for (let place = start; place < end; place += 1)
      if (truths[order[place] ?? 0]) {
        ranks += (start + end + 1) / 2;
        trues += 1;
      }
    start = end;
  }
  const falses = order.length - trues;
  return trues === 0 || falses === 0 ? 0.5 : (ranks - (trues * (trues + 1)) / 2) / (trues * falses);
}

/**
 * The columns in which true and false cases differ by two standard errors (Mann and Whitney). The others
 * would only add noise.
 */
function telling(rows: readonly (readonly number[])[], truths: readonly boolean[]): number[] {
  const trues = truths.filter(Boolean).length;
  const error = Math.sqrt(
    (truths.length + 1) / (12 * Math.max(1, trues) * Math.max(1, truths.length - trues)),
  );
  return [...(rows[0] ?? []).keys()].filter(
    (place) =>
      Math.abs(
        areaUnder(
          rows.map((row) => row[place] ?? 0),
          truths,
        ) - 0.5,
      ) >
      2 * error,
  );
}

/** Learns from some cases and guesses the others. */
function guess(
  from: readonly Case[],
  on: readonly Case[],
  features: (one: Case) => readonly number[],
): number[] {
  const rows = standardized([...from, ...on].map(features));
  const [learned, truths] = [rows.slice(0, from.length), from.map(({ truth }) => truth)];
  const columns = telling(learned, truths);
  const only = (row: readonly number[]) => columns.map((place) => row[place] ?? 0);
  const weights = learn(learned.map(only), truths);
  return rows.slice(from.length).map((row) => score(weights, only(row)));
}

const resamplings = 1000;

/**
 * Learns from one half of the cases and guesses the other, then the other way round; each with and without
 * what was seen.
 */
export function judge(cases: readonly Case[], name: string): Figure {
  const mixed = new Chance('halves', name).shuffled(cases);
  const halves = [
    mixed.slice(0, Math.floor(mixed.length / 2)),
    mixed.slice(Math.floor(mixed.length / 2)),
  ] as const;
  const ways = [
    [halves[0], halves[1]],
    [halves[1], halves[0]],
  ].map(([from = [], on = []]) => ({
    right: on.map(({ truth }) => truth),
    without: guess(from, on, ({ known }) => known),
    having: guess(from, on, ({ known, seen }) => [...known, ...seen]),
  }));
  const chance = new Chance('resampled', name);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const between = Array.from({ length: resamplings }, () =>
    mean(
      ways.map(({ right, without, having }) => {
        const drawn = right.map(() => chance.below(right.length));
        const area = (guesses: readonly number[]) =>
          areaUnder(
            drawn.map((place) => guesses[place] ?? 0),
            drawn.map((place) => right[place] ?? false),
          );
        return area(having) - area(without);
      }),
    ),
  ).sort((a, b) => a - b);
  const [before, whole] = [
    mean(ways.map(({ right, without }) => areaUnder(without, right))),
    mean(ways.map(({ right, having }) => areaUnder(having, right))),
  ];
  return {
    cases: cases.length,
    share: cases.filter(({ truth }) => truth).length / Math.max(1, cases.length),
    without: before,
    with: whole,
    advantage: {
      mean: whole - before,
      low: between[Math.floor(resamplings * 0.005)] ?? 0,
      high: between[Math.ceil(resamplings * 0.995) - 1] ?? 0,
    },
  };
}
