import { access, chmod, constants, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from './files.ts';
import { SetupProblem } from '../setup-problem.ts';

/** Where everything of one embedded database stands, all under DATA_DIR/neo4j. */
export interface Home {
  folder: string;
  configurationFolder: string;
  configuration: string;
  /** What the Neo4j process prints, begun anew at each start. */
  console: string;
  /** The console of the start before: after a crash it holds the last words. */
  previousConsole: string;
  debugLog: string;
  password: string;
  owner: string;
}

/**
 * Makes the folders (0700: they hold what people wrote in confidence) and says where things are.
 * Throws SetupProblem where they cannot be made or written to.
 */
export async function prepareHome(dataDir: string): Promise<Home> {
  const wanted = join(dataDir, 'neo4j');
  try {
    await keepPrivate(dataDir);
    await mkdir(wanted, { recursive: true, mode: 0o700 });
    // The real path: orphans are recognised by --home-dir on their command line, and one folder may have many
    // names.
    const folder = await realpath(wanted);
    for (const part of ['conf', 'data', 'logs']) {
      await mkdir(join(folder, part), { recursive: true, mode: 0o700 });
      // Asked here because Neo4j, unable to write its logs, exits with code 3 and not a word about why.
      await access(join(folder, part), constants.R_OK | constants.W_OK | constants.X_OK);
    }
    return {
      folder,
      configurationFolder: join(folder, 'conf'),
      configuration: join(folder, 'conf', 'neo4j.conf'),
      console: join(folder, 'logs', 'console.log'),
      previousConsole: join(folder, 'logs', 'console.previous.log'),
      debugLog: join(folder, 'logs', 'debug.log'),
      password: join(folder, 'password'),
      owner: join(folder, 'owner.json'),
    };
  } catch (error) {
    throw explainFolder(error, wanted);
  }
}

/**
 * Makes the folder for its owner alone (0700), also one that others could look into. A folder that holds
 * something else, or is everybody's like /tmp, stays as it is: what is ours in it is closed by itself.
 */
async function keepPrivate(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const { mode } = await stat(dataDir);
  if ((mode & 0o077) === 0 || (mode & 0o1000) !== 0) return;
  const ours = (await readdir(dataDir)).every((name) => ['neo4j', 'mail'].includes(name));
  // Somebody else's folder in which we may write: mounted so by the host.
  if (ours) await chmod(dataDir, 0o700).catch(() => {});
}

/** Turns a file system's error about the folder into a SetupProblem; anything else is given back as it is. */
export function explainFolder(error: unknown, folder: string): unknown {
  switch (systemCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new SetupProblem(
        `${folder} cannot be written to. Give it to the user this runs as, or set DATA_DIR to another folder.`,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new SetupProblem(
        `The disk of ${folder} is full. Make room, or set DATA_DIR to a folder on another disk.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new SetupProblem(
        `${folder} cannot be made: a part of this path is a file. Move it away, or set DATA_DIR to another folder.`,
      );
    default:
      return error;
  }
}
