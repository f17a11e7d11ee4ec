import { join } from 'node:path';
import { answers, boltUri } from './connection.ts';
import { ensureDistribution } from './distribution.ts';
import type { Home } from './home.ts';
import { explainFolder, prepareHome } from './home.ts';
import { findJava } from './java.ts';
import { stopOrphans } from './orphans.ts';
import type { Owner, Ownership } from './owner.ts';
import { becomeOwner, neo4jPid } from './owner.ts';
import { ensurePassword, readPassword, USER, wrongPassword } from './password.ts';
import { copyAside, recoveryIn, recoverySetting } from './recovery.ts';
import { readSettings, type Settings } from './settings.ts';
import { DiskSpace, ReserveFile } from './space.ts';
import { Watch } from './watch.ts';

export interface EmbeddedDatabase {
  /** bolt://127.0.0.1:<port>; it stays the same when Neo4j is started again after a crash. */
  uri: string;
  user: string;
  password: string;
  /** Whether another process runs it, and this one only uses it. */
  joined: boolean;
  /** The room on its disk. */
  space: DiskSpace;
  /** The pid of the Neo4j process now; undefined between a crash and the next start. */
  readonly pid: number | undefined;
  /**
   * Resolves when the process has ended, under 5 s; at once where another process's database was joined.
   * Idempotent.
   */
  close(): Promise<void>;
}

/** Before the start, the files of the database are copied to the folder `aside`, which is made in `parent`. */
export interface Recovery {
  aside: string;
  parent: string;
}

export interface OpenOptions {
  /** Absolute. Everything stands under its subfolder neo4j. */
  dataDir: string;
  /** A server refuses to share its folder with another server; a command joins a server's database. */
  role: 'server' | 'command';
  /** Progress and events for a person, never a secret. */
  say: (line: string) => void;
  /** As in -Xmx: 512m, 1g (default). */
  heap?: string;
  /** Bytes of the disk below which nothing is written; no limit unless given. */
  reserve?: number;
  /** A file with settings of Neo4j to be added to ours; `neo4j.conf` in dataDir, if it is there, unless given. */
  settings?: string;
  recovery?: Recovery;
  /**
   * Aborting while starting stops everything and rejects with the signal's reason; afterwards it has no
   * effect.
   */
  signal?: AbortSignal;
}

/**
 * Opens the database of a folder: starts Neo4j there, fetching it first where needed, or joins the one a
 * server runs. A Neo4j started here is started again whenever it crashes, until `close`. Not for worker
 * threads (see child.ts). Rejects with SetupProblem for whatever a person can mend.
 */
export async function openEmbedded(options: OpenOptions): Promise<EmbeddedDatabase> {
  const { dataDir, role, say, heap = '1g', reserve = 0, signal = new AbortController().signal } = options;
  signal.throwIfAborted();
  const home = await prepareHome(dataDir);
  try {
    const space = new DiskSpace(home.folder, reserve);
    const turn = await becomeOwner({
      home,
      role,
      say,
      signal,
      join: (owner) => joinServer(home, owner, space),
    });
    if ('joined' in turn) return turn.joined;
    const settings = await readSettings(options.settings ?? join(dataDir, 'neo4j.conf'), !options.settings);
    return await start({ home, heap, settings, space, recovery: options.recovery, say, signal }, turn);
  } catch (error) {
    signal.throwIfAborted(); // whatever was under way failed in its own words
    throw explainFolder(error, home.folder);
  }
}

interface Start {
  home: Home;
  heap: string;
  settings: Settings;
  space: DiskSpace;
  recovery: Recovery | undefined;
  say: (line: string) => void;
  signal: AbortSignal;
}

async function start(
  { home, heap, settings, space, recovery, say, signal }: Start,
  ownership: Ownership,
): Promise<EmbeddedDatabase> {
  const reserve = new ReserveFile(home.folder, space, say);
  try {
    await stopOrphans(home, say, signal);
    const java = await findJava();
    const jars = await ensureDistribution(say, signal);
    const password = await ensurePassword(home);
    if (recovery) await copyAside(home, recovery.aside, recovery.parent);
    const all = recovery ? new Map([...settings, recoverySetting]) : settings;
    await reserve.start();
    const watch = new Watch({ home, java, jars, heap, settings: all, password }, ownership, say);
    await watch.start(signal);
    if (recovery) for (const line of recoveryIn(await watch.logged())) say(line);
    let closing: Promise<void> | undefined;
    return {
      uri: boltUri(watch.port),
      user: USER,
      password,
      joined: false,
      space,
      get pid() {
        return watch.pid;
      },
      close: () =>
        (closing ??= watch
          .stop()
          .then(() => reserve.stop())
          .then(() => ownership.release())),
    };
  } catch (error) {
    await reserve.stop();
    await ownership.release();
    throw error;
  }
}

async function joinServer(
  home: Home,
  { port }: Owner,
  space: DiskSpace,
): Promise<EmbeddedDatabase | undefined> {
  if (port === null) return undefined;
  const password = await readPassword(home);
  const answer = await answers(boltUri(port), password);
  if (answer === 'wrong password') throw wrongPassword(home);
  if (answer === 'later') return undefined;
  return {
    uri: boltUri(port),
    user: USER,
    password,
    joined: true,
    space,
    get pid() {
      return neo4jPid(home);
    },
    close: () => Promise.resolve(),
  };
}
