/**
 * Records of a CSV file with the line on which each begins. csv-parse parses; an error in one record is
 * reported and costs that line only, while the parser alone would lose or swallow the text after a misplaced
 * quote.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { parse, type CsvError, type InfoRecord, type Parser } from 'csv-parse';

/** One record, or why the text that begins on this line is not a record. */
export type CsvRecord = { line: number; fields: readonly string[] } | { line: number; reason: string };

/**
 * Bytes of the longest record: more than any row needs, and the most that is read in search of a closing
 * quote.
 */
const mostBytes = 100_000;

const misplaced =
  'a quote stands where none can: a text with quotes is put in quotes, and each quote in it is written twice';
const reasons: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: misplaced,
  INVALID_OPENING_QUOTE: misplaced,
  CSV_MAX_RECORD_SIZE: `longer than ${mostBytes.toLocaleString('en')} bytes; perhaps a quote is opened and never closed`,
};

/** `records`: the number of whole records before the error. */
type Broken = CsvError & { records: number };
interface Parsed {
  record: string[];
  info: InfoRecord;
}

/** Goes on after each broken record. Blank lines are left out. Throws errors of reading the file. */
export async function* records(path: string): AsyncGenerator<CsvRecord> {
  let [offset, line] = [0, 1];
  for (;;) {
    let broken: Broken | undefined;
    let [given, end] = [0, offset];
    const parser = parserFrom(path, offset, (error) => {
      broken ??= error;
    });
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      // The parser runs ahead: records before the broken one come after its error.
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
    // Otherwise an error discards the records that were parsed before it and not read yet.
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) failed(error as Broken);
      return undefined;
    },
  });
  // Errors of reading are thrown to the consumer of the parser.
  pipeline(createReadStream(path, { start }), parser, () => {});
  return parser;
}

/** The number of line ends inside quotes. The parser itself counts CRLF there as two. */
function newlines(fields: readonly string[]): number {
  return fields.reduce(
    (count, field) => count + (field.includes('\n') ? field.split('\n').length - 1 : 0),
    0,
  );
}

/** The offset in bytes of the line after the one at `offset`; at the end the length of the file. */
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
