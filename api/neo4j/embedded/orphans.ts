import { setTimeout as sleep } from 'node:timers/promises';
import { systemCode } from './files.ts';
import type { Home } from './home.ts';
import { SetupProblem } from '../setup-problem.ts';
import { neo4jProcesses } from './processes.ts';

const PATIENCE = { SIGTERM: 10_000, SIGKILL: 5_000 } as const; // milliseconds
const LOOK_EVERY = 100; // milliseconds

/**
 * Stops any Neo4j still running on this folder: its owner was killed and could not. Only for the new owner to
 * call. They are found by command line, not by a pid on file: the owner may have died before it wrote one
 * down. Throws SetupProblem where one cannot be stopped, the signal's reason when aborted.
 */
export async function stopOrphans(
  home: Home,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let orphans = await neo4jProcesses(home);
  if (orphans.length > 0) say(`Stopping a Neo4j (pid ${orphans.join(', ')}) left behind in ${home.folder}…`);
  for (const kill of ['SIGTERM', 'SIGKILL'] as const) {
    const patienceEnds = performance.now() + PATIENCE[kill];
    for (const pid of orphans) send(kill, pid, home);
    while (orphans.length > 0 && performance.now() < patienceEnds) {
      await sleep(LOOK_EVERY, undefined, { signal });
      orphans = await neo4jProcesses(home);
    }
  }
  if (orphans.length > 0) throw cannotStop(orphans, home);
}

function send(kill: NodeJS.Signals, pid: number, home: Home): void {
  try {
    process.kill(pid, kill);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return; // gone in the meantime
    throw cannotStop([pid], home);
  }
}

function cannotStop(pids: number[], home: Home): SetupProblem {
  const who = `A Neo4j (pid ${pids.join(', ')}) still runs on ${home.folder}`;
  return new SetupProblem(`${who} and cannot be stopped from here. Stop it, then start again.`);
}
