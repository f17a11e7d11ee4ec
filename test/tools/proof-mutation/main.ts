/**
 * Mutation testing of the proof: plants each seeded leak in a copy of the tree and runs the one test that
 * must fail on it. Writes the list in docs/perimeter.md. `npm run mutate-proof` for all leaks,
 * `npm run mutate-proof -- <parts of names or files>` for some, `PART=1/4` for a quarter. At the end the
 * tests run without a leak and must pass.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { failedTests, needsServer } from './jest.ts';
import { leaks, type Leak } from './leaks.ts';
import { openDatabase, startServer, type Database } from './server.ts';
import { writeItem } from './list.ts';
import { Tree } from './tree.ts';

const say = (line: string) => {
  process.stdout.write(`${line}\n`);
};

/** Runs tests of the tree as it is now, with its server where they need one. */
async function testTree(
  tree: Tree,
  database: Database,
  files: readonly string[],
  testName?: string,
): Promise<string[]> {
  const { env } = database;
  if (!files.some((test) => needsServer({ test }))) return failedTests(tree.folder, env, files, testName);
  tree.bundle();
  const { address, stop } = await startServer(tree.folder, database);
  try {
    return failedTests(tree.folder, { ...env, TEST_API: address }, files, testName);
  } finally {
    await stop();
  }
}

/** The tests that failed with a leak in the tree. */
async function testLeak(tree: Tree, database: Database, leak: Leak): Promise<string[]> {
  const remove = tree.plant(leak);
  try {
    tree.generate();
    return await testTree(tree, database, [leak.caughtBy.test], leak.caughtBy.testName);
  } finally {
    remove();
  }
}

const [part = 1, parts = 1] = (process.env['PART'] ?? '1/1').split('/').map(Number);
const named = process.argv.slice(2);
const chosen = leaks.filter(
  ({ name, file }, index) =>
    index % parts === part - 1 &&
    (named.length === 0 || named.some((text) => name.includes(text) || file.includes(text))),
);

const tree = new Tree(resolve('.'));
const database = await openDatabase(say);
const missed: string[] = [];
let falselyFailed: string[] = [];
try {
  for (const leak of chosen) {
    const start = performance.now();
    const failed = await testLeak(tree, database, leak);
    const seconds = Math.round((performance.now() - start) / 1000);
    writeItem(leak, failed);
    if (failed.length === 0) missed.push(leak.name);
    say(
      `${failed.length > 0 ? 'caught' : 'MISSED'} in ${seconds} s: ${leak.name} (${failed[0] ?? 'nothing'})`,
    );
  }
  tree.generate();
  falselyFailed = await testTree(tree, database, [...new Set(chosen.map(({ caughtBy }) => caughtBy.test))]);
} finally {
  await database.close();
  tree.remove();
}
spawnSync('npx', ['prettier', '--write', 'docs/perimeter.md'], { stdio: 'ignore' });
for (const name of missed) say(`missed: ${name}`);
for (const name of falselyFailed) say(`failed without a leak: ${name}`);
say(`${chosen.length - missed.length} of ${chosen.length} leaks caught`);
process.exitCode = missed.length > 0 || falselyFailed.length > 0 ? 1 : 0;
