/**
 * What becomes of a failing or silent database: one error the API can answer with, in time.
 */
import neo4j, { Neo4jError } from 'neo4j-driver';

/** The database cannot be reached, is starting again, or did not answer in time. Nothing unacknowledged was promised. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  constructor(
    message = 'Temporarily unavailable. Nothing was lost; please try again in a moment.',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The moment by which a request must have its answer; it may be given up before, by the signal. */
export class Deadline {
  private readonly end: number;
  constructor(
    milliseconds: number,
    private readonly signal?: AbortSignal,
  ) {
    this.end = performance.now() + milliseconds;
  }

  /** Whether its time has come, or it was given up: nothing is begun any more. */
  get over(): boolean {
    return this.signal?.aborted === true || performance.now() >= this.end;
  }

  /** Milliseconds left, at least 1: to Neo4j 0 means without limit. */
  remaining(): number {
    return Math.max(1, Math.ceil(this.end - performance.now()));
  }

  /**
   * The outcome of the work, or Unavailable when the deadline comes first: a connection that hangs answers nothing at all,
   * so the server's own time limit is not enough. Where it is over already, the work is not begun.
   */
  async race<T>(work: () => Promise<T>): Promise<T> {
    if (this.over) throw new Unavailable();
    let giveUp = () => {};
    const late = new Promise<never>((_, reject) => {
      giveUp = () => reject(new Unavailable());
    });
    const timer = setTimeout(giveUp, this.remaining() + 50);
    this.signal?.addEventListener('abort', giveUp);
    try {
      return await Promise.race([
        work().catch((error: unknown) => {
          throw translated(error);
        }),
        late,
      ]);
    } finally {
      clearTimeout(timer);
      this.signal?.removeEventListener('abort', giveUp);
    }
  }
}

const vanishedCode = 'Neo.ClientError.Statement.EntityNotFound';
const unavailableCodes = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'ProtocolError', // the driver's name for a connection that breaks while it logs in
  vanishedCode, // reached only after Graph has run the work again several times
  'Neo.ClientError.Transaction.Terminated', // the database is stopping
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.ClientError.Transaction.LockClientStopped',
  'Neo.DatabaseError.Database.DatabaseNotFound',
  'Neo.ClientError.Database.DatabaseNotFound',
]);

/** The driver gives this error no code: the pool had no connection to offer in time. */
const poolTimeout = /^Connection acquisition timed out/;

/** Errors of the driver that speak of the connection, the server's state or time become Unavailable; others stay. */
export function translated(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const gone =
    neo4j.isRetryableError(error) ||
    unavailableCodes.has(error.code) ||
    error.code.startsWith('Neo.TransientError') ||
    poolTimeout.test(error.message);
  return gone ? new Unavailable(undefined, { cause: error }) : error;
}

/** Something was deleted while a statement read it: the database gives what it found of it as nothing, where there can never be nothing. */
export class Vanished extends Unavailable {}

/**
 * Whether a statement found something, and met it deleted while it read or waited for it: nothing of it stands, and done once more it
 * finds that there is no such thing.
 */
export const isVanished = (error: unknown): boolean =>
  error instanceof Vanished || (error instanceof Neo4jError && error.code === vanishedCode);
