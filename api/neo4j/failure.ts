/**
 * Which errors of the Neo4j driver the API answers as Unavailable, and which mean that the work is to be run
 * again.
 */
import neo4j, { Neo4jError } from 'neo4j-driver';
import { Unavailable } from './deadline.ts';

const vanishedCode = 'Neo.ClientError.Statement.EntityNotFound';
/**
 * The database cannot write its log any more, most likely because the disk is full, and answers nothing until
 * it is restarted.
 */
const stoppedCodes = [
  'Neo.DatabaseError.Transaction.TransactionLogError',
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
];
/** Whether only a restart of the database helps. */
export const isStopped = (error: unknown): boolean =>
  error instanceof Neo4jError && stoppedCodes.includes(error.code);

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
  ...stoppedCodes,
]);

/** The driver gives this error no code: the pool had no connection to offer in time. */
const poolTimeout = /^Connection acquisition timed out/;

/**
 * Errors of the driver about the connection, the state of the server or its time limits become Unavailable;
 * others stay.
 */
export function translated(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const gone =
    neo4j.isRetryableError(error) ||
    unavailableCodes.has(error.code) ||
    error.code.startsWith('Neo.TransientError') ||
    poolTimeout.test(error.message);
  return gone ? new Unavailable(undefined, { cause: error }) : error;
}

/** A node was deleted while a statement read it: the row has null in a column that is never null. */
export class Vanished extends Unavailable {}

/**
 * Whether a statement failed because a node it had found was deleted while it read the node or waited for its
 * lock. Nothing was written; run once more, the statement no longer finds the node.
 */
export const isVanished = (error: unknown): boolean =>
  error instanceof Vanished || (error instanceof Neo4jError && error.code === vanishedCode);

/**
 * Whether the server rolled a statement back because it and another request waited for each other's locks.
 * The driver runs a transaction of several statements again by itself, a single statement it does not.
 */
export const isDeadlock = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code === 'Neo.TransientError.Transaction.DeadlockDetected';
