/**
 * Records of a CSV file with the line each begins on. csv-parse does the reading; what goes wrong in one record is told and costs
 * that line only, whereas the parser by itself loses or swallows what follows a misplaced quote.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { parse, type CsvError, type InfoRecord, type Parser } from 'csv-parse';

/** One record, or why what begins on this line is none. */
export type CsvRecord = { line: number; fields: readonly string[] } | { line: number; reason: string };

/** More than any row can need, and the most that is read in search of the end of a quote. */
const mostBytes = 100_000;

const misplaced =
  'a quote stands where none can: a text with quotes is put in quotes, and each quote in it is written twice';
const reasons: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: misplaced,
  INVALID_OPENING_QUOTE: misplaced,
  CSV_MAX_RECORD_SIZE: `longer than ${mostBytes.toLocaleString('en')} bytes; perhaps a quote is opened and never closed`,
};

/** `records`: how many were whole before it. */
type Broken = CsvError & { records: number };
interface Parsed {
  record: string[];
  info: InfoRecord;
}

/** Reads on behind every record that is broken. Blank lines are left out. Throws what reading the file throws. */
export async function* records(path: string): AsyncGenerator<CsvRecord> {
  let [offset, line] = [0, 1];
  for (;;) {
    let broken: Broken | undefined;
    let [given, end] = [0, offset];
    const parser = parserFrom(path, offset, (error) => {
      broken ??= error;
    });
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      // The parser runs ahead: records before the broken one come after its error was told.
      if (broken && given >= broken.records) break;
      given += 1;
      end = offset + info.bytes;
      if (record.length > 1 || record[0]?.trim()) yield { line, fields: record };
      line += 1 + newlines(record);
    }
    if (!broken) return;
    yield { line, reason: reasons[broken.code] ?? broken.message };
    [offset, line] = [await behindLine(path, end), line + 1];
  }
}

function parserFrom(path: string, start: number, failed: (error: Broken) => void): Parser {
  const parser = parse({
    bom: true,
    info: true,
    ltrim: true,
    relax_column_count: true,
    max_record_size: mostBytes,
    record_delimiter: ['\r\n', '\n'],
    // Otherwise an error discards the records parsed before it that were not read yet.
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) failed(error as Broken);
      return undefined;
    },
  });
  pipeline(createReadStream(path, { start }), parser, () => {}); // a failure to read is thrown to whoever reads the parser
  return parser;
}

/** Line ends inside quotes. The parser's own count of lines takes CRLF there for two. */
function newlines(fields: readonly string[]): number {
  return fields.reduce(
    (count, field) => count + (field.includes('\n') ? field.split('\n').length - 1 : 0),
    0,
  );
}

/** Where the line after the one at `offset` begins, in bytes; the file's length at its end. */
async function behindLine(path: string, offset: number): Promise<number> {
  const file = await open(path);
  try {
    const chunk = Buffer.alloc(65_536);
    for (let at = offset; ;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
      const end = chunk.subarray(0, bytesRead).indexOf(10);
      if (end >= 0) return at + end + 1;
      if (bytesRead === 0) return at;
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}
