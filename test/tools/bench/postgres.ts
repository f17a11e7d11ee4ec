// The same answer from tuned SQL in PostgreSQL, for comparison: see schema.sql, indexes.sql and widen.sql.
import { readFileSync } from 'node:fs';
import pg from 'pg';

type Tied = { from: string; to: string };
/** Rows to load, everything known by its ref; `words` are folded. Times are milliseconds since 1970 UTC. */
export interface PostgresRows {
  people: Iterable<{
    ref: string;
    tie: number;
    open: boolean;
    weeklyCap: number;
    pausedUntil: number | null;
    words: string[];
  }>;
  topics: Iterable<{ ref: string }>;
  trusts: Iterable<Tied & { weight: number }>;
  vouches: Iterable<Tied & { weight: number }>;
  offers: Iterable<{ person: string; topic: string; evidence: number }>;
  blocks?: Iterable<Tied>;
  interactions?: Iterable<Tied & { at: number; count: number }>;
  introductions?: Iterable<{
    ask: string;
    connector: string | null;
    connectorAt: number | null;
    candidate: string;
    candidateAt: number | null;
  }>;
  dismissals?: Iterable<Tied & { scope: string; until: number | null; ask: string | null }>;
  surfaced?: Iterable<{ ask: string; lane: string; person: string; at: number }>;
}
/** One request. `words`: the folded words of the ask. `tie`: its tie break. `now`: milliseconds. */
export interface WidenArguments {
  asker: string;
  topics: string[];
  words: string[];
  tie: number;
  now: number;
  ask?: string;
  connectorWeeklyCap?: number;
  shownExponent?: number;
}
export interface Found {
  person: string;
  band: string;
  connectors: string[];
  reasons: string[];
}
export interface Postgres {
  /** Replaces everything in the schema `bench`. */
  load(rows: PostgresRows): Promise<void>;
  /** The answer of docs/ranking.md: 24 people at most, in order. */
  widen(args: WidenArguments): Promise<Found[]>;
  close(): Promise<void>;
}

const sql = (name: string): string => readFileSync(new URL(`${name}.sql`, import.meta.url), 'utf8');
const BATCH = 20_000; // rows an insert

/** Opens a pool of connections, on each of which the statement is prepared once. */
export function openPostgres(url: string, connections = 4): Postgres {
  // Planning anew for each request takes 4 ms and finds no better plan; compiling expressions costs more than
  // it saves.
  const options =
    '-c search_path=bench -c jit=off -c plan_cache_mode=force_generic_plan -c work_mem=64MB -c random_page_cost=1.1';
  const pool = new pg.Pool({ connectionString: url, max: connections, options });
  const text = sql('widen');
  return {
    load: (rows) => load(pool, rows),
    async widen({ asker, topics, words, tie, now, ask = '', connectorWeeklyCap = 3, shownExponent = 0.1 }) {
      const values = [asker, [...new Set(topics)], words, tie, now, ask, connectorWeeklyCap, shownExponent];
      return (await pool.query<Found>({ name: 'widen', text, values })).rows;
    },
    close: () => pool.end(),
  };
}

async function load(pool: pg.Pool, rows: PostgresRows): Promise<void> {
  await pool.query(sql('schema'));
  const people = [...rows.people].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const topics = [...rows.topics];
  // Numbers in the order of the refs, so that "then id" means the same here.
  const who = numbers(people);
  const what = numbers(topics);
  const pair = ({ from, to }: Tied) => [who(from), who(to)];

  await insert(
    pool,
    'people',
    { id: 'int', ref: 'text', tie: 'bigint', open: 'boolean', weekly_cap: 'int', paused_until: 'bigint' },
    people,
    (one) => [who(one.ref), one.ref, one.tie, one.open, one.weeklyCap, one.pausedUntil],
  );
  const words = people.flatMap((one) => one.words.map((word) => [word, who(one.ref)]));
  await insert(pool, 'words', { word: 'text', person: 'int' }, words, (row) => row);
  await insert(pool, 'topics', { id: 'int', ref: 'text' }, topics, (one) => [what(one.ref), one.ref]);
  await insert(pool, 'trusts', { a: 'int', b: 'int', weight: 'float8' }, rows.trusts, (one) => [
    ...pair(one),
    one.weight,
  ]);
  await insert(pool, 'vouches', { a: 'int', b: 'int', weight: 'float8' }, rows.vouches, (one) => [
    ...pair(one),
    one.weight,
  ]);
  await insert(pool, 'offers', { person: 'int', topic: 'int', evidence: 'int' }, rows.offers, (one) => [
    who(one.person),
    what(one.topic),
    one.evidence,
  ]);
  await insert(pool, 'blocks', { a: 'int', b: 'int' }, rows.blocks ?? [], pair);
  await insert(
    pool,
    'interactions',
    { a: 'int', b: 'int', at: 'bigint', count: 'int' },
    rows.interactions ?? [],
    (one) => [...pair(one), one.at, one.count],
  );
  await insert(
    pool,
    'introductions',
    { ask: 'text', connector: 'int', connector_at: 'bigint', candidate: 'int', candidate_at: 'bigint' },
    rows.introductions ?? [],
    (one) => [
      one.ask,
      one.connector === null ? null : who(one.connector),
      one.connectorAt,
      who(one.candidate),
      one.candidateAt,
    ],
  );
  await insert(
    pool,
    'dismissals',
    { a: 'int', b: 'int', scope: 'text', until: 'bigint', ask: 'text' },
    rows.dismissals ?? [],
    (one) => [...pair(one), one.scope, one.until, one.ask],
  );
  await insert(
    pool,
    'surfaced',
    { ask: 'text', person: 'int', at: 'bigint' },
    [...(rows.surfaced ?? [])].filter(({ lane }) => lane === 'SECOND_CIRCLE'),
    (one) => [one.ask, who(one.person), one.at],
  );
  await pool.query(sql('indexes'));
  // Also sets the visibility map, without which no scan is of an index alone.
  await pool.query('VACUUM ANALYZE');
}

/** Inserts in batches, a column an array. */
async function insert<Row>(
  pool: pg.Pool,
  table: string,
  columns: Record<string, string>,
  rows: Iterable<Row>,
  values: (row: Row) => unknown[],
): Promise<void> {
  const names = Object.keys(columns);
  const arrays = Object.values(columns).map((type, i) => `$${i + 1}::${type}[]`);
  const text = `INSERT INTO ${table} (${names.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})`;
  let batch: unknown[][] = [];
  const send = async () => {
    if (batch.length > 0)
      await pool.query(
        text,
        names.map((_, i) => batch.map((row) => row[i])),
      );
    batch = [];
  };
  for (const row of rows) {
    batch.push(values(row));
    if (batch.length === BATCH) await send();
  }
  await send();
}

function numbers(rows: { ref: string }[]): (ref: string) => number {
  const places = new Map(rows.map(({ ref }, i) => [ref, i]));
  return (ref) => {
    const place = places.get(ref);
    if (place === undefined) throw new Error(`unknown ref ${ref}`);
    return place;
  };
}
