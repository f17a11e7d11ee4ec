/**
 * The graph as the rest of the server sees it: `run` a statement of cypher/ by its name, alone or in one transaction.
 * Parameters and rows are typed from the statement's header; integers, mode, time limit and name are set here.
 */
import neo4j, { type Driver, type ManagedTransaction, type RecordShape } from 'neo4j-driver';
import { statements, type Marks, type StatementName, type Statements } from './catalogue.generated.ts';
import { isVanished, type Deadline } from './failure.ts';
import { wholeRows } from './row.ts';

export type Run = <N extends StatementName>(
  name: N,
  params: Statements[N]['params'],
) => Promise<Statements[N]['row'][]>;

/** A function over one read or write transaction; the driver may call it again, so it must not act outside the graph. */
export type Work<T> = (run: Run) => Promise<T>;

export interface Observer {
  statement(name: StatementName, milliseconds: number): void;
}

export class Graph {
  /** Set while serving, to measure statements by name; never given parameters. */
  observer: Observer | undefined;

  constructor(
    private readonly driver: Driver,
    private readonly database?: string,
  ) {}

  /** One statement in a transaction of its own. A read is tried a second time when the connection turns out broken. */
  run<N extends StatementName>(
    deadline: Deadline,
    name: N,
    params: Statements[N]['params'],
  ): Promise<Statements[N]['row'][]> {
    return deadline.race(() =>
      this.anew(async () => {
        try {
          return await this.once(deadline, name, params);
        } catch (error) {
          if (statements[name].mode === 'WRITE' || !neo4j.isRetryableError(error)) throw error;
          return await this.once(deadline, name, params);
        }
      }),
    );
  }

  /** All of the work or nothing of it. What it throws rolls back and is passed on. */
  write<T>(deadline: Deadline, work: Work<T>): Promise<T> {
    return deadline.race(() => this.anew(() => this.transaction(deadline, work)));
  }

  /** Where something was deleted under its hands, nothing of it stands, and it is done anew; among many who delete that can happen several times. */
  private async anew<T>(work: () => Promise<T>, left = 5): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isVanished(error) || left === 0) throw error;
      return await this.anew(work, left - 1);
    }
  }

  private async transaction<T>(deadline: Deadline, work: Work<T>): Promise<T> {
    const session = this.session('WRITE');
    try {
      return await session.executeWrite((transaction) => work(this.inside(transaction)), {
        timeout: deadline.remaining(),
      });
    } finally {
      void session.close().catch(() => {}); // a broken connection has nothing left to close
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private async once<N extends StatementName>(
    deadline: Deadline,
    name: N,
    params: Statements[N]['params'],
  ): Promise<Statements[N]['row'][]> {
    const statement = statements[name];
    const session = this.session(statement.mode);
    const start = performance.now();
    try {
      const result = await session.run<RecordShape>(
        statement.text,
        withIntegers(params, statement.integers),
        {
          timeout: deadline.remaining(),
          metadata: { statement: name },
        },
      );
      return wholeRows(name, result.records);
    } finally {
      this.observer?.statement(name, performance.now() - start);
      void session.close().catch(() => {});
    }
  }

  private inside(transaction: ManagedTransaction): Run {
    return async (name, params) => {
      const { text, integers } = statements[name];
      const start = performance.now();
      const result = await transaction.run<RecordShape>(text, withIntegers(params, integers));
      this.observer?.statement(name, performance.now() - start);
      return wholeRows(name, result.records);
    };
  }

  private session(mode: 'READ' | 'WRITE') {
    return this.driver.session({
      defaultAccessMode: mode,
      // One chain of bookmarks a process: whoever reads here sees what was written here, on a cluster too.
      bookmarkManager: this.driver.executeQueryBookmarkManager,
      ...(this.database === undefined ? {} : { database: this.database }),
    });
  }
}

/** JavaScript's numbers reach Neo4j as floats unless they are marked; a float is refused as LIMIT and spoils stored times. */
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
