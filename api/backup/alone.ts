import type { Session, Transaction } from 'neo4j-driver';
import { holdWriteLock, shareWriteLock } from '../neo4j/write-lock.ts';
import { SetupProblem } from '../neo4j/setup-problem.ts';

/** Milliseconds. An import shares the lock for half a minute at most. */
const longestWait = 60_000;

/**
 * Does the work while nobody else changes anything in the graph, for at most `limit` milliseconds. The
 * transaction that it is given holds the lock, and is rolled back. Throws SetupProblem where others take too
 * long.
 */
export async function alone(
  session: Session,
  limit: number,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  await session.executeWrite((transaction) => transaction.run(shareWriteLock)); // makes it
  const transaction = session.beginTransaction({ timeout: limit });
  let tooLong = () => {};
  const late = new Promise<never>((_, reject) => {
    tooLong = () =>
      reject(
        new SetupProblem(
          'Something else changes the database, a backup perhaps, for longer than a minute. Try again when it has ended.',
        ),
      );
  });
  const timer = setTimeout(tooLong, longestWait);
  try {
    await Promise.race([holdWriteLock(transaction), late]);
  } finally {
    clearTimeout(timer); // whoever closes the session ends a transaction that still waits
  }
  try {
    await work(transaction);
  } finally {
    await transaction.rollback().catch(() => {}); // a broken connection has nothing to roll back
  }
}
