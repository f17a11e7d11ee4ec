// Measures widening and reading: the statements alone and over HTTP, with db hits, one at a time and several
// at once; and PostgreSQL for comparison where PG_URL is set.
// `npm run bench -- logbook` measures only the reading of logbooks, `-- introductions` only requests for
// introductions, `-- activity` only events for ten thousand listeners, `-- doors` only what it costs to know who
// asks.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { answerOf } from '../../../api/helper/discount.ts';
import { statements } from '../../../api/neo4j/catalogue.generated.ts';
import { Deadline } from '../../../api/neo4j/deadline.ts';
import { wordsOf } from '../../../api/request/words.ts';
import { systemClock } from '../../../api/request/clock.ts';
import { Cursors } from '../../../api/request/cursor.ts';
import { createServer } from '../../../api/server/http.ts';
import { Metrics } from '../../../api/server/metrics.ts';
import { forgetSurfaced, layOutCases, type Case, type Request } from './cases.ts';
import { measureDoors } from './doors.ts';
import { openLargeBench, openSmallBench } from './graph.ts';
import { countHits } from './hits.ts';
import { alone } from '../../support/alone.ts';
import { measureHttp } from './http.ts';
import { benchLayout } from './layout.ts';
import { measureListeners } from './listeners.ts';
import { alternate, throughput, type Arm } from './measure.ts';
import { measureReading } from './reading.ts';
import { measureRequesting } from './requesting.ts';
import { openPostgres, type Postgres } from './postgres.ts';

const print = (line: string) => {
  process.stdout.write(`${line}\n`);
};
const say = (line: string) => {
  process.stderr.write(`${line}\n`);
};
const ms = (value: number | undefined) => (value ?? Number.NaN).toFixed(1).padStart(7);
const rounds = Number(process.env['ROUNDS'] ?? 40);
const warm = 20; // of each case, after Java has compiled what all of them need
const now = Date.now();
const only = process.argv[2]; // a section by its name

const sections = ['logbook', 'introductions', 'activity', 'doors'];
const wants = (section: string) => only === undefined || only === section;

if (only !== undefined && !sections.includes(only))
  throw new Error(
    `There is no section "${only}": npm run bench, or npm run bench -- ${sections.join(', or -- ')}`,
  );

// Who asks is found by an index, however many people there are.
const folder = only === 'doors' ? await mkdtemp(join(tmpdir(), 'tiers-espace-doors-')) : null;
const bench = folder ? await openSmallBench({ DATA_DIR: folder }, say) : await openLargeBench(say);
try {
  const cases = only ? [] : await measureWidening();
  const server = await createServer({
    graph: bench.graph,
    clock: systemClock,
    cursors: new Cursors(bench.cursorKey),
    requestTimeout: 30_000,
    log: pino({ level: 'silent' }),
    metrics: new Metrics(),
    ...alone,
  });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  try {
    if (!only) await measureHttp(bench, address, cases, { rounds, warm, print });
    if (wants('logbook')) await measureReading(bench, address, { rounds: 2 * rounds, warm: 4 * warm, print });
    if (wants('introductions'))
      await measureRequesting(bench, address, { rounds: 2 * rounds, warm: 4 * warm, print });
  } finally {
    await server.close();
  }
  if (wants('doors')) await measureDoors(bench, { rounds: 25 * rounds, warm: 10 * warm, print });
  if (wants('activity')) await measureListeners(bench, { rounds: Math.ceil(rounds / 2), print });
} finally {
  await bench.close();
  if (folder) await rm(folder, { recursive: true, force: true });
}

async function surface({ me, ask }: Request) {
  return answerOf(await bench.graph.run(new Deadline(30_000), 'helper/surface', { me, ask, now }));
}

async function measureWidening(): Promise<Case[]> {
  benchLayout(print);
  const postgres = await loadPostgres();
  try {
    const cases = await layOutCases(bench, 8);
    await forgetSurfaced(bench);
    for (let round = 0; round < 120; round++)
      for (const { requests } of cases) await surface(requests[round % requests.length] as Request);
    print('Widening, the statement and its discount alone; milliseconds, and db hits');
    print(`${'case'.padEnd(44)}    p50     p95   db hits${postgres ? '   PostgreSQL p50   ratio' : ''}`);
    for (const { name, requests } of cases) {
      const at = (place: number) => requests[place % requests.length] ?? (requests[0] as Request);
      const arms: Arm[] = [{ name: 'graph', run: (place) => surface(at(place)) }];
      if (postgres) arms.push({ name: 'postgres', run: (place) => postgres.widen({ ...at(place), now }) });
      const times = await alternate(arms, rounds, warm);
      // One profile after the other: profiling counts memory too, and several at once reach its limit.
      let hits = 0;
      for (const { me, ask } of requests)
        hits += await countHits(bench.driver, statements['helper/surface'].text, { me, ask, now });
      const mean = hits / requests.length;
      const [graph, sql] = [times.get('graph'), times.get('postgres')];
      const same = postgres ? await agreement(requests, postgres) : '';
      print(
        `${name.padEnd(44)}${ms(graph?.p50)} ${ms(graph?.p95)} ${(mean / 1000).toFixed(1).padStart(7)} k${sql && graph ? `   ${ms(sql.p50).padStart(14)}   ${(graph.p50 / sql.p50).toFixed(2).padStart(5)}  ${same}` : ''}`,
      );
    }

    print('\nWidening several at once; requests a second');
    for (const { name, requests } of cases.filter(({ name }) => name.startsWith('50 ties'))) {
      const rates: string[] = [];
      for (const width of [1, 4, 8])
        rates.push(
          `${width} at once ${(await throughput(width, 160, (place) => surface(requests[place % requests.length] as Request))).toFixed(0).padStart(5)}`,
        );
      print(`${name.padEnd(44)} ${rates.join('   ')}`);
    }
    return cases;
  } finally {
    await postgres?.close();
  }
}

async function loadPostgres(): Promise<Postgres | undefined> {
  const url = process.env['PG_URL'];
  if (!url) {
    say('PG_URL is not set: without the comparison with PostgreSQL.');
    return undefined;
  }
  const { records } = await bench.driver.executeQuery(
    `MATCH (p:Person) WHERE p.ref IS NOT NULL
      RETURN p.ref AS ref, p.tie AS tie, p.open AS open, p.weeklyCap AS weeklyCap, p.words AS words`,
  );
  const { made } = bench;
  const database = openPostgres(url, 8);
  await database.load({
    people: records.map((record) => ({
      ref: String(record.get('ref')),
      tie: Number(record.get('tie')),
      open: Boolean(record.get('open')),
      weeklyCap: Number(record.get('weeklyCap')),
      pausedUntil: null,
      words: wordsOf((record.get('words') as string[]).join(' ')),
    })),
    topics: made.topics(),
    trusts: made.trusts(),
    vouches: made.vouches(),
    offers: made.offers(),
  });
  return database;
}

/** How many of the requests get the same people in the same order from both. */
async function agreement(requests: readonly Request[], sql: Postgres): Promise<string> {
  const refs = new Map(
    (await bench.driver.executeQuery('MATCH (p:Person) RETURN p.id AS id, p.ref AS ref')).records.map(
      (record) => [String(record.get('id')), String(record.get('ref'))],
    ),
  );
  let same = 0;
  for (const request of requests) {
    const [ours, theirs] = [await surface(request), await sql.widen({ ...request, now })];
    if (
      JSON.stringify(ours.map(({ person }) => refs.get(person))) ===
      JSON.stringify(theirs.map(({ person }) => person))
    )
      same += 1;
  }
  return `${same} of ${requests.length} the same`;
}
