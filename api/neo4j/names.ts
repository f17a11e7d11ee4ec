/**
 * Creates the names that statements mention before any of them is planned. The database plans a statement
 * anew when a name in it comes to exist, and the first person to use a feature would wait for that.
 */
import { createHash } from 'node:crypto';
import type { Driver } from 'neo4j-driver';
import { names as ofStatements } from './catalogue.generated.ts';

type Names = typeof ofStatements;

/**
 * MigrationLock remembers for which names this was done. It can run again, and twice at once, without harm.
 */
const create = `
  CALL () { UNWIND $labels AS name CALL db.createLabel(name) }
  CALL () { UNWIND $types AS name CALL db.createRelationshipType(name) }
  CALL () { UNWIND $properties AS name CALL db.createProperty(name) }
  MERGE (done:MigrationLock {name: 'names'}) SET done.checksum = $checksum`;

/** Gives whether there was anything to do. Where nothing is new, it costs one look-up. */
export async function createNames(
  driver: Driver,
  database: string | undefined,
  names: Names = ofStatements,
): Promise<boolean> {
  const checksum = createHash('sha256').update(JSON.stringify(names)).digest('base64url');
  const session = driver.session(database === undefined ? {} : { database });
  try {
    const { records } = await session.run(
      "MATCH (done:MigrationLock {name: 'names', checksum: $checksum}) RETURN done.name AS name",
      { checksum },
    );
    if (records.length > 0) return false;
    await session.run(create, { ...names, checksum });
    return true;
  } finally {
    await session.close();
  }
}
