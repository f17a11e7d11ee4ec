// Small helpers of the reference: rows found by a property, and results computed once.

/** Finds rows by one of their properties; their order is kept. */
export function rowsBy<Row>(rows: Row[], property: (row: Row) => string): (value: string) => Row[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const group = found.get(property(row));
    if (group === undefined) found.set(property(row), [row]);
    else group.push(row);
  }
  return (value) => found.get(value) ?? [];
}

export function remembered<Result>(of: (id: string) => Result): (id: string) => Result {
  const results = new Map<string, Result>();
  return (id) => {
    const result = results.get(id) ?? of(id);
    results.set(id, result);
    return result;
  };
}

export function only<Row>(rows: Row[]): Row {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`expected one row, found ${rows.length}`);
  return row;
}
