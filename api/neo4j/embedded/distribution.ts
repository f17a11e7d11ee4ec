import { access, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, basename, join } from 'node:path';
import { explainFolder } from './home.ts';
import { copyJars, NEO4J_VERSION } from './maven.ts';

/**
 * The folder with the jars of Neo4j, fetched by Maven if this user has none yet (a minute or so, 120 MB).
 * It is whole or absent: two processes may fetch at once, the later one discards its own. Throws
 * SetupProblem.
 */
export async function ensureDistribution(say: (line: string) => void, signal: AbortSignal): Promise<string> {
  const folder = join(cacheFolder(), `neo4j-${NEO4J_VERSION}`);
  if (await exists(folder)) return folder;
  try {
    await mkdir(dirname(folder), { recursive: true });
    await sweepLeftovers(folder);
    // A sibling, not the system's temporary folder: a rename works only within one file system.
    const workshop = await mkdtemp(`${folder}.`);
    try {
      const jars = await copyJars(workshop, say, signal);
      await rename(jars, folder).catch(async (error: unknown) => {
        if (!(await exists(folder))) throw error;
      });
    } finally {
      await rm(workshop, { recursive: true, force: true });
    }
    return folder;
  } catch (error) {
    throw explainFolder(error, dirname(folder));
  }
}

/** Where files are kept that can be fetched or made again: for this user, on this machine. */
export function cacheFolder(): string {
  return join(userCache(), 'tiers-espace');
}

function userCache(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}

const DAY = 24 * 3600 * 1000;

/**
 * A fetch that was killed leaves its workshop behind. A day, because a slow line may still be filling a
 * younger one.
 */
async function sweepLeftovers(folder: string): Promise<void> {
  const siblings = await readdir(dirname(folder));
  for (const name of siblings.filter((sibling) => sibling.startsWith(`${basename(folder)}.`))) {
    const leftover = join(dirname(folder), name);
    const { mtimeMs } = await stat(leftover);
    if (Date.now() - mtimeMs > DAY) await rm(leftover, { recursive: true, force: true });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
