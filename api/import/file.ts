import { Deadline } from '../neo4j/deadline.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Clock } from '../request/clock.ts';
import type { Kind, Numbered } from './kind.ts';
import type { Refused } from './known.ts';
import { FileRefused, rows } from './rows.ts';

export interface Source {
  graph: Graph;
  clock: Clock;
  path: string;
  /** The host's setting, for people whose row has none. */
  weeklyCap: number;
  say: (line: string) => void;
  note: (text: string) => void;
}

/** Numbers of rows: all, those taken, and those taken that were already in the graph. */
export interface Counts {
  read: number;
  taken: number;
  unchanged: number;
}
export interface FileReport extends Counts {
  file: string;
}

/** Rows in a transaction: many enough to be fast, few enough for its memory. */
const batchSize = 5_000;
const batchMilliseconds = 120_000;
/** Rows between two lines of progress. */
const stride = 10_000;

/**
 * Streams one file into the graph, one transaction for each batch. `refused` is ordered by line. Throws when
 * the graph is lost.
 */
export async function readFile<Row extends object>(
  kind: Kind<Row>,
  source: Source,
): Promise<Counts & { refused: Refused[] }> {
  const { graph, clock, path, weeklyCap, say, note } = source;
  const counts: Counts = { read: 0, taken: 0, unchanged: 0 };
  const [refused, lines]: [Refused[], Map<string, number>] = [[], new Map()];
  let batch: Numbered<Row>[] = [];
  let writing = Promise.resolve();

  const take = async (some: readonly Numbered<Row>[]) => {
    const taken = await graph.write(new Deadline(batchMilliseconds), (run) =>
      kind.take(some, { run: sparing(run), clock, now: clock.now(), weeklyCap }),
    );
    counts.taken += some.length - taken.refused.length;
    counts.unchanged += taken.unchanged;
    refused.push(...taken.refused);
  };
  /** Reads the next batch while one is written. */
  const write = async () => {
    await writing;
    writing = take(batch);
    writing.catch(() => {}); // its error is thrown where it is awaited
    batch = [];
  };

  try {
    for await (const read of rows(path, kind, (text) => note(`${kind.file}: ${text}`))) {
      counts.read += 1;
      const row = 'cells' in read ? kind.check(read.cells, read.line) : read.reason;
      const same = typeof row === 'string' ? undefined : kind.same(row);
      const before = same === undefined ? undefined : lines.get(same);
      if (typeof row === 'string') refused.push({ line: read.line, reason: row });
      else if (before !== undefined) refused.push({ line: read.line, reason: `repeats line ${before}` });
      else batch.push(row);
      if (same !== undefined && before === undefined) lines.set(same, read.line);
      if (batch.length === batchSize) await write();
      if (counts.read % stride === 0) say(`${kind.file}: ${counts.read.toLocaleString('en')} rows read …`);
    }
  } catch (error) {
    const whole = refusalOfFile(error);
    if (!whole) throw error;
    refused.push(whole);
  }
  if (batch.length > 0) await write();
  await writing;
  say(`${kind.file}: ${summary(counts, refused.length)}`);
  return { ...counts, refused: refused.sort((a, b) => a.line - b.line) };
}

/** Skips statements without rows; most batches have nothing for some statements. */
function sparing(run: Run): Run {
  return (name, params) =>
    'rows' in params && params.rows.length === 0 ? Promise.resolve([]) : run(name, params);
}

function refusalOfFile(error: unknown): Refused | undefined {
  if (error instanceof FileRefused) return { line: error.line, reason: error.message };
  const { syscall, code } = error as NodeJS.ErrnoException;
  return syscall && code ? { line: 1, reason: `the file cannot be read: ${code}` } : undefined;
}

function summary({ read, taken, unchanged }: Counts, refused: number): string {
  const count = (rows: number) => rows.toLocaleString('en');
  const stood = unchanged > 0 ? ` (${count(unchanged)} stood already)` : '';
  return `${count(read)} ${read === 1 ? 'row' : 'rows'} read, ${count(taken)} taken${stood}, ${count(refused)} refused`;
}
