/** A redis-server for the tests that need one, where it is installed. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { describe, test } from '@jest/globals';

const installed = spawnSync('redis-server', ['--version']).status === 0;

/**
 * Describes tests that need Redis. Without redis-server on the PATH they are skipped, with the reason in
 * their names. With REQUIRE_REDIS=1 they fail instead.
 */
export function whenRedis(name: string, tests: () => void): void {
  if (installed) describe(name, tests);
  else if (process.env['REQUIRE_REDIS'] === '1')
    test(`${name}: redis-server is required`, () => {
      throw new Error('REQUIRE_REDIS=1 is set, and redis-server is not on the PATH.');
    });
  else describe.skip(`${name} (not run: redis-server is not on the PATH)`, tests);
}

export interface RunningRedis {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a server that keeps nothing on disk. Another program may take the free port first: then it tries the
 * next.
 */
export async function startRedis(): Promise<RunningRedis> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await freePort();
    const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const server = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] });
    const closed = once(server, 'close');
    if (await acceptsConnections(server))
      return {
        url: `redis://127.0.0.1:${port}`,
        stop: async () => {
          server.kill();
          await closed;
        },
      };
  }
  throw new Error('redis-server found no free port five times in a row.');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  const closed = once(probe, 'close');
  probe.close();
  await closed;
  return port;
}

/** Whether it says so; false when it ends before. */
function acceptsConnections(server: ChildProcess & { stdout: NodeJS.ReadableStream }): Promise<boolean> {
  return new Promise((resolve) => {
    createInterface(server.stdout).on('line', (line) => {
      if (/ready to accept connections/i.test(line)) resolve(true);
    });
    server.once('close', () => resolve(false));
  });
}
