// Timing by alternating arms: each round runs every arm once, so that a slow moment of the machine affects
// all of them.

/** `before` prepares a run and is not timed. */
export interface Arm {
  name: string;
  before?(place: number): Promise<unknown>;
  run(place: number): Promise<unknown>;
}

/** Median and 95th percentile, in milliseconds. */
export interface Timing {
  p50: number;
  p95: number;
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Runs the arms in turn for some rounds, the first `warm` of which do not count. */
export async function alternate(
  arms: readonly Arm[],
  rounds: number,
  warm: number,
): Promise<Map<string, Timing>> {
  const times = new Map(arms.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds + warm; round++) {
    for (const { name, before, run } of arms) {
      await before?.(round);
      const start = performance.now();
      await run(round);
      if (round >= warm) times.get(name)?.push(performance.now() - start);
    }
  }
  return new Map(
    [...times].map(([name, list]) => {
      const sorted = list.sort((a, b) => a - b);
      return [name, { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) }];
    }),
  );
}

/** Requests a second with `width` of them in flight. */
export async function throughput(
  width: number,
  total: number,
  run: (place: number) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (next < total) await run(next++);
    }),
  );
  return total / ((performance.now() - start) / 1000);
}
