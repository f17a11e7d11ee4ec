import { expect, jest, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { SetupProblem } from '../../../api/neo4j/setup-problem.ts';
import type { Opened } from './support.ts';
import { ask, makeFolder, neo4jPids, open, until } from './support.ts';

jest.setTimeout(300_000);

const mode = async (file: string) => (await stat(file)).mode & 0o777;

test('openEmbedded: keeps its data over a crash and over closing, behind its own password', async () => {
  const dataDir = await makeFolder();
  const home = join(dataDir, 'neo4j');
  const first = await open(dataDir, 'server');

  expect(first.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
  expect(await neo4jPids(dataDir)).toEqual([first.pid]);
  expect(first.password).toMatch(/^[\w-]{43}$/); // 32 bytes in base64url
  expect((await readFile(join(home, 'password'), 'utf8')).trim()).toBe(first.password);
  for (const file of ['password', 'owner.json', 'conf/neo4j.conf', 'logs/console.log']) {
    expect([file, await mode(join(home, file))]).toEqual([file, 0o600]);
  }
  expect(await mode(home)).toBe(0o700);
  for (const wrong of ['neo4j', 'a', 'b', 'c', 'd']) {
    // more attempts than Neo4j allows by default
    await expect(ask({ uri: first.uri, password: wrong }, 'RETURN 1')).rejects.toThrow(/unauthorized/);
  }
  await expect(reach(first.uri)).resolves.toBeUndefined();
  for (const address of outerAddresses())
    await expect(reach(first.uri.replace('127.0.0.1', address))).rejects.toThrow();
  // Its own process group: Ctrl-C in the terminal does not reach it.
  expect(Number(execFileSync('ps', ['-o', 'pgid=', '-p', `${first.pid}`], { encoding: 'utf8' }))).toBe(
    first.pid,
  );
  expect(first.said.join('\n')).not.toContain(first.password);

  await ask(first, 'CREATE (:Kept {what: "before the crash"})');
  const firstPid = Number(first.pid);
  process.kill(firstPid, 'SIGKILL');
  await until('another process runs', () => first.pid !== undefined && first.pid !== firstPid);
  await until(
    'it says so',
    () => first.said.filter((line) => line.startsWith('Neo4j is ready')).length === 2,
  );
  expect(first.said).toContainEqual(
    expect.stringMatching(/ended unexpectedly \(signal SIGKILL\)[^]*again in 0\.5 s/),
  );
  expect(await ask(first, 'MATCH (kept:Kept) RETURN kept.what')).toEqual(['before the crash']);

  // A transaction left open must not delay closing.
  const driver = neo4j.driver(first.uri, neo4j.auth.basic('neo4j', first.password));
  const session = driver.session();
  await session.beginTransaction().run('CREATE (:Kept {what: "never committed"})');
  await closesCleanly(first, dataDir);
  // In time, not killed.
  expect(await readFile(join(home, 'logs', 'console.log'), 'utf8')).toMatch(/ Stopped\.\s*$/);
  expect(await readFile(join(home, 'logs', 'query.log'), 'utf8')).toBe('');
  await driver.close().catch(() => undefined);

  const { opened: second, stolen } = await openWhileStealingThePort(dataDir);
  expect(second.said).toContainEqual(
    expect.stringContaining(`Port ${stolen} of 127.0.0.1, meant for Neo4j, was taken`),
  );
  expect(second.uri).not.toContain(`:${stolen}`);
  expect(second.password).toBe(first.password);
  expect(await ask(second, 'MATCH (kept:Kept) RETURN kept.what')).toEqual(['before the crash']);

  process.kill(Number(second.pid), 'SIGKILL');
  await until('it pauses before starting again', () =>
    second.said.some((line) => line.includes('again in 0.5 s')),
  );
  await closesCleanly(second, dataDir);

  const password = join(home, 'password');
  await writeFile(password, 'another one altogether\n');
  const refused = open(dataDir, 'command');
  await expect(refused).rejects.toThrow(SetupProblem);
  await expect(refused).rejects.toThrow(`The password in ${password} does not open the database`);
  expect(await neo4jPids(dataDir)).toEqual([]);
});

function outerAddresses(): string[] {
  const interfaces = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return interfaces
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/** Resolves when a program listens at this address. */
function reach(uri: string): Promise<void> {
  const { hostname, port } = new URL(uri);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: 2_000 });
    socket
      .once('connect', resolve)
      .once('error', reject)
      .once('timeout', () => reject(new Error('no answer')));
    socket.once('connect', () => socket.destroy());
  });
}

/** Closing takes less than 5 s, may be called twice, and leaves no process and no owner file. */
async function closesCleanly(opened: Opened, dataDir: string): Promise<void> {
  const before = performance.now();
  await Promise.all([opened.close(), opened.close()]);
  expect(performance.now() - before).toBeLessThan(5_000);
  expect(opened.pid).toBeUndefined();
  expect(await neo4jPids(dataDir)).toEqual([]);
  await expect(stat(join(dataDir, 'neo4j', 'owner.json'))).rejects.toThrow('ENOENT');
}

/** Listens on the port chosen for Neo4j before Neo4j does. */
async function openWhileStealingThePort(dataDir: string) {
  const configuration = join(dataDir, 'neo4j', 'conf', 'neo4j.conf');
  const earlier = await readFile(configuration, 'utf8');
  const opening = open(dataDir, 'server');
  const stolen = await until('the configuration is written', async () => {
    const now = await readFile(configuration, 'utf8');
    return now === earlier ? undefined : /bolt\.listen_address=127\.0\.0\.1:(\d+)/.exec(now)?.[1];
  });
  const thief = createServer().listen(Number(stolen), '127.0.0.1');
  const opened = await opening;
  thief.close();
  return { opened, stolen };
}

test('openEmbedded: an abort during the start stops everything', async () => {
  const dataDir = await makeFolder();
  const aborting = new AbortController();
  const opening = open(dataDir, 'server', { signal: aborting.signal });
  opening.catch(() => undefined);
  await until('Neo4j runs', async () => (await neo4jPids(dataDir)).length === 1);
  aborting.abort(new Error('enough'));
  await expect(opening).rejects.toThrow('enough');
  expect(await neo4jPids(dataDir)).toEqual([]);
  await expect(stat(join(dataDir, 'neo4j', 'owner.json'))).rejects.toThrow('ENOENT');
});
