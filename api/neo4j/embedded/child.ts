import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { javaArguments, writeConfiguration } from './configuration.ts';
import { readIfThere, systemCode } from './files.ts';
import type { Home } from './home.ts';
import type { Java } from './java.ts';
import type { Settings } from './settings.ts';

/** All that is needed to start Neo4j, again and again. */
export interface Launch {
  home: Home;
  java: Java;
  /** The folder of the jars. */
  jars: string;
  /** As in -Xmx: 512m, 1g. */
  heap: string;
  /** Of Neo4j, added to ours. */
  settings: Settings;
  password: string;
}

/** One run of the Neo4j process. */
export interface Child {
  /** Undefined where it could not even be spawned. */
  pid: number | undefined;
  /** Resolves, never rejects, with how it ended: `exit code 1`, `signal SIGKILL`. */
  ended: Promise<string>;
  hasEnded(): boolean;
  /** What it printed and logged since it was started. */
  printed(): Promise<{ console: string; debug: string }>;
  /** Ends it and waits until it has ended: SIGTERM, after 10 s SIGKILL. May be called again. */
  stop(): Promise<void>;
}

/** Milliseconds before SIGKILL: a busy machine takes more than 3 s to stop a JVM. */
const PATIENCE = 10_000;

/** Starts the Neo4j process on this port of 127.0.0.1; that it is ready is for `untilReady` to find out. */
export async function startChild({ home, java, jars, heap, settings }: Launch, port: number): Promise<Child> {
  await writeConfiguration(home, port, settings);
  await rename(home.console, home.previousConsole).catch(ignoreMissing);
  const debugStart = await sizeOf(home.debugLog);
  const args = javaArguments(java, jars, home, heap);
  const [command, ...rest] = (await hasSetpriv())
    ? ['setpriv', '--pdeathsig', 'TERM', java.command, ...args]
    : [java.command, ...args];

  // A file, not a pipe: were this process killed, the next line printed into a pipe would end Neo4j amid its
  // work.
  const output = await open(home.console, 'w', 0o600);
  try {
    const neo4j = spawn(command, rest, {
      cwd: home.folder,
      // A process group of its own: Ctrl-C in the terminal must not reach it before the API has closed down.
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
      // English, which failures.ts reads; UTF-8, without which Java 17 cannot open a folder called données.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    return asChild(neo4j, home, debugStart);
  } finally {
    await output.close();
  }
}

function asChild(neo4j: ChildProcess, home: Home, debugStart: number): Child {
  let running = true;
  // Where there is no setpriv, the least that can be done when this process leaves without closing.
  const onExit = () => neo4j.kill('SIGTERM');
  process.on('exit', onExit);
  const ended = new Promise<string>((resolve) => {
    const end = (how: string) => {
      running = false;
      process.off('exit', onExit);
      resolve(how);
    };
    neo4j.once('exit', (code, signal) => end(signal ? `signal ${signal}` : `exit code ${code}`));
    neo4j.once('error', (error) => end(error.message)); // not spawned at all
  });
  return {
    pid: neo4j.pid,
    ended,
    hasEnded: () => !running,
    printed: async () => ({
      console: (await readIfThere(home.console)) ?? '',
      debug: await readFrom(home.debugLog, debugStart),
    }),
    stop: async () => {
      neo4j.kill('SIGTERM');
      const impatient = setTimeout(() => neo4j.kill('SIGKILL'), PATIENCE);
      await ended;
      clearTimeout(impatient);
    },
  };
}

/**
 * Whether setpriv can have the kernel end Neo4j as soon as this process is gone, even by kill -9. Tried out,
 * because the setpriv of busybox has no such option. The kernel goes by the thread that spawned: never do so
 * from a worker thread.
 */
async function hasSetpriv(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return new Promise((resolve) => {
    execFile('setpriv', ['--pdeathsig', 'TERM', 'true'], (error) => resolve(!error));
  });
}

async function sizeOf(file: string): Promise<number> {
  return stat(file)
    .then(({ size }) => size, ignoreMissing)
    .then((size) => size ?? 0);
}

/**
 * The text from a position in bytes on; empty where the file is missing, or was rotated and is shorter by
 * now.
 */
async function readFrom(file: string, position: number): Promise<string> {
  return text(createReadStream(file, { start: position }))
    .catch(ignoreMissing)
    .then((found) => found ?? '');
}

function ignoreMissing(error: unknown): undefined {
  if (systemCode(error) !== 'ENOENT') throw error;
}
