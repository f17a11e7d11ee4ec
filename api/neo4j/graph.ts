/**
 * How the server uses the graph: it runs statements of cypher/ by name, alone or several in one transaction.
 * The types of parameters and rows come from the header of the statement; integers, mode, time limit and name
 * are set here.
 */
import neo4j, { Neo4jError, type Driver, type ManagedTransaction, type RecordShape } from 'neo4j-driver';
import {
  statements,
  type Marks,
  type StatementName,
  type Statements,
  type StatementText,
} from './catalogue.generated.ts';
import { MaybeDone, ReadOnly, Unavailable, type Deadline } from './deadline.ts';
import { isDeadlock, isVanished, ofDriver, translated } from './failure.ts';
import { wholeRows } from './row.ts';
import { shareWriteLock } from './write-lock.ts';

export type Run = <N extends StatementName>(
  name: N,
  params: Statements[N]['params'],
) => Promise<Statements[N]['row'][]>;

/**
 * What runs in one transaction. The driver may call it more than once, so it must have no effect outside the
 * graph.
 */
export type Work<T> = (run: Run) => Promise<T>;

/** A statement to plan. `afterChange`: it is run in a transaction that has changed something before. */
export interface ToPlan {
  name: StatementName;
  afterChange: boolean;
}

export interface Observer {
  statement(name: StatementName, milliseconds: number): void;
}

/** Whether the statement changes the graph. */
export const isChange = (name: StatementName): boolean => statements[name].mode === 'WRITE';

export class Graph {
  /** Set by the server to measure statements by name; it never gets parameters. */
  observer: Observer | undefined;

  /** `disk`: that of the database, where it is known. */
  constructor(
    private readonly driver: Driver,
    private readonly database?: string,
    private readonly disk: { readonly short: boolean } = { short: false },
    /** Whether the address leads to a cluster, or might: `neo4j://`. */
    readonly routed = false,
    private readonly from: readonly string[] = [],
  ) {}

  /** The same graph, read at least as far as these bookmarks. */
  behind(bookmarks: readonly string[]): Graph {
    if (bookmarks.length === 0) return this;
    const graph = new Graph(this.driver, this.database, this.disk, this.routed, bookmarks);
    graph.observer = this.observer;
    return graph;
  }

  /** Behind them stands everything that this process has written. Empty where one server answers everything. */
  async bookmarks(): Promise<string[]> {
    return this.routed ? [...(await this.driver.executeQueryBookmarkManager.getBookmarks())] : [];
  }

  /** False while the disk of the database is almost full. */
  get writable(): boolean {
    return !this.disk.short;
  }

  /**
   * Runs one statement in its own transaction, again after a deadlock. A read is tried a second time when the
   * connection turns out broken. Throws ReadOnly for a change while the disk is almost full.
   */
  run<N extends StatementName>(
    deadline: Deadline,
    name: N,
    params: Statements[N]['params'],
  ): Promise<Statements[N]['row'][]> {
    const work = async () => {
      if (isChange(name)) this.mustBeWritable();
      try {
        return await this.once(deadline, name, params);
      } catch (error) {
        if (isChange(name) || !neo4j.isRetryableError(error)) throw error;
        return await this.once(deadline, name, params);
      }
    };
    return this.attempt(deadline, work, isPassing);
  }

  /**
   * Runs the work in one transaction. An error thrown by the work rolls the transaction back and is thrown
   * on. Throws ReadOnly while the disk is almost full, Unavailable when nothing was changed, and MaybeDone
   * when a commit was sent whose result is not known.
   */
  async write<T>(deadline: Deadline, work: Work<T>): Promise<T> {
    const commit = { sent: false };
    const inOne = async () => {
      this.mustBeWritable();
      return await this.transaction(deadline, work, commit);
    };
    try {
      return await this.attempt(deadline, inOne, isPassing);
    } catch (error) {
      if (commit.sent && error instanceof Unavailable) throw new MaybeDone({ cause: error.cause });
      if (commit.sent && error instanceof Neo4jError) throw new MaybeDone({ cause: error });
      throw error;
    }
  }

  private mustBeWritable(): void {
    if (!this.writable) throw new ReadOnly();
  }

  /** Throws Unavailable when the deadline comes first, or for an error that `translated` names so. */
  private attempt<T>(
    deadline: Deadline,
    work: () => Promise<T>,
    again: (error: unknown) => boolean,
  ): Promise<T> {
    return deadline.race(() =>
      this.repeat(work, again).catch((error: unknown) => {
        throw translated(error);
      }),
    );
  }

  /**
   * Runs the work again after an error of other requests at the same time: they deleted a node, or waited for
   * a lock of it. Where many requests write, that can happen several times.
   */
  private async repeat<T>(work: () => Promise<T>, again: (error: unknown) => boolean, left = 5): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!again(error) || left === 0) throw error;
      return await this.repeat(work, again, left - 1);
    }
  }

  /**
   * The driver commits when the work has ended. After the deadline nothing is committed any more, also when
   * the driver tries again: the caller was told that nothing was changed.
   */
  private async transaction<T>(deadline: Deadline, work: Work<T>, commit: { sent: boolean }): Promise<T> {
    const session = this.session('WRITE');
    let ofWork: unknown;
    const workInTime = async (transaction: ManagedTransaction) => {
      try {
        deadline.check();
        const result = await withWriteLock(transaction, () => work(this.inside(transaction)));
        deadline.check();
        commit.sent = true;
        return result;
      } catch (error) {
        ofWork = error;
        throw error;
      }
    };
    try {
      return await session.executeWrite(workInTime, { timeout: deadline.remaining() });
    } catch (error) {
      throw error === ofWork ? error : ofDriver(error);
    } finally {
      void session.close().catch(() => {}); // a broken connection has nothing left to close
    }
  }

  /**
   * Has the database plan a statement: runs it without parameters, so that it finds nothing, and rolls the
   * transaction back. EXPLAIN would leave a part of the planning to the first request. The database makes a
   * plan of its own for transactions that have changed something. Throws Unavailable when the deadline comes
   * first, and the error of a statement that does not run without parameters: it is planned all the same.
   */
  plan(deadline: Deadline, { name, afterChange }: ToPlan): Promise<void> {
    const { text, mode } = statements[name];
    const runAndRollBack = async () => {
      const session = this.session(afterChange ? 'WRITE' : mode);
      try {
        const transaction = session.beginTransaction({ timeout: deadline.remaining() });
        if (afterChange) await transaction.run(statements['request/change'].text);
        await transaction.run(text, { params: {} });
        await transaction.rollback();
      } finally {
        void session.close().catch(() => {}); // also ends a transaction that is open
      }
    };
    return this.attempt(deadline, runAndRollBack, () => false);
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private async once<N extends StatementName>(
    deadline: Deadline,
    name: N,
    params: Statements[N]['params'],
  ): Promise<Statements[N]['row'][]> {
    const { mode, text, integers } = statements[name];
    const session = this.session(mode);
    const start = performance.now();
    const values = { params: withIntegers(params, integers) };
    const limits = { timeout: deadline.remaining(), metadata: { statement: name } };
    try {
      if (mode !== 'WRITE') {
        const read = await session.run<RecordShape>(text, values, limits).catch(rethrown);
        return wholeRows(name, read.records);
      }
      const transaction = session.beginTransaction(limits);
      const run = () => transaction.run<RecordShape>(text, values).catch(rethrown);
      const { records } = await withWriteLock(transaction, run);
      deadline.check(); // else what waited for a lock would be committed after it was answered as not done
      await transaction.commit().catch(rethrown);
      return wholeRows(name, records);
    } finally {
      this.observer?.statement(name, performance.now() - start);
      void session.close().catch(() => {});
    }
  }

  private inside(transaction: ManagedTransaction): Run {
    return async (name, params) => {
      const { text, integers } = statements[name];
      const sent = { params: withIntegers(params, integers) };
      const start = performance.now();
      const result = await transaction.run<RecordShape>(text, sent).catch(rethrown);
      this.observer?.statement(name, performance.now() - start);
      return wholeRows(name, result.records);
    };
  }

  private session(mode: StatementText['mode']) {
    return this.driver.session({
      defaultAccessMode: mode === 'READ' ? 'READ' : 'WRITE',
      // One chain of bookmarks for a process: a read in this process sees its own writes, on a cluster too.
      bookmarkManager: this.driver.executeQueryBookmarkManager,
      ...(this.from.length > 0 ? { bookmarks: [...this.from] } : {}),
      ...(this.database === undefined ? {} : { database: this.database }),
    });
  }
}

/**
 * An error of other requests at the same time: nothing was changed, and running the work again may succeed. The
 * driver gives up after some seconds, and changes that have waited for a backup may then meet in a deadlock.
 */
const isPassing = (error: unknown): boolean => isVanished(error) || isDeadlock(error);

const rethrown = (error: unknown): never => {
  throw ofDriver(error);
};

/**
 * The work with the write lock shared. The lock is asked for in the same round trip as the first statement of
 * the work, and before it.
 */
async function withWriteLock<T>(
  transaction: Pick<ManagedTransaction, 'run'>,
  work: () => Promise<T>,
): Promise<T> {
  const [locked, done] = await Promise.allSettled([transaction.run(shareWriteLock).catch(rethrown), work()]);
  if (locked.status === 'rejected') throw locked.reason;
  if (done.status === 'rejected') throw done.reason;
  return done.value;
}

/**
 * JavaScript numbers reach Neo4j as floats unless they are marked; Neo4j refuses a float as LIMIT, and stored
 * times must be integers.
 */
function withIntegers(params: object, integers: Marks): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, convert(value, integers[name])]),
  );
}

function convert(value: unknown, mark: true | Marks | undefined): unknown {
  if (mark === undefined || value === null || value === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => convert(item, mark));
  if (mark === true) return neo4j.int(value as number);
  return withIntegers(value as object, mark);
}
