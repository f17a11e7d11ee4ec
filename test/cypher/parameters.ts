/**
 * Parameters with which the budgeted statements run: of askers of the bench graph, and of logbooks laid out
 * beside it.
 */
import { storeSecondCircle } from '../../api/helper/surface.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import type { Run } from '../../api/neo4j/graph.ts';
import type { Statement } from '../../schema/codegen/statement.ts';
import { layOutApp, removeApp } from '../tools/bench/apps.ts';
import { layOutCases, reset, type Request } from '../tools/bench/cases.ts';
import { layOutEvents, removeEvents } from '../tools/bench/events.ts';
import type { Bench } from '../tools/bench/graph.ts';
import { layOutIntroductions, removeIntroductions } from '../tools/bench/introductions.ts';
import { layOutAround, layOutLogbook, removeLogbook } from '../tools/bench/logbook.ts';
import { layOutTalk, removeTalk } from '../tools/bench/talk.ts';
import { layOutWebhook, removeWebhook } from '../tools/bench/webhooks.ts';

type Parameters = Record<string, unknown>;

/** A short logbook among few people and a long one among many. */
const logbooks = [
  { mark: 'budgetshort', entries: 25, circle: 10 },
  { mark: 'budgetlong', entries: 5000, circle: 1000 },
];
/** Statements of these rooms run in both logbooks, the others for an asker of the bench. */
const roomsOfLogbooks = new Set(['entry', 'keeper', 'perimeter', 'person', 'project', 'thread', 'mail']);
const alsoInLogbooks = [
  'introduction/read',
  'introduction/list',
  'activity/recipients',
  'activity/deliveries',
  'activity/list',
];
/**
 * Of those in a logbook: run by its writer about a reader. The others are run by a reader about the writer.
 */
const runByWriter = [
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
];

interface LaidOutLogbook {
  reader: string;
  writer: string;
  project: string;
  entry: string | undefined;
  newest: string[];
  people: string[];
  projects: string[];
  proposals: string[];
  threads: string[];
  messages: string[];
  introductions: string[];
  events: { after: number; upTo: number; pairs: string };
}

export class BudgetParameters {
  private readonly now = Date.now();
  private requests: Request[] = [];
  private readonly inLogbooks: LaidOutLogbook[] = [];
  private webhook = '';
  private apps = { app: '', grant: '' };

  constructor(private readonly bench: Bench) {}

  /** Writes asks with candidates into the bench graph, and the logbooks beside it. */
  async layOut(): Promise<void> {
    this.requests = (await layOutCases(this.bench, 3)).flatMap(({ requests }) => requests);
    await reset(this.bench, this.requests);
    for (const { mark } of logbooks) await removeLogbook(this.bench.driver, mark);
    // Indexes are counted before the logbooks: plans are those of a house in which nobody has written yet.
    await this.bench.driver.executeQuery('CALL db.prepareForReplanning(60)');
    for (const [place, logbook] of logbooks.entries())
      this.inLogbooks.push(await layOutOne(this.bench, place, logbook, this.now));
    this.apps = await layOutApp(this.bench.driver, this.now);
    const [asker] = this.requests;
    if (asker) this.webhook = await layOutWebhook(this.bench.driver, asker.me, this.now);
    const run: Run = (name, params) => this.bench.graph.run(new Deadline(60_000), name, params);
    for (const { me, ask } of this.requests) await storeSecondCircle({ run, me, now: this.now }, ask);
  }

  async remove(): Promise<void> {
    const { driver } = this.bench;
    await removeEvents(driver);
    await removeWebhook(driver);
    await removeApp(driver);
    for (const { mark } of logbooks)
      for (const remove of [removeTalk, removeIntroductions, removeLogbook]) await remove(driver, mark);
  }

  /** All sets of parameters with which a statement has to keep to its budget. */
  async of({ name, params }: Statement): Promise<Parameters[]> {
    const [room] = name.split('/');
    const requests =
      room === 'helper' ? this.requests.filter(({ words }) => words.length === 0) : this.requests.slice(0, 1);
    const sets: Parameters[] = [];
    for (const request of requests) {
      const usual = await this.usual(request);
      const missing = params.filter((param) => !(param.name in usual));
      if (missing.length > 0)
        throw new Error(
          `test/cypher/parameters.ts has no value for $${missing.map((param) => param.name).join(', $')}`,
        );
      const changes =
        roomsOfLogbooks.has(room ?? '') || alsoInLogbooks.includes(name)
          ? this.inLogbooks.map((logbook) => inLogbook(name, logbook))
          : [room === 'oauth' ? this.apps : {}];
      for (const change of changes) {
        const all: Parameters = { ...usual, ...change };
        sets.push(Object.fromEntries(params.map((param) => [param.name, all[param.name]])));
      }
    }
    return sets;
  }

  private async usual({ me, ask }: Request): Promise<Parameters> {
    const { records } = await this.bench.driver.executeQuery(
      'MATCH (:Person {id: $me})-[:TRUSTS]->(p) WITH p LIMIT 20 RETURN collect(p.id) AS people',
      { me },
    );
    const people = records[0]?.get('people') as string[];
    return {
      me,
      ask,
      now: this.now,
      topic: await this.bench.idOf('Topic', this.bench.made.popular[0] ?? ''),
      project: `project_${ask}`,
      person: people[0],
      people,
      ids: people,
      lane: 'SECOND_CIRCLE',
      limit: 25,
      matching: null,
      folded: 'none',
      role: null,
      state: null,
      kinds: null,
      entry: `entry_${ask}`,
      thread: 'none',
      tie: 'ONLY',
      as: { threshold: null, setsOnly: false, only: null, except: null },
      hash: 'none',
      session: 'none',
      token: null,
      app: null,
      grant: null,
      webhook: this.webhook,
      network: 1,
      usedAt: 0,
      since: this.now,
      upTo: 0,
      pairs: 'none:0',
      sessions: ['none'],
      tokens: ['none'],
      after: null,
      afterId: null,
      before: null,
      beforeId: null,
      fromAt: null,
      fromId: null,
    };
  }
}

/**
 * Throws where a statement that is named here was renamed: it would else be measured with parameters that
 * find nothing.
 */
export function checkNames(statements: readonly Statement[]): void {
  const names = new Set(statements.map(({ name }) => name));
  const unknown = [...alsoInLogbooks, ...runByWriter].filter((name) => !names.has(name));
  if (unknown.length > 0)
    throw new Error(`test/cypher/parameters.ts names unknown statements: ${unknown.join(', ')}`);
}

async function layOutOne(
  { driver }: Bench,
  place: number,
  { mark, ...size }: (typeof logbooks)[number],
  now: number,
): Promise<LaidOutLogbook> {
  const logbook = await layOutLogbook(driver, mark, size);
  const around = await layOutAround(driver, mark, logbook);
  const [writer] = logbook.writers;
  const reader = logbook.readers.all;
  const talk = await layOutTalk(driver, mark, [reader, writer], size.entries);
  const three = [reader, writer, around.people[0] ?? writer] as const;
  return {
    reader,
    writer,
    project: logbook.project,
    entry: logbook.newest.find((id) => Number(id.split('_').at(-1)) % 3 === 0), // one of the first writer
    newest: logbook.newest,
    ...around,
    ...talk,
    introductions: await layOutIntroductions(driver, mark, three, now),
    events: await layOutEvents(driver, place, {
      writer,
      entries: logbook.newest,
      messages: talk.messages.slice(0, 5),
      viewers: [reader],
    }),
  };
}

/** The parameters of a statement that differ in a logbook. */
function inLogbook(name: string, logbook: LaidOutLogbook): Parameters {
  const { reader, writer, project, entry, threads, events } = logbook;
  if (name.startsWith('activity/')) return { me: reader, ...events, limit: 20 };
  const who = runByWriter.includes(name) ? { me: writer, person: reader } : { me: reader, person: writer };
  return { ...who, ids: idsFor(name, logbook), project, entry, thread: threads[0] };
}

function idsFor(name: string, logbook: LaidOutLogbook): string[] | undefined {
  switch (name) {
    case 'perimeter/mine':
      return [logbook.project, ...logbook.projects];
    case 'entry/feelings':
      return [logbook.project];
    case 'thread/message':
      return logbook.messages;
  }
  const idsByRoom: Record<string, string[]> = {
    entry: logbook.newest,
    perimeter: logbook.newest,
    keeper: logbook.proposals,
    person: logbook.people,
    project: logbook.projects,
    introduction: logbook.introductions,
    thread: logbook.threads,
  };
  return idsByRoom[name.split('/')[0] ?? ''];
}
