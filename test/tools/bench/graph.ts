/**
 * The bench graph. The small one is loaded in some seconds into any empty database. The large one takes
 * minutes to load; it has an embedded server of its own and stays in the cache folder, beside the files of
 * Neo4j.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importFolder } from '../../../api/import/folder.ts';
import { migrations, statements } from '../../../api/neo4j/catalogue.generated.ts';
import { openGraph, type Opened } from '../../../api/neo4j/connect.ts';
import { cacheFolder } from '../../../api/neo4j/embedded/distribution.ts';
import { systemClock } from '../../../api/request/clock.ts';
import { prepareSettings } from '../../../api/request/prepare-settings.ts';
import { FULL, generate, SMALL, writeFolder, type BenchGraph, type Size } from './generate.ts';

export interface Bench extends Opened {
  made: BenchGraph;
  cursorKey: string;
  /** The id of the person or topic with this ref. */
  idOf(label: 'Person' | 'Topic', ref: string): Promise<string>;
}

type Say = (line: string) => void;

/**
 * Milliseconds. A graph that no run has opened for so long is removed: another checksum has taken its place.
 */
const KEPT_UNUSED = 14 * 24 * 3_600_000;

/** Loads 600 people into the empty database that the environment names. */
export async function openSmallBench(env: NodeJS.ProcessEnv, say: Say): Promise<Bench> {
  const bench = await open(env, SMALL, say);
  const folder = await mkdtemp(join(tmpdir(), 'tiers-espace-bench-'));
  try {
    await load(bench, folder, say);
    return bench;
  } catch (error) {
    await bench.close();
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Opens the kept graph of 10,000 people, which is built first where it is missing or was built by other code.
 */
export async function openLargeBench(say: Say): Promise<Bench> {
  const folder = join(cacheFolder(), `bench-${checksum()}`);
  if (!existsSync(folder)) await build(folder, say);
  await utimes(folder, new Date(), new Date());
  await removeUnused(folder);
  return await open({ DATA_DIR: folder }, FULL, say);
}

/**
 * Builds in a sibling folder and renames it at the end, so that a build that was stopped is never mistaken
 * for a graph.
 */
async function build(folder: string, say: Say): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const workshop = await mkdtemp(`${folder}.`);
  try {
    say(`Building the bench graph in ${folder}: some minutes, once.`);
    const bench = await open({ DATA_DIR: workshop }, FULL, say);
    try {
      await load(bench, workshop, say);
    } finally {
      await bench.close();
    }
    await rename(workshop, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error; // else another run was faster
    });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function open(env: NodeJS.ProcessEnv, size: Size, say: Say): Promise<Bench> {
  const opened = await openGraph({ env, role: 'server', say });
  const { cursorKey } = await prepareSettings(opened.graph);
  const idOf = async (label: 'Person' | 'Topic', ref: string) => {
    const { records } = await opened.driver.executeQuery(`MATCH (n:${label} {ref: $ref}) RETURN n.id AS id`, {
      ref,
    });
    if (!records[0]) throw new Error(`the bench graph has no ${label} ${ref}`);
    return String(records[0].get('id'));
  };
  return { ...opened, made: generate(size), cursorKey, idOf };
}

async function load({ driver, graph, made }: Bench, folder: string, say: Say): Promise<void> {
  const csv = join(folder, 'csv');
  await writeFolder(csv, made);
  const { refused } = await importFolder(graph, csv, { clock: systemClock, say });
  if (refused.length > 0) throw new Error(`the import refused ${JSON.stringify(refused[0])}`);
  await rm(csv, { recursive: true });
  await driver.executeQuery('CALL db.prepareForReplanning(60)'); // plans are made for a graph of this size
}

/**
 * Changes with the migrations, the statements of the import and the generator, which together decide what the
 * graph holds.
 */
function checksum(): string {
  const hash = createHash('sha256');
  for (const migration of migrations) hash.update(migration.checksum);
  for (const [name, { text }] of Object.entries(statements))
    if (name.startsWith('import/')) hash.update(text);
  for (const name of ['generate.ts', 'random.ts']) hash.update(readFileSync(join(import.meta.dirname, name)));
  return hash.digest('hex').slice(0, 16);
}

async function removeUnused(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    const other = join(dirname(folder), name);
    if (!name.startsWith('bench-') || other === folder) continue;
    const { mtimeMs } = await stat(other);
    if (Date.now() - mtimeMs > KEPT_UNUSED) await rm(other, { recursive: true, force: true });
  }
}
