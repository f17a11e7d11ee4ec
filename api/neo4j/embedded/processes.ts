import { readdir, readFile } from 'node:fs/promises';
import { systemCode } from './files.ts';
import type { Home } from './home.ts';
import { processTable } from './process-table.ts';

/**
 * A pid alone is not enough: pids are given out again, and the next holder must not be taken for the former.
 */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in whatever terms the system tells it; only ever compared for equality. */
  started: string;
}

/** The main class of Neo4j Community. */
export const MAIN_CLASS = 'org.neo4j.server.CommunityEntryPoint';

/** The arguments by which a Neo4j process is started, and recognised, on a home folder. */
export function homeArguments(home: Home): string[] {
  return [`--home-dir=${home.folder}`, `--config-dir=${home.configurationFolder}`];
}

/** Who this pid is, or undefined when no such process runs. */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  if (process.platform === 'linux') return identifyOnLinux(pid);
  const row = (await processTable()).find((each) => each.pid === pid);
  return row && { pid, started: row.started };
}

/** Whether the process that was once identified still runs. */
export async function lives(identity: ProcessIdentity): Promise<boolean> {
  return (await identify(identity.pid))?.started === identity.started;
}

/** The pids of the Neo4j processes running on this home folder, whoever started them. */
export async function neo4jProcesses(home: Home): Promise<number[]> {
  // With the argument that follows, so that /data/neo4j is not found in /data/neo4j-old.
  const words = `${MAIN_CLASS} ${homeArguments(home).join(' ')}`;
  const commands = process.platform === 'linux' ? await commandsOnLinux() : await processTable();
  return commands.filter(({ command }) => command.includes(words)).map(({ pid }) => pid);
}

async function identifyOnLinux(pid: number): Promise<ProcessIdentity | undefined> {
  const stat = await readProc(`${pid}/stat`);
  if (!stat) return undefined;
  // The second field is the command in parentheses and may itself hold spaces and parentheses: count from the
  // last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[22 - 3]]; // fields 3 and 22 of proc(5); ticks since boot
  // Killed but not yet reaped: in a container whose first process reaps nobody that lasts for ever.
  if (state === 'Z' || state === 'X') return undefined;
  // Ticks count from the boot, and services tend to start at the same tick after each.
  const boot = (await readProc('sys/kernel/random/boot_id')) ?? '';
  return { pid, started: `${boot.trim()}/${startTicks}` };
}

async function commandsOnLinux(): Promise<{ pid: number; command: string }[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    pids.map(async (pid) => {
      const command = (await readProc(`${pid}/cmdline`)) ?? '';
      return { pid: Number(pid), command: command.replaceAll('\0', ' ') };
    }),
  );
}

async function readProc(path: string): Promise<string | undefined> {
  try {
    return await readFile(`/proc/${path}`, 'utf8');
  } catch (error) {
    // ESRCH: it ended between open and read. EACCES: hidden from us, so not started by us either.
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}
