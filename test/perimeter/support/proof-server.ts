/**
 * A server of the test on the shared graph. Time stands still and ids are numbered: the same requests give
 * the same bytes.
 */
import { pino } from 'pino';
import { prepareSettings } from '../../../api/request/prepare-settings.ts';
import { defaults } from '../../../api/request/settings.ts';
import { Unavailable, type Deadline } from '../../../api/neo4j/deadline.ts';
import type { StatementName } from '../../../api/neo4j/catalogue.generated.ts';
import { Graph, type Work } from '../../../api/neo4j/graph.ts';
import { Cursors } from '../../../api/request/cursor.ts';
import type { Mail } from '../../../api/mail/mailer.ts';
import { createServer } from '../../../api/server/http.ts';
import { Metrics } from '../../../api/server/metrics.ts';
import { Origin } from '../../../api/request/origin.ts';
import { driver } from '../../support/graph.ts';
import { withoutCost } from '../../support/people.ts';
import { headersThrough } from '../../support/door.ts';
import { door, secretOf } from '../world/load-credentials.ts';
import { NOW } from '../world/chance.ts';
import { unlimited } from '../../support/unlimited.ts';

/**
 * Keeps why the database was unavailable. The API tells nobody, and in the comparisons of the proof a request
 * that fails once in ten thousand would be a riddle.
 */
class RecordingGraph extends Graph {
  /** Statement and code of the driver, never a text or a parameter. */
  readonly failures: string[] = [];
  /** How many ids were made. A transaction that is tried again makes the same ones. */
  idsMade = 0;

  override run<N extends StatementName>(
    ...args: Parameters<typeof Graph.prototype.run<N>>
  ): ReturnType<typeof Graph.prototype.run<N>> {
    return this.recorded(args[1], () => super.run<N>(...args));
  }
  override write<T>(deadline: Deadline, work: Work<T>): Promise<T> {
    let last = 'no statement yet';
    const before = this.idsMade;
    return this.recorded(
      () => `a transaction, at ${last}`,
      () =>
        super.write(deadline, (run) => {
          this.idsMade = before;
          return work((name, params) => {
            last = name;
            return run(name, params);
          });
        }),
    );
  }

  private async recorded<T>(name: string | (() => string), work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Unavailable) {
        const code = (error.cause as { code?: string } | undefined)?.code ?? 'its deadline passed';
        this.failures.push(`${typeof name === 'string' ? name : name()}: ${code}`);
      }
      throw error;
    }
  }
}

class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super('undone');
  }
}

/**
 * Rolls every change back after answering as if it stood: thousands of mutations can be tried on one world.
 */
class RollingBack extends RecordingGraph {
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

/**
 * Runs `action` in the moment after a statement of this name was read, before anything else is done with its
 * rows.
 */
class Interrupted extends RecordingGraph {
  constructor(
    private readonly after: StatementName,
    private readonly action: () => Promise<unknown>,
  ) {
    super(driver());
  }
  override async run<N extends StatementName>(
    ...args: Parameters<typeof Graph.prototype.run<N>>
  ): ReturnType<typeof Graph.prototype.run<N>> {
    const rows = await super.run<N>(...args);
    if (args[1] === this.after) await this.action();
    return rows;
  }
}

class Traced extends Metrics {
  names: StatementName[] = [];
  override statement(name: StatementName, milliseconds: number): void {
    // The host's log is also written at moments of its own.
    if (name !== 'security/note') this.names.push(name);
    super.statement(name, milliseconds);
  }
}

let withoutStackTraces = 0;
const { stackTraceLimit } = Error;
/**
 * The driver takes a stack trace at every statement, and Jest maps each of its frames to the source: a fifth
 * of the time of a proof.
 */
async function withoutStacks<T>(work: () => Promise<T>): Promise<T> {
  withoutStackTraces += 1;
  Error.stackTraceLimit = 0;
  try {
    return await work();
  } finally {
    withoutStackTraces -= 1;
    if (withoutStackTraces === 0) Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Everything of a response that reaches the client. */
export interface Response {
  status: number;
  headers: string;
  body: string;
}
/** `statements`: the names of those it took, sorted: several run at once, so their order means nothing. */
export interface TracedResponse extends Response {
  statements: StatementName[];
}
export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown; extensions?: { code: string } }[];
}
const origin = 'http://proof.example';
const ofOurPages = { origin, 'apollo-require-preflight': 'true' };

export class ProofServer {
  private constructor(
    private readonly server: Awaited<ReturnType<typeof createServer>>,
    private readonly trace: Traced,
    private readonly graph: RecordingGraph,
    /** Every mail it has sent. */
    readonly mails: readonly Mail[],
  ) {}

  /** New ids hold `mark`, as those of the world do. */
  static async open(
    mark: string,
    graph: RecordingGraph = new RecordingGraph(driver()),
  ): Promise<ProofServer> {
    const { cursorKey } = await prepareSettings(graph);
    const trace = new Traced();
    const mails: Mail[] = [];
    const server = await createServer({
      contact: 'host@house.example',
      graph,
      cursors: new Cursors(cursorKey),
      requestTimeout: 30_000,
      log: pino({ level: 'silent' }),
      metrics: trace,
      origin: new Origin(origin),
      demo: false,
      mailer: async (mail) => {
        mails.push(mail);
      },
      settings: async () => ({ ...defaults, ...unlimited }),
      clock: { now: () => NOW, newId: (prefix) => `${prefix}_${mark}_new${graph.idsMade++}` },
    });
    return new ProofServer(server, trace, graph, mails);
  }

  /** A server that rolls every change back. */
  static rollingBack(mark: string): Promise<ProofServer> {
    return ProofServer.open(mark, new RollingBack(driver()));
  }

  /**
   * A server at which `action` runs between the moment a statement has read content and the moment the
   * response leaves.
   */
  static interrupted(
    mark: string,
    after: StatementName,
    action: () => Promise<unknown>,
  ): Promise<ProofServer> {
    return ProofServer.open(mark, new Interrupted(after, action));
  }

  /** Numbers new ids from the beginning again. */
  resetIds(): void {
    this.graph.idsMade = 0;
  }

  /** Sends one operation: by the id of a person through their door, with a token, or signed out when null. */
  async send(
    me: string | { token: string } | null,
    query: string,
    variables: object = {},
  ): Promise<Response> {
    const credentials =
      me === null
        ? ofOurPages
        : typeof me === 'string'
          ? headersThrough(door, secretOf(me), origin)
          : { authorization: `Bearer ${me.token}` };
    const {
      statusCode,
      headers: { date: _date, ...headers },
      payload,
    } = await withoutStacks(() =>
      this.server.inject({
        method: 'POST',
        url: '/graphql',
        headers: {
          'content-type': 'application/json',
          ...credentials,
        },
        payload: { query, variables },
      }),
    );
    if (/"(UNAVAILABLE|MAYBE_DONE|DONE_NOT_READ)"/.test(payload))
      throw new Error(`The database was unavailable: ${this.graph.failures.join('; ')}`);
    return { status: statusCode, headers: JSON.stringify(headers), body: payload };
  }

  async query(me: string | null, query: string, variables: object = {}): Promise<Answer> {
    return withoutCost(JSON.parse((await this.send(me, query, variables)).body) as Answer);
  }

  /** The same, with the names of the statements it took. One at a time. */
  async sendTraced(me: string | null, query: string, variables: object = {}): Promise<TracedResponse> {
    this.trace.names = [];
    const response = await this.send(me, query, variables);
    return { ...response, statements: this.trace.names.toSorted() };
  }

  async close(): Promise<void> {
    await this.server.close();
  }
}
