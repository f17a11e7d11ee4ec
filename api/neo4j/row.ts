/** What a statement gave back, as objects of the types its header promises. */
import { statements, type Marks, type StatementName, type Statements } from './catalogue.generated.ts';
import { Vanished } from './failure.ts';

/** Throws Vanished where a row has nothing in a column that can never be missing. */
export function wholeRows<N extends StatementName>(
  name: N,
  records: readonly { toObject(): object }[],
): Statements[N]['row'][] {
  const rows = records.map((record) => record.toObject());
  if (!rows.every((row) => isWhole(row, statements[name].required))) throw new Vanished();
  return rows as Statements[N]['row'][];
}

/** Whether a value has something wherever it is required, in each of a list and in rows within rows too. */
export function isWhole(value: unknown, required: true | Marks): boolean {
  if (value === null || value === undefined) return false;
  if (required === true) return true;
  if (Array.isArray(value)) return value.every((item) => isWhole(item, required));
  return Object.entries(required).every(([name, mark]) =>
    isWhole((value as Record<string, unknown>)[name], mark),
  );
}
