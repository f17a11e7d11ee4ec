/** The commands of the host by name: what their arguments mean, their usage, and the graph they work on. */
import { constants } from 'node:os';
import { prepareSettings } from '../request/prepare-settings.ts';
import { openGraph, type Opened } from '../neo4j/connect.ts';
import { readSecretFiles } from '../neo4j/secret-files.ts';
import { SetupProblem } from '../neo4j/setup-problem.ts';
import { Deadline, MaybeDone, Unavailable } from '../neo4j/deadline.ts';
import { systemClock } from '../request/clock.ts';
import { noteNow } from '../request/security-log.ts';
import { check } from './check.ts';
import { UsageProblem, type Command, type Desk, type Work } from './command.ts';
import { importing } from './import.ts';
import { invite } from './invite.ts';
import { reports } from './reports.ts';
import { sessions, tokens } from './credentials.ts';
import { log } from './log.ts';
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
  set,
  reports,
  log,
  check,
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
    return await withGraph(noted(name, await command.plan(args)), { out, say });
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
 * The work of a command, noted in the host's log by its name, without its arguments. A database that cannot be
 * written to keeps no command from running.
 */
const noted =
  (name: string, work: Work): Work =>
  async (desk) => {
    const happened = { kind: 'COMMAND', what: name } as const;
    await desk.graph
      .write(new Deadline(30_000), (run) => noteNow(run, desk.clock.now(), happened))
      .catch(() => {});
    return await work(desk);
  };

/** Behind `--` stand names and addresses, also those that begin with a dash. */
function asksForHelp(args: string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

/**
 * Opens the graph, or joins the embedded database that a server runs, while the work is done. A signal ends
 * it with everything closed.
 */
async function withGraph(work: Work, { out, say }: Lines): Promise<number> {
  const stop = new AbortController();
  const stopped = new Promise<never>((_, reject) =>
    stop.signal.addEventListener('abort', () => reject(stop.signal.reason as Interrupted)),
  );
  stopped.catch(() => {}); // while opening, openGraph rejects by itself
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop.abort(new Interrupted(signal)));
  let opened: Opened | undefined;
  try {
    await readSecretFiles(process.env);
    opened = await openGraph({ env: process.env, role: 'command', say, signal: stop.signal });
    await prepareSettings(opened.graph);
    return await Promise.race([work({ graph: opened.graph, clock: systemClock, out, say }), stopped]);
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
