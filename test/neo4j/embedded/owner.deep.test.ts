import { expect, jest, test } from '@jest/globals';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from './support.ts';
import { ask, makeFolder, neo4jPids, open, realJava, spawnOpener, succeeded, until } from './support.ts';

jest.setTimeout(300_000);

/** A PATH with java and without setpriv: Neo4j then outlives a killed parent process, as on macOS. */
async function pathWithoutSetpriv(): Promise<string> {
  const bin = await makeFolder();
  await symlink(realJava(), join(bin, 'java'));
  return bin;
}

test('owner: a server waits for a command; commands share with a server; exactly one succeeds it', async () => {
  const dataDir = await makeFolder();
  const first = await open(dataDir, 'command');
  const server = spawnOpener(dataDir, 'server', { PATH: await pathWithoutSetpriv() });
  const waiting = `A command (pid ${process.pid}) is using the database`;
  await until('the server says that it waits', () => server.said.some((line) => line.includes(waiting)));
  await ask(first, 'CREATE (:Kept {what: "by the command"})');
  const killed = Number(first.pid);
  process.kill(killed, 'SIGKILL');
  await until('the database starts again', () => first.pid !== undefined && first.pid !== killed);
  await first.close(); // while it starts again

  // While the database of the server starts: another server is refused at once, a command waits.
  await until('the server is the owner', async () => (await neo4jPids(dataDir)).length === 1);
  await expect(open(dataDir, 'server')).rejects.toThrow(
    `Another server (pid ${server.pid}) already runs on this folder`,
  );
  const command = await open(dataDir, 'command');
  expect(command.said).toEqual([
    expect.stringMatching(`Waiting for the database of the server \\(pid ${server.pid}\\)`),
  ]);
  const served = await succeeded(server);
  expect({ uri: command.uri, password: command.password, pid: command.pid }).toEqual(served);
  const kept = 'MATCH (kept:Kept) RETURN kept.what AS what ORDER BY what';
  expect(await ask(served, kept)).toEqual(['by the command']);
  await ask(command, 'CREATE (:Kept {what: "committed before the kill"})');
  await command.close();
  expect(await ask(served, 'RETURN 1')).toEqual([1]); // closing a joined database stopped nothing

  await server.kill9();
  expect(await neo4jPids(dataDir)).toEqual([served.pid]); // an orphan

  const rivals = [spawnOpener(dataDir, 'server'), spawnOpener(dataDir, 'server')];
  const outcomes = await withOneNeo4j(dataDir, Promise.all(rivals.map(({ outcome }) => outcome)));
  const winner = outcomes.find(isOpen);
  const loser = outcomes.find(isProblem);
  if (!winner || !loser) throw new Error(`Not one winner and one loser: ${JSON.stringify(outcomes)}`);
  expect(loser.problem).toMatch(/Another server \(pid \d+\) already runs on this folder/);
  expect(rivals.flatMap(({ said }) => said)).toContainEqual(
    expect.stringMatching(`Stopping a Neo4j \\(pid ${served.pid}\\) left behind`),
  );
  expect(winner.pid).not.toBe(served.pid);
  expect(await neo4jPids(dataDir)).toEqual([winner.pid]);
  expect(await ask(winner, kept)).toEqual(['by the command', 'committed before the kill']);

  // With setpriv a killed server takes its Neo4j along.
  await rivals[outcomes.indexOf(winner)]?.kill9();
  if (process.platform === 'linux')
    await until('Neo4j has ended as well', async () => (await neo4jPids(dataDir)).length === 0);
});

/** Awaits the promise, and checks meanwhile that no more than one Neo4j runs on the folder. */
async function withOneNeo4j<T>(dataDir: string, promise: Promise<T>): Promise<T> {
  let done = false;
  void promise
    .finally(() => {
      done = true;
    })
    .catch(() => undefined);
  let most = 0;
  await until(
    'both have an outcome',
    async () => {
      most = Math.max(most, (await neo4jPids(dataDir)).length);
      return done;
    },
    200_000,
  );
  expect(most).toBe(1);
  return promise;
}

function isOpen(outcome: Outcome): outcome is Exclude<Outcome, { problem: string }> {
  return outcome.problem === undefined;
}

function isProblem(outcome: Outcome): outcome is Extract<Outcome, { problem: string }> {
  return !isOpen(outcome);
}
