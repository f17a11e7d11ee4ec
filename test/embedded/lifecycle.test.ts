import { expect, jest, test } from '@jest/globals';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { SetupProblem } from '../../api/neo4j/embedded/open.ts';
import { ask, makeFolder, neo4jPids, open, until } from './support.ts';

jest.setTimeout(300_000);

const mode = async (file: string) => (await stat(file)).mode & 0o777;

test('keeps its data over a crash and over closing, behind a password of its own', async () => {
  const dataDir = await makeFolder();
  const home = join(dataDir, 'neo4j');
  const first = await open(dataDir, 'server');

  expect(first.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
  expect(await neo4jPids(dataDir)).toEqual([first.pid]);
  expect(first.password).toMatch(/^[\w-]{43}$/); // 32 bytes in base64url
  expect((await readFile(join(home, 'password'), 'utf8')).trim()).toBe(first.password);
  for (const file of ['password', 'owner.json', 'conf/neo4j.conf', 'logs/console.log']) expect([file, await mode(join(home, file))]).toEqual([file, 0o600]);
  expect(await mode(home)).toBe(0o700);
  await expect(ask({ uri: first.uri, password: 'neo4j' }, 'RETURN 1')).rejects.toThrow(/unauthorized/);
  expect(first.said.join('\n')).not.toContain(first.password);

  await ask(first, 'CREATE (:Kept {what: "before the crash"})');
  const firstPid = Number(first.pid);
  process.kill(firstPid, 'SIGKILL');
  await until('another process runs', () => first.pid !== undefined && first.pid !== firstPid);
  await until('it says so', () => first.said.filter((line) => line.startsWith('Neo4j is ready')).length === 2);
  expect(first.said).toContainEqual(expect.stringMatching(/ended unexpectedly \(signal SIGKILL\)[^]*again in 0\.5 s/));
  expect(await ask(first, 'MATCH (kept:Kept) RETURN kept.what')).toEqual(['before the crash']);

  // A transaction left open must not hold the closing up.
  const driver = neo4j.driver(first.uri, neo4j.auth.basic('neo4j', first.password));
  const session = driver.session();
  await session.beginTransaction().run('CREATE (:Kept {what: "never committed"})');
  const before = performance.now();
  await Promise.all([first.close(), first.close()]);
  expect(performance.now() - before).toBeLessThan(5_000);
  expect(first.pid).toBeUndefined();
  expect(await neo4jPids(dataDir)).toEqual([]);
  await expect(stat(join(home, 'owner.json'))).rejects.toThrow('ENOENT');
  await driver.close().catch(() => undefined);

  const { opened: second, stolen } = await openWhileStealingThePort(dataDir);
  expect(second.said).toContainEqual(expect.stringContaining(`Port ${stolen} of 127.0.0.1, meant for Neo4j, was taken`));
  expect(second.uri).not.toContain(`:${stolen}`);
  expect(second.password).toBe(first.password);
  expect(await ask(second, 'MATCH (kept:Kept) RETURN kept.what')).toEqual(['before the crash']);
});

/** Takes the port Neo4j is to open, in the seconds between its choice and Neo4j's opening it. */
async function openWhileStealingThePort(dataDir: string) {
  const configuration = join(dataDir, 'neo4j', 'conf', 'neo4j.conf');
  const earlier = await readFile(configuration, 'utf8');
  const opening = open(dataDir, 'server');
  const text = await until('the configuration is written', async () => {
    const now = await readFile(configuration, 'utf8');
    return now !== earlier && now;
  });
  const stolen = Number(/bolt\.listen_address=127\.0\.0\.1:(\d+)/.exec(text)?.[1]);
  const thief = createServer().listen(stolen, '127.0.0.1');
  const opened = await opening;
  thief.close();
  return { opened, stolen };
}

test('refuses a password file that is not the database\'s, and leaves nothing running', async () => {
  const dataDir = await makeFolder();
  const password = join(dataDir, 'neo4j', 'password');
  const first = await open(dataDir, 'command');
  await first.close();

  await writeFile(password, 'another one altogether\n');
  await expect(open(dataDir, 'command')).rejects.toThrow(SetupProblem);
  await expect(open(dataDir, 'command')).rejects.toThrow(password);
  expect(await neo4jPids(dataDir)).toEqual([]);
});

test('stops everything when aborted while starting', async () => {
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
