import { answers, boltUri } from './connection.ts';
import { ensureDistribution } from './distribution.ts';
import type { Home } from './home.ts';
import { explainFolder, prepareHome } from './home.ts';
import { findJava } from './java.ts';
import { stopOrphans } from './orphans.ts';
import type { Owner, Ownership } from './owner.ts';
import { becomeOwner, neo4jPid } from './owner.ts';
import { ensurePassword, readPassword, USER, wrongPassword } from './password.ts';
import { Watch } from './watch.ts';

export interface EmbeddedDatabase {
  /** bolt://127.0.0.1:<port>; it stays the same when Neo4j is started again after a crash. */
  uri: string;
  user: string;
  password: string;
  /** The pid of the Neo4j process now; undefined between a crash and the next start. */
  readonly pid: number | undefined;
  /**
   * Resolves when the process has ended, under 5 s; at once where another process's database was joined.
   * Idempotent.
   */
  close(): Promise<void>;
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
  const { dataDir, role, say, heap = '1g', signal = new AbortController().signal } = options;
  signal.throwIfAborted();
  const home = await prepareHome(dataDir);
  try {
    const turn = await becomeOwner({ home, role, say, signal, join: (owner) => join(home, owner) });
    return 'joined' in turn ? turn.joined : await start(home, turn, heap, say, signal);
  } catch (error) {
    signal.throwIfAborted(); // whatever was under way failed in its own words
    throw explainFolder(error, home.folder);
  }
}

async function start(
  home: Home,
  ownership: Ownership,
  heap: string,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<EmbeddedDatabase> {
  try {
    await stopOrphans(home, say, signal);
    const java = await findJava();
    const jars = await ensureDistribution(say, signal);
    const password = await ensurePassword(home);
    const watch = new Watch({ home, java, jars, heap, password }, ownership, say);
    await watch.start(signal);
    let closing: Promise<void> | undefined;
    return {
      uri: boltUri(watch.port),
      user: USER,
      password,
      get pid() {
        return watch.pid;
      },
      close: () => (closing ??= watch.stop().then(() => ownership.release())),
    };
  } catch (error) {
    await ownership.release();
    throw error;
  }
}

async function join(home: Home, { port }: Owner): Promise<EmbeddedDatabase | undefined> {
  if (port === null) return undefined;
  const password = await readPassword(home);
  const answer = await answers(boltUri(port), password);
  if (answer === 'wrong password') throw wrongPassword(home);
  if (answer === 'later') return undefined;
  return {
    uri: boltUri(port),
    user: USER,
    password,
    get pid() {
      return neo4jPid(home);
    },
    close: () => Promise.resolve(),
  };
}
