/**
 * One database for all leaks, and the server of a planted tree on it. The variables are those of
 * test/support/setup.mjs.
 */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openGraph } from '../../../api/neo4j/connect.ts';
import { testJvm } from '../../support/jvm.mjs';

Object.assign(process.env, testJvm);

export interface Database {
  env: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

export async function openDatabase(say: (line: string) => void): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-espace-mutation-'));
  const { embedded, close } = await openGraph({ env: { DATA_DIR: folder }, role: 'server', say });
  if (!embedded) throw new Error('There is no embedded database.');
  const canaries = join(folder, 'canaries.jsonl');
  writeFileSync(canaries, '');
  return {
    env: {
      TEST_CANARIES: canaries,
      TEST_CANARY_MARK: String(randomInt(10_000, 100_000)),
      TEST_DATA_DIR: folder,
      TEST_NEO4J_URI: embedded.uri,
      TEST_NEO4J_USER: embedded.user,
      TEST_NEO4J_PASSWORD: embedded.password,
      TEST_API: 'http://127.0.0.1:1', // no shared server: a test that sends to it needs one of its own tree
    },
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the bundled server of a tree on the database; its address, and how to end it. */
export async function startServer(
  tree: string,
  { env }: Database,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], {
    cwd: tree,
    env: {
      ...process.env,
      DATA_DIR: env['TEST_DATA_DIR'],
      PORT: '0',
      LOG_LEVEL: 'debug',
      WARM_UP: 'off', // one test needs few statements, and the database keeps their plans
      NEO4J_URI: env['TEST_NEO4J_URI'],
      NEO4J_USER: env['TEST_NEO4J_USER'],
      NEO4J_PASSWORD: env['TEST_NEO4J_PASSWORD'],
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    const said: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (said.length < 100) said.push(line);
      const [, url] = /is at (http:\S+)/.exec(line) ?? [];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said.join('\n')}`)));
  });
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
