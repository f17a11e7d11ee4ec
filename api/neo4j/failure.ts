/**
 * Which errors of the database and its driver the API answers as Unavailable, and which mean that the work is
 * to be run again.
 */
import { Neo4jError } from 'neo4j-driver';
import { Unavailable } from './deadline.ts';

const vanishedCode = 'Neo.ClientError.Statement.EntityNotFound';
/**
 * The database cannot write its log any more, most likely because the disk is full, and answers nothing until
 * it is restarted.
 */
const stoppedCodes = new Set([
  'Neo.DatabaseError.Transaction.TransactionLogError',
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
]);
/** Whether only a restart of the database helps. */
export const isStopped = (error: unknown): boolean =>
  error instanceof Neo4jError && stoppedCodes.has(error.code);

/**
 * How the codes begin that the database gives when it is stopping, starting, out of time, another member of
 * its cluster is asked for, or it does not accept the connection or its login. The others are about the
 * statement: a fault of ours.
 */
const unavailableCodes = [
  'Neo.TransientError.',
  'Neo.ClientError.Cluster.',
  'Neo.ClientError.Database.',
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
  'Neo.ClientError.Request.',
  'Neo.ClientError.Security.',
  'Neo.ClientError.Transaction.',
  'Neo.DatabaseError.Database.',
  'Neo.DatabaseError.Transaction.',
  vanishedCode, // reached only after Graph has run the work again several times
];

/** What the driver says of a value that it cannot send or of rows that are read wrongly: a fault of ours. */
const ofOurMaking =
  /^(Cannot pack|It is not allowed to pass|.* of size \d+ are not supported|This record has no field)/;

/**
 * Errors about the connection, the state of the database or its time limits become Unavailable; others stay.
 * What has no code of the database comes from the driver, and is about the connection: it broke, at any
 * point of a greeting, a message or a transaction, or the pool has none to give.
 */
export function translated(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  const gone = code.startsWith('Neo.')
    ? unavailableCodes.some((beginning) => code.startsWith(beginning))
    : !ofOurMaking.test(message);
  return gone ? new Unavailable(undefined, { cause: error }) : error;
}

/** Node's code for reading past the end of a buffer: a connection was cut within the greeting of the database. */
const cutGreeting = 'ERR_OUT_OF_RANGE';

/**
 * An error of a call of the driver. It throws errors of other kinds where a connection breaks in a way that it
 * does not expect, as within the four bytes of the greeting; they become Unavailable.
 */
export const ofDriver = (error: unknown): unknown =>
  error instanceof Neo4jError ? error : new Unavailable(undefined, { cause: error });

/** Codes of what passes by itself when the database can be reached again. */
const passing = [
  cutGreeting,
  'ServiceUnavailable',
  'SessionExpired',
  'ProtocolError',
  'Neo.TransientError.',
  'Neo.ClientError.Transaction.',
  'Neo.ClientError.Database.',
  vanishedCode,
];
/** The driver gives this error no code: the pool had no connection to offer in time. */
const poolTimeout = /^Connection acquisition timed out/;

/** Whether the host has to look after the cause of an Unavailable, because it may not pass by itself. */
export function isLasting(cause: unknown): boolean {
  if (cause === undefined) return false;
  const { code = '', message } = cause as { code?: string; message: string };
  return !passing.some((beginning) => code.startsWith(beginning)) && !poolTimeout.test(message);
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
