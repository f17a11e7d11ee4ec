import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { SetupProblem, WAYS_OUT } from '../setup-problem.ts';

export interface Java {
  /** A path, or plain `java` to be looked up on the PATH. */
  command: string;
  /** The feature version: 17, 21, 25… */
  version: number;
}

/** Neo4j 5.26 is compiled for it. */
const OLDEST = 17;

/**
 * The first Java that is new enough: JAVA_HOME, then the PATH. A JAVA_HOME left on an old JDK is passed over
 * when the PATH has a newer one. Throws SetupProblem where there is none.
 */
export async function findJava(): Promise<Java> {
  const home = process.env['JAVA_HOME'];
  const tooOld: string[] = [];
  for (const command of home ? [join(home, 'bin', 'java'), 'java'] : ['java']) {
    const version = parseVersion(await printedVersion(command));
    if (version === undefined) continue;
    if (version >= OLDEST) return { command, version };
    tooOld.push(`${command} is Java ${version}`);
  }
  const found =
    tooOld.length > 0
      ? `too old: ${tooOld.join(', ')}`
      : 'no Java was found, neither in JAVA_HOME nor on the PATH';
  throw new SetupProblem(`The embedded database needs Java ${OLDEST} or newer; ${found}.\n${WAYS_OUT}`);
}

/** The feature version in what `java -version` prints, undefined where it is not Java speaking. */
export function parseVersion(printed: string): number | undefined {
  const found = /version "(\d+)(?:\.(\d+))?/.exec(printed);
  // Up to Java 8 the feature version stands second: "1.8.0_292".
  const feature = found?.[1] === '1' ? found[2] : found?.[1];
  return feature === undefined ? undefined : Number(feature);
}

/** Empty where the command is missing. A stub that only advertises Java (macOS) prints no version either. */
function printedVersion(command: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, ['-version'], { timeout: 20_000 }, (_error, stdout, stderr) =>
      resolve(stderr + stdout),
    );
  });
}
