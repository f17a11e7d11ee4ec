import { expect, jest, test } from '@jest/globals';
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupProblem } from '../../../api/neo4j/setup-problem.ts';
import type { Outcome } from './support.ts';
import { makeFolder, open, realJava, spawnOpener, until } from './support.ts';

jest.setTimeout(120_000);

/** A machine with these programs on its PATH and an empty cache. */
async function machine(programs: { java?: string; mvn?: string }) {
  const bin = await makeFolder();
  const cache = await makeFolder();
  if (programs.java === 'real') await symlink(realJava(), join(bin, 'java'));
  else if (programs.java) await writeProgram(join(bin, 'java'), programs.java);
  if (programs.mvn) await writeProgram(join(bin, 'mvn'), programs.mvn);
  // HOME for macOS, where the cache is always in ~/Library/Caches.
  const environment = { PATH: bin, JAVA_HOME: '', XDG_CACHE_HOME: cache, HOME: cache };
  const jars =
    process.platform === 'darwin'
      ? join(cache, 'Library', 'Caches', 'tiers-espace')
      : join(cache, 'tiers-espace');
  return { jars, open: async () => spawnOpener(await makeFolder(), 'server', environment) };
}

/** A program written in JavaScript: the PATH of these machines has no shell and no tools. */
async function writeProgram(file: string, script: string): Promise<void> {
  await writeFile(file, `#!${process.execPath}\n${script}`);
  await chmod(file, 0o755);
}

async function problemText(opener: { outcome: Promise<Outcome> }): Promise<string> {
  const outcome = await opener.outcome;
  if (outcome.problem === undefined) throw new Error('It opened.');
  expect(outcome.name).toBe('SetupProblem');
  return outcome.problem;
}

const waysOut = /Java 17 or newer[^]*Maven[^]*NEO4J_URI[^]*docker compose/;

test('openEmbedded: without Java, with an old Java, or without Maven, it names the ways out', async () => {
  const [bare, old, noMaven] = await Promise.all([
    machine({}),
    machine({ java: 'console.error(`java version "1.8.0_292"`)' }),
    machine({ java: 'console.error(`openjdk version "21.0.2" 2024-01-16`)' }),
  ]);
  const without = await problemText(await bare.open());
  expect(without).toContain('no Java was found');
  expect(without).toMatch(waysOut);
  const tooOld = await problemText(await old.open());
  expect(tooOld).toContain('java is Java 8');
  expect(tooOld).toMatch(waysOut);
  const fetchless = await problemText(await noMaven.open());
  expect(fetchless).toContain('no mvn was found');
  expect(fetchless).toMatch(waysOut);
});

test('ensureDistribution: says why Maven failed, without passwords, and leaves no folder', async () => {
  const { jars, open: openThere } = await machine({
    java: 'real',
    mvn: 'console.log("[INFO] Scanning\\n[ERROR] Could not transfer from https://me:secret@mirror.example/maven: Unknown host"); process.exit(1)',
  });
  const opener = await openThere();
  const problem = await problemText(opener);
  expect(problem).toMatch(
    /Maven could not fetch Neo4j Community 5\.26\.31:\n.*https:\/\/mirror\.example\/maven: Unknown host/,
  );
  expect(problem).not.toContain('secret');
  expect(problem).toMatch(waysOut);
  expect(opener.said).toContainEqual(expect.stringMatching(/^Fetching Neo4j Community 5\.26\.31 with Maven/));
  expect(await readdir(jars)).toEqual([]);
});

test('ensureDistribution: two at once make one complete folder, then used without Maven', async () => {
  // This Maven waits until the other process fetches too.
  const mvn = `
    const fs = require('node:fs');
    if (!fs.readFileSync('pom.xml', 'utf8').includes('<artifactId>neo4j</artifactId><version>5.26.31</version>')) process.exit(2);
    if (!process.argv.includes('-DoutputDirectory=lib')) process.exit(3);
    fs.mkdirSync('lib'); fs.writeFileSync('lib/neo4j-5.26.31.jar', '');
    const wait = () => fs.readdirSync('..').length < 2 ? setTimeout(wait, 20) : process.exit(0);
    wait();`;
  const { jars, open: openThere } = await machine({ java: 'real', mvn });
  const problems = await Promise.all(
    [openThere(), openThere()].map(async (opener) => problemText(await opener)),
  );
  // Both went on to start these empty jars.
  for (const problem of problems)
    expect(problem).toContain(`The jars of Neo4j in ${jars}/neo4j-5.26.31 are incomplete. Delete`);
  expect(await readdir(jars)).toEqual(['neo4j-5.26.31']);
  expect(await readdir(join(jars, 'neo4j-5.26.31'))).toEqual(['neo4j-5.26.31.jar']);
  const third = await openThere();
  await problemText(third);
  expect(third.said).not.toContainEqual(expect.stringContaining('Fetching'));
});

test('ensureDistribution: an abort stops Maven and leaves no files', async () => {
  const mvn = 'require("node:fs").writeFileSync("pid", `${process.pid}`); setInterval(() => {}, 1000)';
  const { jars, open: openThere } = await machine({ java: 'real', mvn });
  const opener = await openThere();
  const pid = Number(
    await until('Maven runs', async () => {
      const [workshop = ''] = await readdir(jars).catch(() => []);
      return readFile(join(jars, workshop, 'pid'), 'utf8').catch(() => '');
    }),
  );
  await opener.leave();
  expect(await opener.outcome).toEqual({ name: 'Error', problem: 'told to leave' });
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  expect(await readdir(jars)).toEqual([]);
});

test('openEmbedded: explains a heap size that Java cannot use', async () => {
  const nonsense = open(await makeFolder(), 'server', { heap: '1x' });
  await expect(nonsense).rejects.toThrow(SetupProblem);
  await expect(nonsense).rejects.toThrow(/^"1x" is not a heap size Java can use\. .*512m or 1g/);
  const giant = open(await makeFolder(), 'server', { heap: '900000g' });
  await expect(giant).rejects.toThrow(/cannot give Neo4j the memory it asks for: a heap of 900000g/);
});

test('openEmbedded: explains a DATA_DIR that cannot be made', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'file'), '');
  await expect(open(join(folder, 'file'), 'server')).rejects.toThrow(
    /cannot be made: a part of this path is a file.*DATA_DIR/,
  );
  if (process.getuid?.() === 0) return; // root may write anywhere
  await mkdir(join(folder, 'closed'), { mode: 0o500 });
  await expect(open(join(folder, 'closed'), 'server')).rejects.toThrow(/cannot be written to.*DATA_DIR/);
});
