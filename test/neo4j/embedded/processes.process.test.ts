import { afterAll, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { prepareHome } from '../../../api/neo4j/embedded/home.ts';
import {
  homeArguments,
  identify,
  lives,
  MAIN_CLASS,
  neo4jProcesses,
} from '../../../api/neo4j/embedded/processes.ts';
import { tableFromPs } from '../../../api/neo4j/embedded/process-table.ts';
import { makeFolder, until } from './support.ts';

const children: ChildProcess[] = [];
afterAll(() => children.forEach((child) => child.kill('SIGKILL')));

function start(command: string, args: string[]): ChildProcess & { pid: number } {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  if (child.pid === undefined) throw new Error(`${command} did not start`);
  return child as ChildProcess & { pid: number };
}

test('lives: recognises a process by pid and start time, until it has ended', async () => {
  const child = start('sleep', ['60']);
  const identity = await identify(child.pid);
  if (!identity) throw new Error('the running process was not found');
  expect(await lives(identity)).toBe(true);
  expect(await identify(child.pid)).toEqual(identity);
  expect(await lives({ ...identity, started: 'another time' })).toBe(false); // another process got the pid

  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await lives(identity)).toBe(false);
  expect(await identify(child.pid)).toBeUndefined();
});

test('identify: a zombie, killed but not reaped, counts as ended', async () => {
  // The shell becomes a sleep, which never reaps the child it does not know of. The child is killed only
  // then: the shell itself would have reaped it.
  const parent = start('sh', ['-c', 'sleep 300 & echo $!; exec sleep 301']);
  const [line] = (await once(parent.stdout ?? parent, 'data')) as [Buffer];
  const zombie = Number(line.toString());
  await until('the shell has become a sleep', async () =>
    (await tableFromPs()).some(({ pid, command }) => pid === parent.pid && command === 'sleep 301'),
  );
  process.kill(zombie, 'SIGKILL');
  await until('the zombie counts as ended', async () => (await identify(zombie)) === undefined);
  expect(() => process.kill(zombie, 0)).not.toThrow(); // it still has its pid
  expect((await tableFromPs()).map(({ pid }) => pid)).not.toContain(zombie);
});

test('neo4jProcesses: finds Neo4j by main class and whole home folder', async () => {
  const folder = await makeFolder();
  const [home, longer] = await Promise.all([prepareHome(folder), prepareHome(`${folder}/neo4j-old`)]);
  const run = (...args: string[]) =>
    start(process.execPath, ['-e', 'setInterval(() => {}, 1000)', '--', ...args]).pid;
  const mine = run(MAIN_CLASS, ...homeArguments(home), '--console-mode');
  const elsewhere = run(MAIN_CLASS, ...homeArguments(longer), '--console-mode');
  const another = run('an-editor', ...homeArguments(home));
  await until('all three are in the process table', async () => {
    const rows = (await tableFromPs()).filter(({ command }) => command.includes('--home-dir'));
    const shown = new Set(rows.map(({ pid }) => pid));
    return [mine, elsewhere, another].every((pid) => shown.has(pid));
  });
  expect(await neo4jProcesses(home)).toEqual([mine]);
});

test('tableFromPs: gives command and start time where there is no /proc', async () => {
  const before = Date.now();
  const child = start('sleep', ['61']);
  const row = await until('the child is in the table and has become a sleep', async () =>
    (await tableFromPs()).find(({ pid, command }) => pid === child.pid && command === 'sleep 61'),
  );
  const started = Date.parse(`${row.started} UTC`);
  const slack = 60_000; // ps computes the time from that of the boot, in whole seconds
  expect(started).toBeGreaterThan(before - slack);
  expect(started).toBeLessThan(Date.now() + slack);
});
