/** From the refs in rows to the ids in the graph. */
import type { Run } from '../neo4j/graph.ts';

export interface Refused {
  line: number;
  reason: string;
}

/**
 * Calls `found` for each row whose `columns` all name something known, with the ids in that order, and gives
 * the other rows. `none` completes "there is … with the ref".
 */
export function resolve<Row extends Record<Column, string> & { line: number }, Column extends string>(
  rows: readonly Row[],
  columns: readonly Column[],
  known: ReadonlyMap<string, string>,
  none: string,
  found: (row: Row, ...ids: string[]) => void,
): Refused[] {
  const refused: Refused[] = [];
  for (const row of rows) {
    const missing = columns.filter((column) => !known.has(row[column]));
    if (missing.length === 0) found(row, ...columns.map((column) => known.get(row[column]) ?? ''));
    else
      refused.push({
        line: row.line,
        reason: missing
          .map((column) => `${column}: there is ${none} with the ref "${row[column]}"`)
          .join('; '),
      });
  }
  return refused;
}

/** Locks the people with these refs until the end of the transaction: ref → id. */
export async function people(run: Run, refs: Iterable<string>): Promise<Map<string, string>> {
  const locked = await run('import/lock', { refs: [...new Set(refs)] });
  return new Map(locked.map(({ ref, id }) => [ref, id]));
}

/** Groups items by a key, in the order in which the keys first appear. */
export function grouped<T>(list: readonly T[], common: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(common(item));
    if (group) group.push(item);
    else groups.set(common(item), [item]);
  }
  return [...groups];
}
