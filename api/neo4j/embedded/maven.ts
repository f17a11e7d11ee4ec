import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from './files.ts';
import { SetupProblem, WAYS_OUT } from '../setup-problem.ts';

export const NEO4J_VERSION = '5.26.31';

/** Named in full: the short name `dependency:` means another plugin version in each version of Maven. */
const GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>tiers-espace</groupId><artifactId>embedded-neo4j</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version></dependency>
  </dependencies>
</project>
`;

const PROGRESS_EVERY = 5_000; // milliseconds

/**
 * Has Maven put Neo4j and all it needs into a subfolder of `workshop` and gives back its path. No address is
 * written anywhere: Maven asks Central or the mirrors of the user's own settings.xml. Throws SetupProblem
 * where Maven is missing or fails, the signal's reason when aborted.
 */
export async function copyJars(
  workshop: string,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<string> {
  await writeFile(join(workshop, 'pom.xml'), POM);
  say(`Fetching Neo4j Community ${NEO4J_VERSION} with Maven (about 120 MB, once)…`);
  const printed = await runMaven(workshop, say, signal);
  if (printed.exitCode !== 0) throw new SetupProblem(explainMaven(printed.text));
  return join(workshop, 'lib');
}

interface Printed {
  /** Null when it was killed. */
  exitCode: number | null;
  text: string;
}

function runMaven(workshop: string, say: (line: string) => void, signal: AbortSignal): Promise<Printed> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    // Paths relative to cwd, hence nothing to quote: on Windows mvn is a .cmd, which Node runs only through a
    // shell.
    const maven = spawn('mvn', ['-B', '-f', 'pom.xml', GOAL, '-DoutputDirectory=lib'], {
      cwd: workshop,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      signal,
    });
    let text = '';
    maven.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    maven.stderr.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    // Maven copies all files at the very end; what takes the time is downloading them.
    const count = () => text.match(/Downloaded from .*\.jar/g)?.length ?? 0;
    let told = 0;
    const progress = setInterval(() => {
      if (count() === told) return;
      told = count();
      say(`  ${told} files so far`);
    }, PROGRESS_EVERY);
    maven.once('error', (error) => {
      clearInterval(progress);
      // 'close' follows once Maven is gone; until then it still writes into the workshop.
      if (signal.aborted) return;
      const missing = `The embedded database is fetched by Maven, and no mvn was found on the PATH.\n${WAYS_OUT}`;
      reject(systemCode(error) === 'ENOENT' ? new SetupProblem(missing) : error);
    });
    maven.once('close', (exitCode) => {
      clearInterval(progress);
      if (signal.aborted) reject(signal.reason);
      else resolve({ exitCode, text });
    });
  });
}

function explainMaven(text: string): string {
  const errors = text
    .split('\n')
    .filter((line) => line.includes('[ERROR]'))
    .slice(0, 3);
  const lines = errors.length > 0 ? errors : text.trimEnd().split('\n').slice(-3);
  return [
    `Maven could not fetch Neo4j Community ${NEO4J_VERSION}:`,
    // The address of a mirror may carry a name and a password.
    ...lines.map((line) => `  ${line.trim().replace(/:\/\/[^@\s/]+@/g, '://')}`),
    'If there is no way to Maven Central from here, name your mirror or proxy in ~/.m2/settings.xml and start again.',
    WAYS_OUT,
  ].join('\n');
}
