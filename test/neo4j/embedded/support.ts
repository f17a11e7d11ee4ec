import { afterAll, afterEach } from '@jest/globals';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import neo4j from 'neo4j-driver';
import type { EmbeddedDatabase, OpenOptions } from '../../../api/neo4j/embedded/open.ts';
import { openEmbedded } from '../../../api/neo4j/embedded/open.ts';
import { eventually } from '../../support/eventually.ts';
import { shortJvm } from '../../support/jvm.mjs';

Object.assign(process.env, shortJvm);

const folders: string[] = [];
const cleanups: (() => Promise<unknown>)[] = [];

// Runs after a failed test too, so that no Neo4j outlives its test.
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A new folder, removed at the end. Its name has a space and an accent, as folders of users have. */
export async function makeFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tiers espace é-')));
  folders.push(folder);
  return folder;
}

/** Waits until the condition gives something truthy and returns it; fails after the limit (milliseconds). */
export function until<T>(
  description: string,
  condition: () => T | Promise<T>,
  limit = 90_000,
): Promise<NonNullable<T>> {
  return eventually(async () => {
    const found = await condition();
    if (!found) throw new Error(`Waited ${limit} ms in vain until ${description}`);
    return found;
  }, limit);
}

export interface Opened extends EmbeddedDatabase {
  said: string[];
}

/**
 * Opens the database in this process; it is closed after the test at the latest. `said` collects its
 * messages.
 */
export async function open(
  dataDir: string,
  role: OpenOptions['role'],
  more: Partial<OpenOptions> = {},
): Promise<Opened> {
  const said: string[] = [];
  const database = await openEmbedded({ dataDir, role, say: (line) => said.push(line), ...more });
  cleanups.push(() => database.close());
  return Object.defineProperty(database, 'said', { value: said }) as Opened;
}

/** The result of an opener process (opener.ts). */
export type Outcome =
  { uri: string; password: string; pid: number; problem?: undefined } | { problem: string; name: string };

export interface Opener {
  pid: number;
  said: string[];
  outcome: Promise<Outcome>;
  ended: Promise<void>;
  /** Makes it close its database and exit. */
  leave(): Promise<void>;
  kill9(): Promise<void>;
}

/** Opens the database in another process, which has its own environment and can be killed. */
export function spawnOpener(
  dataDir: string,
  role: OpenOptions['role'],
  environment: NodeJS.ProcessEnv = {},
): Opener {
  const script = join(import.meta.dirname, 'opener.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, role], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const said: string[] = [];
  createInterface(child.stderr).on('line', (line) => said.push(line));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const outcome = new Promise<Outcome>((resolve, reject) => {
    createInterface(child.stdout).once('line', (line) => resolve(JSON.parse(line) as Outcome));
    child.once('close', () => reject(new Error(`The opener exited without a result:\n${said.join('\n')}`)));
  });
  outcome.catch(() => undefined); // a test that kills it may not ask for the outcome
  const leave = async () => {
    child.stdin.end();
    const killLater = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(killLater);
  };
  const kill9 = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  cleanups.push(leave);
  return { pid: child.pid ?? 0, said, outcome, ended, leave, kill9 };
}

/** The outcome of an opener that must succeed. */
export async function succeeded(opener: Opener): Promise<Exclude<Outcome, { problem: string }>> {
  const outcome = await opener.outcome;
  if (outcome.problem !== undefined) throw new Error(outcome.problem);
  return outcome;
}

/** Runs one statement on a fresh connection and gives back the first column. */
export async function ask(
  { uri, password }: { uri: string; password: string },
  statement: string,
): Promise<unknown[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(statement);
    return records.map((record) => record.get(0) as unknown);
  } finally {
    await driver.close();
  }
}

/** The path of java on this machine, for a PATH that holds little else. */
export function realJava(): string {
  return execFileSync('sh', ['-c', 'command -v java'], { encoding: 'utf8' }).trim();
}

/**
 * The pids of Neo4j on this folder. A child that Neo4j has just forked still has its command line; it is left
 * out.
 */
export function neo4jPids(dataDir: string): Promise<number[]> {
  return new Promise((resolve) => {
    execFile('ps', ['-Aww', '-o', 'pid=,ppid=,args='], { maxBuffer: 64 << 20 }, (_error, stdout) => {
      const found = stdout
        .split('\n')
        .filter((line) => line.includes(` --home-dir=${dataDir}/neo4j `))
        .map((line) => line.trim().split(/\s+/, 2).map(Number) as [pid: number, parent: number]);
      const pids = new Set(found.map(([pid]) => pid));
      resolve(found.filter(([, parent]) => !pids.has(parent)).map(([pid]) => pid));
    });
  });
}
