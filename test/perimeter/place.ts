// A server on the graph of the run at which time stands still and ids follow each other: the same requests give the same bytes.
import { pino } from 'pino';
import { prepareSettings } from '../../api/request/prepare-settings.ts';
import { defaults, off } from '../../api/request/settings.ts';
import type { Deadline } from '../../api/neo4j/deadline.ts';
import { statements, type StatementName } from '../../api/neo4j/catalogue.generated.ts';
import { Graph, type Work } from '../../api/neo4j/graph.ts';
import { Cursors } from '../../api/request/cursor.ts';
import { createServer } from '../../api/server/http.ts';
import { Metrics } from '../../api/server/metrics.ts';
import { Origin } from '../../api/request/origin.ts';
import { driver } from '../support/graph.ts';
import { secretOf } from './load.ts';
import { NOW } from './world.ts';

/** Communities come and go so fast that the database would plan every statement anew each ten seconds, which takes longer than all it does. */
function planOnce(): void {
  for (const statement of Object.values(statements))
    if (!statement.text.startsWith('CYPHER'))
      Object.assign(statement, { text: `CYPHER replan=skip ${statement.text}` });
}

class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super('undone');
  }
}

/** Does every change, answers as if it stood, and rolls it back: thousands of mutations can be tried on one world. */
class Rehearsing extends Graph {
  override async write<T>(deadline: Deadline, work: Work<T>): Promise<T> {
    try {
      return await super.write<T>(deadline, async (run) => {
        throw new RolledBack(await work(run));
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.result as T;
      throw error;
    }
  }
}

/** Lets something happen in the moment after a statement of this name was read, before anything else is done with it. */
class Interrupted extends Graph {
  constructor(
    private readonly after: StatementName,
    private readonly happening: () => Promise<unknown>,
  ) {
    super(driver());
  }
  override async run<N extends StatementName>(
    ...args: Parameters<typeof Graph.prototype.run<N>>
  ): ReturnType<typeof Graph.prototype.run<N>> {
    const rows = await super.run<N>(...args);
    if (args[1] === this.after) await this.happening();
    return rows;
  }
}

class Traced extends Metrics {
  names: StatementName[] = [];
  override statement(name: StatementName, milliseconds: number): void {
    this.names.push(name);
    super.statement(name, milliseconds);
  }
}

let untracing = 0;
const { stackTraceLimit } = Error;
/** The driver takes a stack at every statement, and Jest finds the source of each of its frames: a fifth of the time of a proof. */
async function untraced<T>(work: () => Promise<T>): Promise<T> {
  untracing++;
  Error.stackTraceLimit = 0;
  try {
    return await work();
  } finally {
    if (--untracing === 0) Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Everything of an answer that reaches whoever asked. */
export interface Sent {
  status: number;
  headers: string;
  body: string;
}
export interface Answered {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown; extensions?: { code: string } }[];
}
const origin = 'http://place.example';

export class Place {
  private made = 0;
  private constructor(
    private readonly server: Awaited<ReturnType<typeof createServer>>,
    private readonly trace: Traced,
  ) {}

  /** What is made gets ids with `mark`. */
  static async open(mark: string, graph: Graph = new Graph(driver())): Promise<Place> {
    planOnce();
    const { cursorKey } = await prepareSettings(graph);
    const trace = new Traced();
    const server = await createServer({
      graph,
      cursors: new Cursors(cursorKey),
      requestTimeout: 30_000,
      log: pino({ level: 'silent' }),
      metrics: trace,
      origin: new Origin(origin),
      demo: false,
      mailer: async () => {},
      settings: async () => ({ ...defaults, requestsPerMinute: off, requestsPerMinuteUnknown: off }),
      clock: { now: () => NOW, newId: (prefix) => `${prefix}_${mark}_new${place.made++}` },
    });
    const place: Place = new Place(server, trace);
    return place;
  }

  /** One at which no change stays. */
  static rehearsing(mark: string): Promise<Place> {
    return Place.open(mark, new Rehearsing(driver()));
  }

  /** One at which something happens between the reading of content, by a statement, and its leaving. */
  static interrupted(mark: string, after: StatementName, happening: () => Promise<unknown>): Promise<Place> {
    return Place.open(mark, new Interrupted(after, happening));
  }

  /** From here on new ids are the same again. */
  rewind(): void {
    this.made = 0;
  }

  /** One operation of somebody in a browser of theirs, or with a token; nobody's when null. */
  async send(me: string | { token: string } | null, query: string, variables: object = {}): Promise<Sent> {
    const proof =
      me === null
        ? {}
        : typeof me === 'string'
          ? { cookie: `te=${encodeURIComponent(secretOf(me))}` }
          : { authorization: `Bearer ${me.token}` };
    const {
      statusCode,
      headers: { date: _date, ...headers },
      payload,
    } = await untraced(() =>
      this.server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', origin, 'apollo-require-preflight': 'true', ...proof },
        payload: { query, variables },
      }),
    );
    return { status: statusCode, headers: JSON.stringify(headers), body: payload };
  }

  async ask(me: string | null, query: string, variables: object = {}): Promise<Answered> {
    return JSON.parse((await this.send(me, query, variables)).body) as Answered;
  }

  /** The same, with the names of the statements it took. */
  async traced(
    me: string | null,
    query: string,
    variables: object = {},
  ): Promise<Sent & { statements: StatementName[] }> {
    this.trace.names = [];
    const sent = await this.send(me, query, variables);
    return { ...sent, statements: this.trace.names.toSorted() }; // several run at once, so their order means nothing
  }

  async close(): Promise<void> {
    await this.server.close();
  }
}
