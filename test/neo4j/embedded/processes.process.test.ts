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

test('a process is known by its pid and start, and no longer once it is gone', async () => {
  const child = start('sleep', ['60']);
  const identity = await identify(child.pid);
  if (!identity) throw new Error('It runs, and was not found.');
  expect(await lives(identity)).toBe(true);
  expect(await identify(child.pid)).toEqual(identity);
  expect(await lives({ ...identity, started: 'another time' })).toBe(false); // the pid, given out again

  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await lives(identity)).toBe(false);
  expect(await identify(child.pid)).toBeUndefined();
});

test('killed but not reaped counts as gone', async () => {
  // The shell becomes a sleep, which never waits for the child it does not know of.
  const shell = start('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
  const [line] = (await once(shell.stdout ?? shell, 'data')) as [Buffer];
  const zombie = Number(line.toString());
  await until('it has ended', async () => (await identify(zombie)) === undefined, 5_000);
  expect(() => process.kill(zombie, 0)).not.toThrow(); // and yet it has its pid
  expect((await tableFromPs()).map(({ pid }) => pid)).not.toContain(zombie);
});

test('Neo4j is found by its home folder, and by nothing less', async () => {
  const folder = await makeFolder();
  const [home, longer] = await Promise.all([prepareHome(folder), prepareHome(`${folder}/neo4j-old`)]);
  const run = (...args: string[]) =>
    start(process.execPath, ['-e', 'setInterval(() => {}, 1000)', '--', ...args]).pid;
  const mine = run(MAIN_CLASS, ...homeArguments(home), '--console-mode');
  const elsewhere = run(MAIN_CLASS, ...homeArguments(longer), '--console-mode');
  const another = run('an-editor', ...homeArguments(home));
  await until(
    'all three show',
    async () => {
      const rows = (await tableFromPs()).filter(({ command }) => command.includes('--home-dir'));
      const shown = new Set(rows.map(({ pid }) => pid));
      return [mine, elsewhere, another].every((pid) => shown.has(pid));
    },
    5_000,
  );
  expect(await neo4jProcesses(home)).toEqual([mine]);
});

test('where there is no /proc, ps tells the same', async () => {
  const child = start('sleep', ['61']);
  const row = (await tableFromPs()).find(({ pid }) => pid === child.pid);
  expect(row?.command).toBe('sleep 61');
  expect(Math.abs(Date.parse(`${row?.started} UTC`) - Date.now())).toBeLessThan(60_000);
});
