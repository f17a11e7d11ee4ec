/**
 * What each kind of file declares: its columns, when two rows are the same, and how rows are written to the
 * graph.
 */
import * as v from 'valibot';
import type { Run } from '../neo4j/graph.ts';
import type { Clock } from '../request/clock.ts';
import type { Cells, Columns } from './rows.ts';

/** A row that was not taken, and why; lines count from 1, which is the header. */
export interface Refusal {
  file: string;
  line: number;
  reason: string;
}

export interface Batch {
  run: Run;
  clock: Clock;
  /** Milliseconds since 1970. */
  now: number;
  /** The host's setting, for people whose row has none. */
  weeklyCap: number;
}

export type Numbered<Row> = Row & { line: number };

/**
 * The result of a batch: rows that were refused, and how many were in the graph already; all others are
 * written.
 */
export interface Taken {
  refused: { line: number; reason: string }[];
  unchanged: number;
}

type RowOf<E extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<E, undefined>>;

interface Spec<E extends v.ObjectEntries, Row = RowOf<E>> {
  file: string;
  /** Optional ones as `v.exactOptional`. */
  columns: E;
  /** The row to take, or the problem of a row whose cells are right one by one. */
  whole?(row: Row, line: number): Row | string;
  /** Equal for two rows about the same thing; the second one in a file is refused. */
  same(row: Row): string;
  /** Runs in a transaction, which may run again from the start. */
  take(rows: readonly Numbered<Row>[], batch: Batch): Promise<Taken>;
}

export interface Kind<Row> extends Columns {
  file: string;
  /** The row in these cells, or the reason why there is none. */
  check(cells: Cells, line: number): Numbered<Row> | string;
  same(row: Row): string;
  take(rows: readonly Numbered<Row>[], batch: Batch): Promise<Taken>;
}

export function kind<E extends v.ObjectEntries>({
  file,
  columns,
  whole,
  same,
  take,
}: Spec<E>): Kind<RowOf<E>> {
  const schema = v.object(columns);
  return {
    file,
    same,
    take,
    columns: Object.keys(columns),
    required: Object.entries(columns)
      .filter(([, { type }]) => type !== 'exact_optional')
      .map(([name]) => name),
    check(cells, line) {
      const checked = v.safeParse(schema, cells);
      if (!checked.success)
        return checked.issues
          .map((issue) => explain(v.getDotPath(issue) ?? '', issue.message, cells))
          .join('; ');
      const row = whole ? whole(checked.output, line) : checked.output;
      return typeof row === 'string' ? row : { ...row, line };
    },
  };
}

function explain(column: string, expected: string, cells: Cells): string {
  const found = cells[column]?.trim() ?? '';
  return `${column}: expected ${expected}, found ${found === '' ? 'nothing' : `"${found.length > 60 ? `${found.slice(0, 60)}…` : found}"`}`;
}

/** Whether writing `wanted` would change the graph. */
export function differs<T extends object>(wanted: T, stands: T | undefined): boolean {
  return (
    stands === undefined || (Object.keys(wanted) as (keyof T)[]).some((name) => wanted[name] !== stands[name])
  );
}
