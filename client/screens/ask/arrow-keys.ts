/** Keyboard navigation of the map: left and right along links, up and down within a column. */
import type { Layout, Tie } from './layout.ts';

export const me = 'me';
export type Key = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/**
 * The id that the key leads to from the id `from`; null when there is none. The ties of a helper are ordered
 * best first.
 */
export function step(
  from: string,
  key: Key,
  { connectors, helpers, rows }: Layout,
  ties: readonly Tie[],
): string | null {
  const column =
    from === me
      ? [{ id: me, y: rows / 2 }]
      : ([connectors, helpers].find((some) => some.some(({ id }) => id === from)) ?? []);
  const place = column.findIndex(({ id }) => id === from);
  const y = column[place]?.y ?? 0;
  const nearest = (some: readonly { id: string; y: number }[]) =>
    [...some].sort((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))[0]?.id ?? null;
  switch (key) {
    case 'ArrowUp':
      return column[place - 1]?.id ?? null;
    case 'ArrowDown':
      return column[place + 1]?.id ?? null;
    case 'Home':
      return column[0]?.id ?? null;
    case 'End':
      return column.at(-1)?.id ?? null;
    case 'ArrowRight':
      if (from === me) return nearest(connectors);
      return nearest(
        helpers.filter(({ id }) => ties.some(({ connector, helper }) => connector === from && helper === id)),
      );
    case 'ArrowLeft':
      if (from === me) return null;
      return ties.find(({ helper }) => helper === from)?.connector ?? me;
  }
}
