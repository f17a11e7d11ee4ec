// The layout of the paths view at its largest: 36 candidates with three connectors each, out of 30.
import { crossings, layOut, type Tie } from '../../../client/screens/ask/layout.ts';
import { percentile } from './measure.ts';
import { mulberry32 } from './random.ts';

export function benchLayout(print: (line: string) => void): void {
  const random = mulberry32(7);
  const worlds = Array.from({ length: 200 }, () =>
    Array.from({ length: 36 }, (_, helper) => {
      const connectors = new Set(Array.from({ length: 3 }, () => Math.floor(random() * 30)));
      return [...connectors].map((connector): Tie => ({ connector: `c${connector}`, helper: `h${helper}` }));
    }).flat(),
  );
  const times: number[] = [];
  const kept: number[] = [];
  for (const ties of worlds) {
    const start = performance.now();
    const { connectors, helpers } = layOut(ties);
    times.push(performance.now() - start);
    const given = crossings(
      ties,
      [...new Set(ties.map(({ connector }) => connector))],
      [...new Set(ties.map(({ helper }) => helper))],
    );
    kept.push(
      crossings(
        ties,
        connectors.map(({ id }) => id),
        helpers.map(({ id }) => id),
      ) / given,
    );
  }
  const middle = (list: number[], share: number) =>
    percentile(
      list.sort((a, b) => a - b),
      share,
    );
  print(
    `Laying out 36 candidates and 30 connectors: p50 ${middle(times, 0.5).toFixed(1)} ms, p95 ${middle(times, 0.95).toFixed(1)} ms; ` +
      `crossings left, of those in the order given: median ${(100 * middle(kept, 0.5)).toFixed(0)} %, most ${(100 * middle(kept, 0.999)).toFixed(0)} %\n`,
  );
}
