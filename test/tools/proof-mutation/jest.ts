/** Runs tests of a tree with Jest on a database and server that run already. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CaughtBy } from './leaks.ts';

interface Report {
  testResults: { name: string; message: string; assertionResults: { status: string; fullName: string }[] }[];
}

const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * The names of the tests that failed. Throws when none ran, or when a file did not even load: a leak that
 * breaks the tests is not caught by them.
 */
export function failedTests(
  tree: string,
  env: NodeJS.ProcessEnv,
  files: readonly string[],
  testName?: string,
): string[] {
  const out = join(tree, 'report.json');
  rmSync(out, { force: true });
  const { stderr } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      '--forceExit',
      '--json',
      `--outputFile=${out}`,
      ...(testName === undefined ? [] : [`--testNamePattern=${escaped(testName)}`]),
      '--',
      ...files,
    ],
    {
      cwd: tree,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      timeout: 900_000,
    },
  );
  const { testResults } = JSON.parse(readReport(out, stderr)) as Report;
  const ran = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'passed' || status === 'failed'),
  );
  const broken = testResults.find(
    ({ message, assertionResults }) => message && assertionResults.length === 0,
  );
  if (broken) throw new Error(`${broken.name} does not load: ${broken.message}`);
  if (ran.length === 0) throw new Error(`no test ran of ${files.join(', ')} ${testName ?? ''}\n${stderr}`);
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => withFile(basename(name, '.test.ts'), fullName)),
  );
}

function readReport(file: string, stderr: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`Jest left no report:\n${stderr.slice(-3000)}`);
  }
}

const withFile = (file: string, name: string) => (name.startsWith(`${file}: `) ? name : `${file}: ${name}`);

/**
 * These files start a server of their own from the sources of the tree; all others talk to a server that is
 * built.
 */
const inProcess = new Set(
  ['absent', 'block', 'complete', 'interference', 'joining', 'rare-cases'].map(
    (name) => `test/perimeter/${name}.test.ts`,
  ),
);
export const needsServer = ({ test }: Pick<CaughtBy, 'test'>): boolean => !inProcess.has(test);
