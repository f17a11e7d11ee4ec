/** The rows of a statement, as objects of the types in its header. */
import { statements, type Marks, type StatementName, type Statements } from './catalogue.generated.ts';
import { Vanished } from './failure.ts';

/** Throws Vanished when a row has null in a column that is never null. */
export function wholeRows<N extends StatementName>(
  name: N,
  records: readonly { toObject(): object }[],
): Statements[N]['row'][] {
  const rows = records.map((record) => record.toObject());
  if (!rows.every((row) => isWhole(row, statements[name].required))) throw new Vanished();
  return rows as Statements[N]['row'][];
}

/** Whether a value is present wherever it is required, also in lists and in nested rows. */
export function isWhole(value: unknown, required: true | Marks): boolean {
  if (value === null || value === undefined) return false;
  if (required === true) return true;
  if (Array.isArray(value)) return value.every((item) => isWhole(item, required));
  return Object.entries(required).every(([name, mark]) =>
    isWhole((value as Record<string, unknown>)[name], mark),
  );
}
