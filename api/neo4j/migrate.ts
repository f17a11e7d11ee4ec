/** Applies migrations: ordered files, each applied once, under a lock, and never edited afterwards. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Neo4jError, type Driver, type Session } from 'neo4j-driver';
import { migrations as shipped } from './catalogue.generated.ts';
import { holdMigrations } from './write-lock.ts';

export interface Migration {
  name: string;
  text: string;
  checksum: string;
}

const constraint = (name: string, label: string) =>
  `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.name IS UNIQUE`;

const lockConstraintName = 'migration_lock_name';
/** Neo4j finds a lock by it, and creates none twice. */
export const lockConstraint = constraint(lockConstraintName, 'MigrationLock');

/** Stands among the applied migrations while a backup is restored, so that no version uses a part of it. */
export const unfinishedRestore = 'restore';

/** The migrations that were applied are not those of this version. Nothing was changed. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

/**
 * Applies what is missing and returns the names applied. Processes starting together take turns.
 * Throws MigrationRefused when an applied file was edited or is not known here.
 */
export async function migrate(
  driver: Driver,
  database: string | undefined,
  list: readonly Migration[] = shipped,
): Promise<string[]> {
  const options = database === undefined ? {} : { database };
  const session = driver.session(options);
  const guard = driver.session(options);
  try {
    await requireUniqueName(session, 'migration_name', 'Migration');
    await requireUniqueName(session, lockConstraintName, 'MigrationLock');
    // Changes of the schema cannot share a transaction with the lock, so another transaction keeps the lock
    // meanwhile.
    const lock = await guard.beginTransaction({ timeout: 600_000 });
    try {
      await holdMigrations(lock);
      return await applyMissing(session, list);
    } finally {
      await lock.rollback();
    }
  } finally {
    await Promise.all([session.close(), guard.close()]);
  }
}

/**
 * Creates a constraint if it is not there yet. It is looked for first, because creating waits for everybody
 * who uses the label: a second process would wait until the first has applied everything.
 */
async function requireUniqueName(session: Session, name: string, label: string): Promise<void> {
  await whileContended(async () => {
    const { records } = await session.run('SHOW CONSTRAINTS YIELD name WHERE name = $name RETURN name', {
      name,
    });
    if (records.length === 0) await session.run(constraint(name, label));
  });
}

/**
 * Runs the work again while processes that start together stop each other. While the database fills the index
 * of a constraint, it gives up the lock of the label and takes it again; another process that creates the
 * same constraint meanwhile makes that a deadlock. Only one of the two is told so: the other is told that the
 * constraint could not be created.
 */
async function whileContended(work: () => Promise<void>, left = 20): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (left === 0 || !isContended(error)) throw error;
    await sleep(100 + Math.random() * 400);
    await whileContended(work, left - 1);
  }
}

const contended =
  /^Neo\.(TransientError\.Transaction\.|DatabaseError\.Schema\.ConstraintCreationFailed|ClientError\.Schema\..*AlreadyExists)/;
const isContended = (error: unknown): boolean => error instanceof Neo4jError && contended.test(error.code);

async function applyMissing(session: Session, list: readonly Migration[]): Promise<string[]> {
  const found = await session.run<{ name: string; checksum: string }>(
    'MATCH (m:Migration) RETURN m.name AS name, m.checksum AS checksum',
  );
  const applied = new Map(found.records.map((record) => [record.get('name'), record.get('checksum')]));
  compare(applied, list);
  const missing = list.filter(({ name }) => !applied.has(name));
  for (const { name, text, checksum } of missing) {
    for (const statement of statementsOf(text)) await session.run(statement);
    await session.run('CALL db.awaitIndexes(300)');
    await session.run('CREATE (:Migration {name: $name, checksum: $checksum, at: timestamp()})', {
      name,
      checksum,
    });
  }
  return missing.map(({ name }) => name);
}

function compare(applied: ReadonlyMap<string, string>, list: readonly Migration[]): void {
  const known = new Map(list.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    if (name === unfinishedRestore)
      throw new MigrationRefused(
        'A backup was being restored into this database, and that was not finished. Run `admin restore` again.',
      );
    if (!known.has(name))
      throw new MigrationRefused(
        `This database was used by a newer version: it holds the migration ${name}, which this one does not know.`,
      );
    if (known.get(name) !== checksum)
      throw new MigrationRefused(
        `The migration ${name} was edited after it had been applied. Put the file back, and write a new migration instead.`,
      );
  }
  const last = [...applied.keys()].sort().at(-1) ?? '';
  const skipped = list.find(({ name }) => name < last && !applied.has(name));
  if (skipped)
    throw new MigrationRefused(
      `The migration ${skipped.name} comes before ${last}, which is applied already. Give it a higher number.`,
    );
}

/**
 * Statements end with `;` at the end of a line. Each runs in its own transaction, and must be harmless when
 * it is run again after a crash.
 */
export function statementsOf(text: string): string[] {
  return text
    .replace(/^\s*\/\/.*$/gm, '')
    .split(/;\s*$/m)
    .map((part) => part.trim())
    .filter(Boolean);
}
