/**
 * Orders the columns of connectors and helpers so that few lines between them cross: the barycentre heuristic
 * of Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures" (1981).
 * The best order met is kept, so there are never more crossings than in the order given. Positions are in
 * rows from the top.
 */

export interface Tie {
  connector: string;
  helper: string;
}
export interface Placed {
  id: string;
  /** The middle of the row. */
  y: number;
}
export interface Layout {
  rows: number;
  connectors: Placed[];
  helpers: Placed[];
}

const sweeps = 12;

export function layOut(ties: readonly Tie[]): Layout {
  let best = {
    connectors: unique(ties.map(({ connector }) => connector)),
    helpers: unique(ties.map(({ helper }) => helper)),
  };
  let fewest = crossings(ties, best.connectors, best.helpers);
  let { connectors, helpers } = best;
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    connectors = byBarycentre(
      connectors,
      helpers,
      ties.map(({ connector, helper }) => [connector, helper]),
    );
    helpers = byBarycentre(
      helpers,
      connectors,
      ties.map(({ connector, helper }) => [helper, connector]),
    );
    const count = crossings(ties, connectors, helpers);
    if (count >= fewest) continue;
    fewest = count;
    best = { connectors, helpers };
  }
  const rows = Math.max(1, best.connectors.length, best.helpers.length);
  return { rows, connectors: placed(best.connectors, rows), helpers: placed(best.helpers, rows) };
}

/** The number of pairs of ties that cross in these orders. */
export function crossings(
  ties: readonly Tie[],
  connectors: readonly string[],
  helpers: readonly string[],
): number {
  const [from, to] = [placesOf(connectors), placesOf(helpers)];
  const lines = ties.map(({ connector, helper }) => [from.get(connector) ?? 0, to.get(helper) ?? 0] as const);
  let count = 0;
  for (const [at, [a, b]] of lines.entries()) {
    for (const [c, d] of lines.slice(at + 1)) if ((a - c) * (b - d) < 0) count++;
  }
  return count;
}

const unique = (ids: readonly string[]) => [...new Set(ids)];
const placesOf = (ids: readonly string[]) => new Map(ids.map((id, place) => [id, place]));

/** Sorts by the mean place of the partners in the other column; equal ones keep their order. */
function byBarycentre(
  ids: readonly string[],
  others: readonly string[],
  ties: readonly (readonly [string, string])[],
): string[] {
  const places = placesOf(others);
  const sums = new Map<string, { sum: number; count: number }>();
  for (const [one, other] of ties) {
    const { sum, count } = sums.get(one) ?? { sum: 0, count: 0 };
    sums.set(one, { sum: sum + (places.get(other) ?? 0), count: count + 1 });
  }
  const mean = (id: string) => {
    const { sum, count } = sums.get(id) ?? { sum: 0, count: 1 };
    return sum / count;
  };
  return [...ids].sort((a, b) => mean(a) - mean(b));
}

/** Centres a shorter column beside a longer one. */
const placed = (ids: readonly string[], rows: number): Placed[] =>
  ids.map((id, place) => ({ id, y: (rows - ids.length) / 2 + place + 0.5 }));
