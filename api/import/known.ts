/** From the refs in rows to what they name in the graph. */
import type { Run } from '../neo4j/graph.ts';

export interface Refused { line: number; reason: string }

/** Splits rows into those whose `columns` all name something known, with the ids, and the others. */
export function resolve<Row extends Record<Column, string> & { line: number }, Column extends string>(
  rows: readonly Row[], columns: readonly Column[], known: ReadonlyMap<string, string>, none = 'nobody',
): { rows: { row: Row; ids: Record<Column, string> }[]; refused: Refused[] } {
  const [found, refused]: [{ row: Row; ids: Record<Column, string> }[], Refused[]] = [[], []];
  for (const row of rows) {
    const missing = columns.filter((column) => !known.has(row[column]));
    if (missing.length > 0) refused.push({ line: row.line, reason: missing.map((column) => `${column}: there is ${none} with the ref "${row[column]}"`).join('; ') });
    else found.push({ row, ids: Object.fromEntries(columns.map((column) => [column, known.get(row[column])])) as Record<Column, string> });
  }
  return { rows: found, refused };
}

/** Takes hold of the people these refs name until the transaction ends: ref → id. */
export async function people(run: Run, refs: Iterable<string>): Promise<Map<string, string>> {
  const held = await run('import/hold', { refs: [...new Set(refs)] });
  return new Map(held.map(({ ref, id }) => [ref, id]));
}

/** Lists of at most `size`, in order. */
export function chunks<T>(list: readonly T[], size = 1_000): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, place) => list.slice(place * size, (place + 1) * size));
}
