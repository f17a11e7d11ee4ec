import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { claim, readClaims } from './claim.ts';
import { replaceFile } from './files.ts';
import type { Home } from './home.ts';
import { SetupProblem } from '../setup-problem.ts';
import type { ProcessIdentity } from './processes.ts';
import { identify, lives } from './processes.ts';

export type Role = 'server' | 'command';

/** What the owner's file says: who may start Neo4j on this folder, and how its Neo4j is doing. */
export interface Owner {
  id: string;
  role: Role;
  node: ProcessIdentity;
  /** Null while no Neo4j runs: before the first start and between a crash and the next start. */
  java: ProcessIdentity | null;
  port: number | null;
  /** Whether it answers on this port with the password of the folder. */
  ready: boolean;
}

/** The right to start Neo4j on a folder. One at a time in the whole machine. */
export interface Ownership {
  /** Tells those who wait or join how Neo4j is doing. Call it from one place at a time. */
  note(state: Pick<Owner, 'java' | 'port' | 'ready'>): Promise<void>;
  release(): Promise<void>;
}

export interface Claimant<Joined> {
  home: Home;
  role: Role;
  say: (line: string) => void;
  signal: AbortSignal;
  /**
   * Joins the database of a living server that says it is ready; undefined when it cannot be reached just
   * now.
   */
  join(owner: Owner): Promise<Joined | undefined>;
}

const LOOK_EVERY = 250; // milliseconds

/**
 * Becomes the owner of the folder, or joins the one there is. A command joins a server, waiting until it is
 * ready; everybody waits for a command to end, for as long as it takes. A dead owner is succeeded. Throws
 * SetupProblem for a second server, the signal's reason when aborted.
 */
export async function becomeOwner<Joined>(
  claimant: Claimant<Joined>,
): Promise<Ownership | { joined: Joined }> {
  const { home, role, say, signal, join } = claimant;
  const mine = await ownClaim(role);
  const sayOnce = onlyChanges(say);
  for (;;) {
    signal.throwIfAborted();
    const claims = await readClaims(home.owner);
    const owner = parseOwner(claims.at(-1));
    if (!owner || !(await lives(owner.node))) {
      if (await claim(home.owner, JSON.stringify(mine), claims)) return ownership(home, mine);
      continue;
    }
    const { pid } = owner.node;
    if (owner.role === 'command') {
      sayOnce(`A command (pid ${pid}) is using the database in ${home.folder}; waiting for it to end…`);
    } else if (role === 'server') {
      throw new SetupProblem(
        [
          `Another server (pid ${pid}) already runs on this folder: ${home.folder}`,
          'Stop it first, or give this one a DATA_DIR of its own.',
        ].join('\n'),
      );
    } else {
      const joined = owner.ready ? await join(owner) : undefined;
      if (joined !== undefined) return { joined };
      sayOnce(`Waiting for the database of the server (pid ${pid}) in ${home.folder} to be ready…`);
    }
    await sleep(LOOK_EVERY, undefined, { signal });
  }
}

async function ownClaim(role: Role): Promise<Owner> {
  const node = await identify(process.pid);
  if (!node) throw new Error('This process does not find itself among the processes of the system.');
  return { id: randomUUID(), role, node, java: null, port: null, ready: false };
}

function ownership(home: Home, mine: Owner): Ownership {
  return {
    note: (state) => replaceFile(home.owner, JSON.stringify({ ...mine, ...state })),
    // Nobody else may have replaced it: we are alive.
    release: () => rm(home.owner, { force: true }),
  };
}

/**
 * The pid of the Neo4j that the owner of the folder runs now, undefined where there is none. Never throws.
 */
export function neo4jPid(home: Home): number | undefined {
  try {
    return parseOwner(readFileSync(home.owner, 'utf8'))?.java?.pid;
  } catch {
    return undefined;
  }
}

/**
 * Undefined for anything but an owner's file in order, such as one a power cut left empty: its writer is
 * gone.
 */
function parseOwner(text: string | undefined): Owner | undefined {
  try {
    const owner = JSON.parse(text ?? '') as Partial<Owner> | null;
    return typeof owner?.node?.pid === 'number' && typeof owner.node.started === 'string'
      ? (owner as Owner)
      : undefined;
  } catch {
    return undefined;
  }
}

function onlyChanges(say: (line: string) => void): (line: string) => void {
  let last = '';
  return (line) => {
    if (line !== last) say(line);
    last = line;
  };
}
