import { setTimeout as sleep } from 'node:timers/promises';
import type { Child, Launch } from './child.ts';
import { adoptPassword, answers, boltUri } from './connection.ts';
import type { Failure } from './failures.ts';
import { explainFailure, HOPELESS } from './failures.ts';
import { wrongPassword } from './password.ts';
import { SetupProblem } from '../setup-problem.ts';

const START_LIMIT = 90_000; // milliseconds
const LOOK_EVERY = 100; // milliseconds

/**
 * Waits until the database answers with our password, giving it that password at its first start. Throws
 * SetupProblem when it does not come to that (PortTaken where another port may help), the signal's reason
 * when aborted. Stopping the process is left to the caller.
 */
export async function untilReady(
  child: Child,
  launch: Launch,
  port: number,
  signal: AbortSignal,
): Promise<void> {
  const limit = performance.now() + START_LIMIT;
  while (!(await isReady(child, launch, port))) {
    if (performance.now() > limit) throw await explainSlowness(child, launch, port);
    await sleep(LOOK_EVERY, undefined, { signal });
  }
}

async function isReady(child: Child, launch: Launch, port: number): Promise<boolean> {
  // Asked first: what it printed is complete only if it had ended before we read.
  const gone = child.hasEnded();
  const { console, debug } = await child.printed();
  if (gone || HOPELESS.test(console + debug)) throw explainFailure(await failureOf(child, launch, port));
  // Not by trying the port: another program may have taken it, and would be given our password.
  if (!/ INFO +Started\.$/m.test(console)) return false;
  const answer = await answers(boltUri(port), launch.password);
  if (answer !== 'wrong password') return answer === 'yes';
  // A new database, or a start that was cut short after the file with the password was written.
  if ((await adoptPassword(boltUri(port), launch.password)) === 'wrong password')
    throw wrongPassword(launch.home);
  return false;
}

/** What can be known of a process that failed, for failures.ts to explain. */
export async function failureOf(child: Child, { home, jars, heap }: Launch, port: number): Promise<Failure> {
  const { console, debug } = await child.printed();
  const errors = debug
    .split('\n')
    .filter((line) => / ERROR |^Caused by: /.test(line))
    .join('\n');
  const ended = child.hasEnded() ? await child.ended : undefined;
  return { console, debug: errors, ended, folder: home.folder, jars, heap, port, log: home.console };
}

async function explainSlowness(child: Child, launch: Launch, port: number): Promise<SetupProblem> {
  const { console } = await child.printed();
  const last = console.trimEnd().split('\n').at(-1);
  return new SetupProblem(
    [
      `Neo4j was not ready after ${START_LIMIT / 1000} s (pid ${child.pid}, port ${port}). Its last line: ${last}`,
      'The machine may be too busy or short of memory: close other programs and start again.',
      `More in ${launch.home.console} and debug.log beside it.`,
    ].join('\n'),
  );
}
