/** When a delivery is tried again: the schedule that Standard Webhooks recommends, ten tries in three days. */

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
/** Milliseconds between a try and the next one. */
const waits = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** Milliseconds to wait after so many tries that failed; null after the last. */
export const waitAfter = (tries: number): number | null => waits[tries - 1] ?? null;
