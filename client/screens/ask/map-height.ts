import type { Helper } from './helper.ts';

/** The height of a row of the map, in rem. */
export const rowHeight = 4.25;
/** What stands above the rows, in rem: the sentence about the keys, and the heads of the columns. */
const above = 4.5;

/** About how high the map is, in rem, so that nothing moves when it has been loaded. */
export function mapHeight(helpers: readonly Helper[]): number {
  const connectors = new Set(helpers.flatMap(({ connectors }) => connectors.map(({ id }) => id)));
  const reached = helpers.filter(({ connectors }) => connectors.length > 0);
  return above + rowHeight * Math.max(1, connectors.size, reached.length);
}
