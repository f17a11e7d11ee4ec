/** From the refs in rows to what they name in the graph. */
import type { Run } from '../neo4j/graph.ts';
import type { Numbered } from './kind.ts';

interface Resolved<Row, Column extends string> {
  rows: (Row & { ids: Record<Column, string> })[];
  refused: { line: number; reason: string }[];
}

/** Splits rows into those whose `columns` all name somebody known, by ids, and the others. */
export function resolve<Row extends Record<Column, string>, Column extends string>(
  rows: readonly Numbered<Row>[], columns: readonly Column[], known: ReadonlyMap<string, string>, what = 'nobody',
): Resolved<Numbered<Row>, Column> {
  const resolved: Resolved<Numbered<Row>, Column> = { rows: [], refused: [] };
  for (const row of rows) {
    const missing = columns.filter((column) => !known.has(row[column]));
    if (missing.length > 0) resolved.refused.push({ line: row.line, reason: missing.map((column) => `${column}: there is ${what} with the ref "${row[column]}"`).join('; ') });
    else resolved.rows.push({ ...row, ids: Object.fromEntries(columns.map((column) => [column, known.get(row[column])])) as Record<Column, string> });
  }
  return resolved;
}

/** Takes hold of the people these columns name, until the transaction ends: ref → id. */
export async function people(run: Run, refs: Iterable<string>): Promise<Map<string, string>> {
  const held = await run('import/hold', { refs: [...new Set(refs)] });
  return new Map(held.map(({ ref, id }) => [ref, id]));
}

/** Lists of at most `size`, in order. */
export function chunks<T>(list: readonly T[], size = 1_000): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, place) => list.slice(place * size, (place + 1) * size));
}
