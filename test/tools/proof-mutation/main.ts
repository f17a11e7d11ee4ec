// Whether the proof has teeth: plants each leak in a copy of the tree, one at a time, and wants the perimeter's tests to fail on it. What caught which is written
// into docs/perimeter.md. `npm run teeth` for all of them, `npm run teeth -- <parts of names or files>` for some. Without a leak nothing may fail: that is tried last, on the graph all of them went through.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import setup from '../../support/setup.mjs';
import teardown from '../../support/teardown.mjs';
import { leaks, type Leak } from './leaks.ts';

const root = resolve('.');
const page = join(root, 'docs', 'perimeter.md');
const say = (line: string) => {
  process.stdout.write(`${line}\n`);
};
await setup();
/** Enough for every leak that is planted here, several times over; see the seeds of a failure to do it again. */
const env: NodeJS.ProcessEnv = {
  ...process.env,
  RUNS: '4',
  PAIRS: '80',
  RACES: '1000',
  RACE_LEAVINGS: '1',
  WALKS: '60',
};

interface Report {
  testResults: { name: string; message: string; assertionResults: { status: string; fullName: string }[] }[];
}

/** The tree without what is built or kept in it; the packages are those of here. */
function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'tiers-espace-leaks-'));
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => !['node_modules', '.git', '.data', 'dist'].includes(basename(path)),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function plant(copy: string, { name, file, from, to }: Leak): () => void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2)
    throw new Error(`${name}: expected to find this once in ${file}: ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  return () => writeFileSync(path, text);
}

const run = (cwd: string, environment: NodeJS.ProcessEnv, command: string, ...args: string[]) =>
  spawnSync(command, args, { cwd, env: environment, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });

/** The tests that failed in the first file that did; or what the search of everything that is left after a run found, which leaves no report. */
function failing(copy: string, environment: NodeJS.ProcessEnv, ...files: string[]): string[] {
  const out = join(copy, 'report.json');
  rmSync(out, { force: true });
  const { stderr } = run(
    copy,
    environment,
    process.execPath,
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--bail=1',
    '--forceExit',
    '--json',
    `--outputFile=${out}`,
    '--testSequencer=<rootDir>/test/tools/proof-mutation/sequencer.mjs',
    '--testPathIgnorePatterns=budget',
    '--testPathIgnorePatterns=teeth',
    '--',
    ...files,
  );
  const [found] = /A private text \([\w.]+\) stands in [^\n"]+/.exec(stderr) ?? [];
  if (!existsSync(out) && found) return [`canaries, after all tests: ${found}`];
  if (!existsSync(out)) throw new Error(`no report, but: ${stderr.slice(-2000)}`);
  const { testResults } = JSON.parse(readFileSync(out, 'utf8')) as Report;
  if (testResults.length === 0) throw new Error('no test ran');
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${basename(name, '.test.ts')}: ${fullName}`);
    return failed.length > 0
      ? failed
      : assertionResults.length === 0 && message !== ''
        ? [`${basename(name, '.test.ts')}: ${message.slice(0, 80)}`]
        : [];
  });
}

const quick = ['complete', 'absent', 'naming', 'interference', 'look'].map(
  (name) => `test/perimeter/${name}.test.ts`,
);

/** The tests that start a product of their own, here one built from the tree. */
function failingOnProduct(copy: string, ...files: string[]): string[] {
  run(copy, env, 'node', 'build.mjs');
  return failing(
    copy,
    Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEST_'))),
    ...files,
  );
}

/**
 * What catches what is planted; none when it comes through. First by the tests that come by it, if it names any; then by those that serve the
 * tree itself, on a graph that is there; then, where all these see nothing, by all of the perimeter's. Throws when it does not even build.
 */
function caught(copy: string, { told }: Leak): string[] {
  const built = run(copy, env, 'npm', 'run', '-s', 'codegen');
  if (built.status !== 0) throw new Error(`it does not build: ${built.stderr}`);
  const looks = [
    () => (told ? failingOnProduct(copy, told) : []),
    () => failing(copy, env, ...quick),
    () =>
      failingOnProduct(
        copy,
        'test/perimeter',
        'test/thread',
        'test/introduction',
        'test/ask',
        'test/activity',
      ),
  ];
  return looks.reduce<string[]>((by, look) => (by.length > 0 ? by : look()), []);
}

/** What fails with nothing planted, on the graph that all the leaks have been through: were it not empty, nothing above would count. */
function falselyCaught(copy: string, planted: readonly Leak[]): string[] {
  run(copy, env, 'npm', 'run', '-s', 'codegen');
  const told = [...new Set(planted.flatMap((leak) => leak.told ?? []))];
  return [...failing(copy, env, ...quick), ...(told.length > 0 ? failingOnProduct(copy, ...told) : [])];
}

/** Writes what caught this leak into the table, in the order of the list. */
function write({ name, file }: Leak, by: readonly string[]): void {
  const text = readFileSync(page, 'utf8');
  const [, before = '', table = '', after = ''] =
    /^([\s\S]*<!-- teeth -->\n)([\s\S]*?)(<!-- \/teeth -->[\s\S]*)$/.exec(text) ?? [];
  const rows = new Map(
    table
      .split('\n')
      .filter((row) => row.startsWith('| '))
      .map((row) => [row.split(' | ')[0]?.slice(2) ?? '', row]),
  );
  rows.set(
    name,
    `| ${name} | \`${file}\` | ${by[0] ?? '**nothing**'}${by.length > 1 ? `, and ${by.length - 1} more` : ''} |`,
  );
  const known = leaks.flatMap((leak) => rows.get(leak.name) ?? []);
  writeFileSync(
    page,
    `${before}| leak | planted in | caught by |\n|---|---|---|\n${known.join('\n')}\n${after}`,
  );
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : [''];
const [part = 1, parts = 1] = (process.env['TEETH_PART'] ?? '1/1').split('/').map(Number); // several at once, on a machine that can
const chosen = leaks.filter(
  ({ name, file }, index) =>
    wanted.some((part) => name.includes(part) || file.includes(part)) && index % parts === part - 1,
);
const copy = copyTree();
const missed: Leak[] = [];
let falsely: string[] = [];
try {
  for (const leak of chosen) {
    const start = performance.now();
    const pull = plant(copy, leak);
    const by = caught(copy, leak);
    pull();
    write(leak, by);
    if (by.length === 0) missed.push(leak);
    say(
      `${by.length > 0 ? 'caught ' : 'MISSED '} ${leak.name}  (${Math.round((performance.now() - start) / 1000)} s)  ${by[0] ?? ''}`,
    );
  }
  falsely = falselyCaught(copy, chosen);
} finally {
  await teardown().catch(() => {}); // what the leaks left there is not held against them
  rmSync(copy, { recursive: true, force: true });
}
say(
  `${chosen.length - missed.length} of ${chosen.length} leaks caught; without a leak ${falsely.length > 0 ? `fails: ${falsely.join('; ')}` : 'nothing fails'}`,
);
process.exitCode = missed.length > 0 || falsely.length > 0 ? 1 : 0;
