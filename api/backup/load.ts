/** Restores a backup into an empty database: all of it, or the database is empty again. */
import type { Driver, Session, Transaction } from 'neo4j-driver';
import { migrations as known } from '../neo4j/catalogue.generated.ts';
import { alone } from './alone.ts';
import { lockConstraint, migrate, unfinishedRestore } from '../neo4j/migrate.ts';
import { SetupProblem } from '../neo4j/setup-problem.ts';
import { contentOf, noCounts, type Counts, type NodeLine, type WholeBackup } from './file.ts';
import type { RelationshipLine } from './file.ts';
import { number } from './save.ts';
import { propertiesFrom } from './value.ts';

const together = 5_000; // nodes or relationships of one transaction
const tellEvery = 2_000; // milliseconds
const longest = 10 * 60_000; // milliseconds of one statement
const longestLoading = 12 * 3_600_000; // milliseconds

/** What stands in a database that was started once and never used. */
const ofAnyStart = ['Migration', 'MigrationLock', 'House', 'Sequence'];

export interface Loading {
  driver: Driver;
  database: string | undefined;
  backup: WholeBackup;
  say: (line: string) => void;
  signal: AbortSignal;
}

/** Throws SetupProblem where this version is older than the backup. */
export function mustBeKnown({ header, place }: WholeBackup): void {
  const checksums = new Map(known.map(({ name, checksum }) => [name, checksum]));
  const strange = header.migrations.find(({ name, checksum }) => checksums.get(name) !== checksum);
  if (strange)
    throw new SetupProblem(
      `${place} was made by another version of tiers-espace, with the migration ${strange.name}. Restore it with that version or a newer one.`,
    );
}

/**
 * Afterwards the database is as the backup was, with the migrations that the backup had. Throws SetupProblem
 * where the database is not empty, or holds something else in the end; then it is empty.
 */
export async function loadBackup(loading: Loading): Promise<void> {
  const { driver, database, backup, signal } = loading;
  const sessionOf = () => driver.session({ defaultAccessMode: 'WRITE', ...(database ? { database } : {}) });
  const [guard, session] = [sessionOf(), sessionOf()];
  try {
    await session.run(lockConstraint);
    await alone(guard, longestLoading, async () => {
      await mustBeEmpty(session);
      try {
        await empty(session);
        const then = new Set(backup.header.migrations.map(({ name }) => name));
        await migrate(
          driver,
          database,
          known.filter(({ name }) => then.has(name)),
        );
        await session.run("CREATE (:Migration {name: $name, checksum: '', at: timestamp()})", {
          name: unfinishedRestore,
        });
        await load(session, loading);
        await session.run('CALL db.awaitIndexes(3600)', {}, { timeout: 3_600_000 });
        mustBeTheSame(await countAll(session), backup);
        signal.throwIfAborted();
        await session.run('MATCH (m:Migration {name: $name}) DELETE m', { name: unfinishedRestore });
      } catch (error) {
        await empty(session).catch(() => {}); // what is left is emptied by the next attempt
        throw error;
      }
    });
  } finally {
    await Promise.all([guard, session].map((open) => open.close().catch(() => {})));
  }
}

async function mustBeEmpty(session: Session): Promise<void> {
  const { records } = await session.run(
    `OPTIONAL MATCH (unfinished:Migration {name: $name})
     RETURN unfinished IS NOT NULL AS unfinished,
       COUNT { MATCH (n) WHERE NOT any(label IN labels(n) WHERE label IN $ofAnyStart) } AS others`,
    { name: unfinishedRestore, ofAnyStart },
    { timeout: longest },
  );
  const [unfinished, others] = [records[0]?.get('unfinished') as boolean, Number(records[0]?.get('others'))];
  if (!unfinished && others > 0)
    throw new SetupProblem(
      `This database is not empty: it holds ${number(others)} nodes. A backup is restored into an empty one: set DATA_DIR to a new folder, or NEO4J_URI to an empty server.`,
    );
}

/**
 * Deletes everything but the locks, also constraints and indexes: the migrations of the backup bring their
 * own.
 */
async function empty(session: Session): Promise<void> {
  for (let deleted = 1; deleted > 0;) {
    const { records } = await session.run(
      'MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS deleted',
      { limit: BigInt(together) },
      { timeout: longest },
    );
    deleted = Number(records[0]?.get('deleted'));
  }
  for (const [kind, which] of [
    ['CONSTRAINT', 'true'],
    ['INDEX', "type <> 'LOOKUP'"],
  ] as const) {
    const { records } = await session.run(
      `SHOW ${kind === 'INDEX' ? 'INDEXES' : 'CONSTRAINTS'} YIELD name, type, labelsOrTypes
       WHERE ${which} AND NOT 'MigrationLock' IN labelsOrTypes RETURN name`,
    );
    for (const record of records) await session.run(`DROP ${kind} ${quoted(record.get('name') as string)}`);
  }
  await session.run('MATCH (n:Migration) DETACH DELETE n'); // last: it says that a restore is unfinished
}

async function load(session: Session, { backup, say, signal }: Loading): Promise<void> {
  /** The ids that the nodes of the file have in this database. */
  const ids = new Map<number, bigint>();
  const { counts } = backup;
  const all = counts.nodes + counts.relationships;
  let [done, told] = [0, performance.now()];
  for await (const group of contentOf(backup, together)) {
    signal.throwIfAborted();
    const transaction = session.beginTransaction({ timeout: longest });
    // Not one of the driver's transactions, which it runs again when a connection breaks: everything twice.
    await createNodes(
      transaction,
      group.filter((item) => 'node' in item),
      ids,
    );
    await createRelationships(
      transaction,
      group.filter((item) => 'relationship' in item),
      ids,
    );
    await transaction.commit();
    done += group.length;
    if (performance.now() - told < tellEvery) continue;
    told = performance.now();
    say(`  ${number(done)} of ${number(all)} (${Math.floor((100 * done) / all)} %)`);
  }
}

async function createNodes(
  transaction: Transaction,
  nodes: NodeLine[],
  ids: Map<number, bigint>,
): Promise<void> {
  const groups = grouped(nodes, ({ labels }) => labels.map((label) => `:${quoted(label)}`).join(''));
  for (const [labels, some] of groups) {
    const rows = some.map(({ node, properties }) => ({
      node: BigInt(node),
      properties: propertiesFrom(properties),
    }));
    const { records } = await transaction.run(
      `UNWIND $rows AS row CREATE (n${labels}) SET n = row.properties RETURN row.node AS node, id(n) AS id`,
      { rows },
    );
    for (const record of records) ids.set(Number(record.get('node')), record.get('id') as bigint);
  }
}

async function createRelationships(
  transaction: Transaction,
  relationships: RelationshipLine[],
  ids: ReadonlyMap<number, bigint>,
): Promise<void> {
  for (const [type, some] of grouped(relationships, ({ relationship }) => relationship)) {
    const rows = some.map(({ from, to, properties }) => ({
      from: ids.get(from),
      to: ids.get(to),
      properties: propertiesFrom(properties),
    }));
    await transaction.run(
      `UNWIND $rows AS row MATCH (a) WHERE id(a) = row.from MATCH (b) WHERE id(b) = row.to
       CREATE (a)-[r:${quoted(type)}]->(b) SET r = row.properties`,
      { rows },
    );
  }
}

function grouped<T>(list: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(by(item));
    if (group) group.push(item);
    else groups.set(by(item), [item]);
  }
  return groups;
}

/** A name as Cypher takes it, whatever it holds. */
const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

async function countAll(session: Session): Promise<Counts> {
  const counts = noCounts();
  const nodes = await session.run(
    'MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock RETURN labels(n) AS labels, count(*) AS count',
    {},
    { timeout: longest },
  );
  for (const record of nodes.records) {
    const count = Number(record.get('count'));
    counts.nodes += count;
    for (const label of record.get('labels') as string[])
      counts.labels[label] = (counts.labels[label] ?? 0) + count;
  }
  const relationships = await session.run(
    'MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS count',
    {},
    { timeout: longest },
  );
  for (const record of relationships.records) {
    const count = Number(record.get('count'));
    counts.relationships += count;
    counts.types[record.get('type') as string] = count;
  }
  return counts;
}

function mustBeTheSame(found: Counts, { counts, place }: WholeBackup): void {
  const differ = (a: Record<string, number>, b: Record<string, number>) =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]);
  const names = [...differ(found.labels, counts.labels), ...differ(found.types, counts.types)];
  if (names.length > 0 || found.nodes !== counts.nodes || found.relationships !== counts.relationships)
    throw new SetupProblem(
      `What was restored does not have the counts of ${place} (${names.join(', ') || 'nodes'}). The database was emptied again.`,
    );
}
