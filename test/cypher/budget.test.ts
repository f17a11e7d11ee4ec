// Each `@budget` against the bench graph of 10,000 people: db hits, which do not depend on the machine.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFolder } from '../../api/neo4j/codegen.ts';
import { readStatements } from '../../api/neo4j/statement.ts';
import { storeSecondCircle } from '../../api/helper/surface.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import type { Run } from '../../api/neo4j/graph.ts';
import { systemClock } from '../../api/request/clock.ts';
import { layOutCases, reset, type Request } from '../tools/bench/cases.ts';
import { openBench, type Bench } from '../tools/bench/graph.ts';
import { hitsOf, profile } from '../tools/bench/hits.ts';
import { layOutAround, layOutLogbook, removeLogbook } from '../tools/bench/logbook.ts';
import { layOutEvents, removeEvents } from '../tools/bench/events.ts';
import { layOutIntroductions, removeIntroductions } from '../tools/bench/introductions.ts';
import { layOutTalk, removeTalk } from '../tools/bench/talk.ts';

const files = readFolder('cypher');
for (const name of files.keys()) if (name.startsWith('migrations/')) files.delete(name);
const budgeted = readStatements(files).filter(({ budget }) => budget !== null);
const now = Date.now();
let bench: Bench;
let requests: Request[];

beforeAll(async () => {
  bench = await openBench(() => {});
  const cases = await layOutCases(bench, 3);
  requests = cases.flatMap((one) => one.requests);
  await reset(bench, requests);
  for (const { mark } of books) await removeLogbook(bench.driver, mark);
  await bench.driver.executeQuery('CALL db.prepareForReplanning(60)'); // plans are made as in a house in which nobody has written yet
  await layOutBooks();
  const run: Run = (name, params) => bench.graph.run(new Deadline(60_000), name, params);
  for (const { me, ask } of requests) await storeSecondCircle({ run, me, now, clock: systemClock }, ask);
}, 900_000);

afterAll(async () => {
  await removeEvents(bench.driver);
  for (const { mark } of books) {
    await removeTalk(bench.driver, mark);
    await removeIntroductions(bench.driver, mark);
    await removeLogbook(bench.driver, mark);
  }
  await bench.close();
}, 60_000);

/** Logbooks on the bench graph, short and long, among few and many: what statements of these rooms are asked by who writes there, the others by who reads. */
const books = [
  { mark: 'budgetshort', entries: 25, circle: 10 },
  { mark: 'budgetlong', entries: 5000, circle: 1000 },
];
const rooms =
  /^(entry|keeper|perimeter|person|project|thread|mail)\/|^introduction\/(read|list)$|^activity\/(concerned|due|list)$/;
const ofWriters = new Set([
  'entry/feelings',
  'entry/lately',
  'entry/looked-over',
  'entry/text',
  'keeper/list',
  'keeper/read',
  'perimeter/mine',
  'perimeter/named',
  'perimeter/readers',
  'perimeter/seen-as',
  'project/list',
]);
const fromBooks: Record<string, unknown>[] = [];

async function layOutBooks(): Promise<void> {
  for (const { mark, ...size } of books) {
    const book = await layOutLogbook(bench.driver, mark, size);
    const around = await layOutAround(bench.driver, mark, book);
    const [writer] = book.writers;
    const entry = book.newest.find((id) => Number(id.split('_').at(-1)) % 3 === 0);
    const talk = await layOutTalk(bench.driver, mark, [book.readers.all, writer], size.entries);
    const introductions = await layOutIntroductions(
      bench.driver,
      mark,
      [book.readers.all, writer, around.people[0] ?? writer],
      now,
    );
    const events = await layOutEvents(
      bench.driver,
      books.findIndex((one) => one.mark === mark),
      { writer, entries: book.newest, messages: talk.messages.slice(0, 5), viewers: [book.readers.all] },
    );
    fromBooks.push({
      ...events,
      reader: book.readers.all,
      writer,
      introductions,
      ...talk,
      thread: talk.threads[0],
      project: book.project,
      entry,
      newest: book.newest,
      ...around,
    });
  }
}

/** What is asked about a logbook in place of the rest. */
function inBook(
  name: string,
  {
    after,
    upTo,
    pairs,
    reader,
    writer,
    newest,
    people,
    projects,
    proposals,
    project,
    entry,
    threads,
    thread,
    messages,
    introductions,
  }: Record<string, unknown>,
): Record<string, unknown> {
  const ids =
    name === 'perimeter/mine'
      ? [project, ...(projects as string[])]
      : name === 'entry/feelings'
        ? [project]
        : {
            entry: newest,
            perimeter: newest,
            keeper: proposals,
            person: people,
            project: projects,
            introduction: introductions,
            thread: name === 'thread/message' ? messages : threads,
          }[name.split('/')[0] ?? ''];
  if (name.startsWith('activity/')) return { me: reader, after, upTo, pairs, limit: 20 };
  return {
    ids,
    project,
    entry,
    thread,
    ...(ofWriters.has(name) ? { me: writer, person: reader } : { me: reader, person: writer }),
  };
}

/** What the statements are asked on the bench graph: by the parameter's name, for somebody with 50 ties unless it is the ranking. */
async function paramsFor(names: readonly string[], { me, ask }: Request): Promise<Record<string, unknown>> {
  const { records } = await bench.driver.executeQuery(
    'MATCH (:Person {id: $me})-[:TRUSTS]->(p) WITH p LIMIT 20 RETURN collect(p.id) AS people',
    { me },
  );
  const topic = await bench.idOf('Topic', bench.made.popular[0] ?? '');
  const people = records[0]?.get('people') as string[];
  const known: Record<string, unknown> = {
    me,
    ask,
    now,
    topic,
    project: `project_${ask}`,
    person: people[0],
    people,
    ids: people,
    lane: 'SECOND_CIRCLE',
    limit: 25,
    matching: null,
    role: null,
    state: null,
    kinds: null,
    entry: `entry_${ask}`,
    thread: 'none',
    tie: 'ONLY',
    as: { threshold: null, setsOnly: false, only: null, except: null },
    hash: 'none',
    session: 'none',
    since: now,
    upTo: 0,
    pairs: 'none:0',
    sessions: ['none'],
    tokens: ['none'],
    after: null,
    afterId: null,
    before: null,
    beforeId: null,
  };
  const missing = names.filter((name) => !(name in known));
  if (missing.length > 0) throw new Error(`the budget test has no value for ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, known[name]]));
}

test.each(budgeted.map((statement) => [statement.name, statement] as const))(
  '%s keeps to its budget',
  async (name, { text, params, budget }) => {
    const asked = name.startsWith('helper/')
      ? requests.filter(({ words }) => words.length === 0)
      : requests.slice(0, 1);
    const names = params.map((param) => param.name);
    const over: object[] = [];
    for (const request of asked) {
      const known = await paramsFor(names, request);
      for (const book of rooms.test(name) ? fromBooks.map((one) => inBook(name, one)) : [{}]) {
        const given = Object.fromEntries(
          Object.entries({ ...known, ...book }).filter(([key]) => key in known),
        );
        const hits = hitsOf(await profile(bench.driver, text, given));
        if (hits > (budget ?? 0)) over.push({ given, hits });
      }
    }
    expect(over).toEqual([]);
  },
  120_000,
);
