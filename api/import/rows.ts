/** Rows of a file by the names of its columns, in any order. */
import { records, type CsvRecord } from './records.ts';

/** The columns of a file. An optional column that is missing changes nothing in the graph. */
export interface Columns {
  columns: readonly string[];
  required: readonly string[];
}

export type Cells = Record<string, string>;
export type RowRead = { line: number; cells: Cells } | { line: number; reason: string };

/** A file that cannot be used at all; refused with one line. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  constructor(
    readonly line: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** Throws FileRefused when the header is wrong; `note` gets the columns that are not read. */
export async function* rows(
  path: string,
  wanted: Columns,
  note: (text: string) => void,
): AsyncGenerator<RowRead> {
  let header: readonly string[] | undefined;
  for await (const record of records(path)) {
    if (header) yield row(record, header, wanted);
    else header = headerOf(record, wanted, note);
  }
  if (!header)
    throw new FileRefused(1, `the file is empty; expected a header line such as ${wanted.columns.join(',')}`);
}

function headerOf(
  record: CsvRecord,
  { columns, required }: Columns,
  note: (text: string) => void,
): readonly string[] {
  if ('reason' in record) throw new FileRefused(record.line, `the header cannot be read: ${record.reason}`);
  const header = record.fields.map((field) => field.trim());
  const missing = required.filter((name) => !header.includes(name));
  const twice = columns.find((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (missing.length > 0)
    throw new FileRefused(record.line, `the header lacks ${quoted(missing)}; expected ${columns.join(',')}`);
  if (twice) throw new FileRefused(record.line, `the header names "${twice}" twice`);
  const unknown = header.filter((name) => !columns.includes(name));
  if (unknown.length > 0) note(`${quoted(unknown)} not read; the columns are ${columns.join(',')}`);
  return header;
}

function row(record: CsvRecord, header: readonly string[], { columns }: Columns): RowRead {
  if ('reason' in record) return record;
  const { line, fields } = record;
  if (fields.length !== header.length)
    return { line, reason: `${fields.length} fields where the header has ${header.length}` };
  if (fields.some((field) => field.includes('\uFFFD'))) return { line, reason: 'some bytes are not UTF-8' };
  return {
    line,
    cells: Object.fromEntries(
      header.flatMap((name, place) => (columns.includes(name) ? [[name, fields[place] ?? '']] : [])),
    ),
  };
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
