/** Writes the whole graph into a backup, as it is at one moment, while the house is open. */
import type { Driver, Session, Transaction } from 'neo4j-driver';
import { alone } from './alone.ts';
import { holdMigrations } from '../neo4j/write-lock.ts';
import { BackupWriter, noCounts, type Counts } from './file.ts';
import { jsonOf, propertiesOf } from './value.ts';

/** What lets somebody in. A backup holds it only if it is asked for. */
const secretLabels = [
  'Token',
  'Grant',
  'OAuthRecord',
  'Session',
  'SignInLink',
  'Invitation',
  'AddressChange',
  'Webhook',
  'Delivery',
  'PasskeyChallenge',
];
/** The key of cursors, and the keys by which id tokens and cookies of OAuth are signed: properties of House. */
const secretProperties = ['cursorKey', 'oauthKeys'];
/** Not data: the header names the migrations, and the locks are those of a running house. */
const ownLabels = ['Migration', 'MigrationLock'];

const longestReading = 12 * 3_600_000; // milliseconds
const longestRehearsal = 30_000; // milliseconds
const tellEvery = 2_000; // milliseconds

export interface Saving {
  /** Gives integers as bigint, so that none is rounded. */
  driver: Driver;
  database: string | undefined;
  /** Where the file shall stand; nothing stands there yet. */
  place: string;
  secrets: boolean;
  /** Milliseconds since 1970. */
  now: number;
  say: (line: string) => void;
  signal: AbortSignal;
}

export interface Saved {
  counts: Counts;
  /** Milliseconds for which changes waited. */
  held: number;
}

/**
 * Throws SetupProblem where the file cannot be written or other changes take too long, the signal's reason
 * when aborted; then there is no file.
 */
export async function saveBackup(saving: Saving): Promise<Saved> {
  const { driver, database, signal } = saving;
  const writer = await BackupWriter.open(saving.place);
  // Everything goes to the leader of a cluster, which alone has the lock.
  const session = driver.session({ defaultAccessMode: 'WRITE', ...(database ? { database } : {}) });
  const stop = () => void session.close().catch(() => {});
  signal.addEventListener('abort', stop);
  try {
    saving.say('Reading once, before changes wait…');
    await rehearse(session, saving);
    signal.throwIfAborted();
    let held = 0;
    await alone(session, longestReading, async (transaction) => {
      await holdMigrations(transaction);
      const start = performance.now();
      await write(transaction, writer, saving);
      held = performance.now() - start;
    });
    signal.throwIfAborted();
    await writer.finish();
    return { counts: writer.counts, held };
  } catch (error) {
    await writer.discard();
    signal.throwIfAborted(); // what went wrong was then the abort
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await session.close().catch(() => {});
  }
}

/** What takes the lines: the file, or nothing. */
type Lines = Pick<BackupWriter, 'counts' | 'line'>;

/**
 * Reads everything as it will be read, and drops it. What is read for the first time takes several times as
 * long: its pages come from the disk, and Java and JavaScript have not compiled what reads them. Nobody waits
 * for this. Where it fails, or takes too long, the backup itself shows why, or is slower.
 */
async function rehearse(session: Session, saving: Saving): Promise<void> {
  const transaction = session.beginTransaction({ timeout: longestRehearsal });
  const nowhere: Lines = { counts: noCounts(), line: () => undefined };
  await write(transaction, nowhere, { ...saving, say: () => {} }).catch(() => {});
  await transaction.rollback().catch(() => {});
}

async function write(
  transaction: Transaction,
  writer: Lines,
  { secrets, now, say, signal }: Saving,
): Promise<void> {
  const without = secrets ? ownLabels : [...ownLabels, ...secretLabels];
  const migrations = await transaction.run(
    'MATCH (m:Migration) RETURN m.name AS name, m.checksum AS checksum ORDER BY name',
  );
  const header = { backup: 'tiers-espace', format: 1, at: new Date(now).toISOString(), secrets };
  const applied = migrations.records.map((record) => record.toObject());
  await writer.line(JSON.stringify({ ...header, migrations: applied }));
  const progress = await progressOf(transaction, say);
  await writeNodes(transaction, writer, { without, secrets, progress, signal });
  await writeRelationships(transaction, writer, { without, progress, signal });
}

interface Part {
  without: string[];
  progress: (counts: Counts) => void;
  signal: AbortSignal;
}

async function writeNodes(
  transaction: Transaction,
  writer: Lines,
  { without, secrets, progress, signal }: Part & { secrets: boolean },
): Promise<void> {
  const { counts } = writer;
  const nodes = transaction.run(
    `MATCH (n) WHERE NOT any(label IN labels(n) WHERE label IN $without)
     RETURN id(n) AS node, labels(n) AS labels, properties(n) AS properties`,
    { without },
  );
  for await (const record of nodes) {
    signal.throwIfAborted();
    const [labels, properties] = [record.get('labels') as string[], record.get('properties') as object];
    const shown = { ...properties } as Record<string, unknown>;
    if (!secrets && labels.includes('House')) for (const name of secretProperties) delete shown[name];
    await writer.line(
      `{"node":${record.get('node')},"labels":${JSON.stringify(labels)},"properties":${propertiesOf(shown)}}`,
    );
    counts.nodes += 1;
    for (const label of labels) counts.labels[label] = (counts.labels[label] ?? 0) + 1;
    progress(counts);
  }
}

/**
 * All relationships of a node that have the same type and the same properties come as one record with a list
 * for each property: one record for each of them takes the driver four times as long, while changes wait.
 */
async function writeRelationships(
  transaction: Transaction,
  writer: Lines,
  { without, progress, signal }: Part,
): Promise<void> {
  const { counts } = writer;
  const groups = transaction.run(
    `MATCH (from) WHERE NOT any(label IN labels(from) WHERE label IN $without)
     CALL (from) {
       MATCH (from)-[r]->(to) WHERE NOT any(label IN labels(to) WHERE label IN $without)
       RETURN type(r) AS type, keys(r) AS keys, collect(id(to)) AS to, collect(r) AS list
     }
     RETURN id(from) AS from, type, keys, to, [key IN keys | [r IN list | r[key]]] AS columns`,
    { without },
  );
  for await (const record of groups) {
    signal.throwIfAborted();
    const { from, type, keys, to, columns } = record.toObject() as {
      from: bigint;
      type: string;
      keys: string[];
      to: bigint[];
      columns: unknown[][];
    };
    const head = `{"relationship":${JSON.stringify(type)},"from":${from},"to":`;
    const names = keys.map((key, place) => `${place === 0 ? '' : ','}${JSON.stringify(key)}:`);
    for (const [place, end] of to.entries()) {
      let properties = '';
      for (const [column, name] of names.entries()) properties += name + jsonOf(columns[column]?.[place]);
      const busy = writer.line(`${head}${end},"properties":{${properties}}}`);
      if (busy) await busy;
    }
    counts.relationships += to.length;
    counts.types[type] = (counts.types[type] ?? 0) + to.length;
    progress(counts);
  }
}

/** Tells every few seconds how far it is. */
async function progressOf(transaction: Transaction, say: (line: string) => void) {
  const { records } = await transaction.run(
    'RETURN COUNT { MATCH () } AS nodes, COUNT { MATCH ()-->() } AS relationships',
  );
  const [nodes, relationships] = [Number(records[0]?.get('nodes')), Number(records[0]?.get('relationships'))];
  let told = performance.now();
  return (counts: Counts) => {
    if (performance.now() - told < tellEvery) return;
    told = performance.now();
    const share = (counts.nodes + counts.relationships) / Math.max(1, nodes + relationships);
    say(
      `  ${number(counts.nodes)} nodes, ${number(counts.relationships)} relationships (${Math.round(100 * share)} %)`,
    );
  };
}

export const number = (count: number): string => count.toLocaleString('en');
