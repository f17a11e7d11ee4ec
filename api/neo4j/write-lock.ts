/**
 * One lock for all changes. Every transaction of the server that changes something shares it; a backup holds
 * it alone, and changes wait meanwhile. Neo4j has no statement that takes a shared lock by name. A MERGE of a
 * node that exists does: it finds the node by its uniqueness constraint and locks that entry of the index,
 * shared, until the transaction ends. Setting the property to a new value locks the entry alone. See
 * docs/decisions/0014-backup.md.
 */
import type { Transaction } from 'neo4j-driver';

/** Shares the lock until the transaction ends. */
export const shareWriteLock = "MERGE (:MigrationLock {name: 'writes'})";

/**
 * Waits until all changes under way are committed, and keeps others from beginning until the transaction
 * ends. The transaction has to be rolled back. Whoever uses it has made the lock before, in a transaction of
 * its own, by sharing it.
 */
export async function holdWriteLock(transaction: Transaction): Promise<void> {
  // A value that is set to what it is locks nothing, so it is set to something else before.
  await transaction.run(
    "MATCH (lock:MigrationLock {name: 'writes'}) SET lock.name = 'held' SET lock.name = 'writes'",
  );
}

/** Keeps migrations from beginning until the transaction ends, or waits until they have ended. */
export async function holdMigrations(transaction: Transaction): Promise<void> {
  await transaction.run("MERGE (lock:MigrationLock {name: 'migrations'}) SET lock.held = true");
}
