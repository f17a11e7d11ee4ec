/** The commands of the host by name: what their arguments mean, their usage, and the graph they work on. */
import { constants } from 'node:os';
import { prepareSettings } from '../request/prepare-settings.ts';
import { openDatabase, openGraph, type OpenedDatabase } from '../neo4j/connect.ts';
import { readSecretFiles } from '../neo4j/secret-files.ts';
import { SetupProblem } from '../neo4j/setup-problem.ts';
import { Deadline, MaybeDone, Unavailable } from '../neo4j/deadline.ts';
import { systemClock } from '../request/clock.ts';
import { noteNow } from '../request/security-log.ts';
import { apps } from './apps.ts';
import { backup } from './backup.ts';
import { check } from './check.ts';
import { UsageProblem, type Command, type Desk, type Plan } from './command.ts';
import { importing } from './import.ts';
import { invite } from './invite.ts';
import { recover } from './recover.ts';
import { reports } from './reports.ts';
import { sessions, tokens } from './credentials.ts';
import { log } from './log.ts';
import { restore } from './restore.ts';
import { set } from './set.ts';
import { readmitting, suspending } from './suspend.ts';
import { token } from './token.ts';
import { topics } from './topics.ts';

const commands: Record<string, Command> = {
  import: importing,
  token,
  tokens,
  sessions,
  invite,
  suspend: suspending,
  readmit: readmitting,
  topics,
  apps,
  set,
  reports,
  log,
  check,
  backup,
  restore,
  recover,
};

const done = 0;
const failed = 1;
const misused = 2;

/** Where a command writes its answer, and everything else it says, line by line. */
type Lines = Pick<Desk, 'out' | 'say'>;

class Interrupted extends Error {
  constructor(readonly signal: NodeJS.Signals) {
    super(signal);
  }
}

/**
 * Runs the command that the arguments name; the exit code: 0 done, 1 failed, 2 for arguments that are wrong,
 * and 128 plus its number after a signal.
 */
export async function runCommand([name, ...args]: readonly string[], { out, say }: Lines): Promise<number> {
  if (name === undefined || ['help', '--help', '-h'].includes(name))
    return usage(Object.values(commands), out);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    say(`There is no command "${name}".`);
    usage(Object.values(commands), say);
    return misused;
  }
  if (asksForHelp(args)) return usage([command], out);
  try {
    return await carryOut(noted(name, await command.plan(args)), { out, say });
  } catch (error) {
    if (error instanceof Interrupted) return 128 + constants.signals[error.signal];
    if (error instanceof UsageProblem) {
      say(error.message);
      usage([command], say);
      return misused;
    }
    say(
      error instanceof SetupProblem || error instanceof Unavailable || error instanceof MaybeDone
        ? error.message
        : `Something went wrong: ${error instanceof Error ? error.stack : String(error)}`,
    );
    return failed;
  }
}

/**
 * The plan of a command; its work on the graph is noted in the host's log by its name, without its arguments. A
 * database that cannot be written to keeps no command from running.
 */
function noted(name: string, plan: Plan): Plan {
  if (typeof plan !== 'function') return plan;
  return async (desk) => {
    const happened = { kind: 'COMMAND', what: name } as const;
    await desk.graph
      .write(new Deadline(30_000), (run) => noteNow(run, desk.clock.now(), happened))
      .catch(() => {});
    return await plan(desk);
  };
}

/** Behind `--` stand names and addresses, also those that begin with a dash. */
function asksForHelp(args: string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

/**
 * Opens the database, or joins the embedded one that a server runs, while the work is done. A signal ends it
 * with everything closed.
 */
async function carryOut(plan: Plan, { out, say }: Lines): Promise<number> {
  const stop = new AbortController();
  const { signal } = stop;
  const stopped = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Interrupted)),
  );
  stopped.catch(() => {}); // while opening, openGraph rejects by itself
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => stop.abort(new Interrupted(name)));
  const opening = { env: process.env, role: 'command', say, signal } as const;
  const desk = { clock: systemClock, out, say, signal };
  let opened: OpenedDatabase | undefined;
  try {
    await readSecretFiles(process.env);
    if ('unopened' in plan) return await plan.unopened(desk);
    if ('onDatabase' in plan) {
      opened = await openDatabase(opening);
      return await plan.onDatabase({ ...desk, opened }); // it ends by the signal itself
    }
    const prepared = await openGraph(opening);
    opened = prepared;
    await prepareSettings(prepared.graph);
    return await Promise.race([plan({ ...desk, opened, graph: prepared.graph }), stopped]);
  } finally {
    await opened?.close();
  }
}

function usage(list: readonly Command[], line: (text: string) => void): number {
  for (const { usage, means } of list) {
    for (const form of usage) line(`npm run -s admin -- ${form}`);
    line(`    ${means}`);
  }
  return done;
}
