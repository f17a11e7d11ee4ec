/** The product in a process of its own, as `npm start` runs it: for tests that stop, kill or freeze it. */
import { afterAll } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { elsewhere } from './canary/answer.ts';
import { watch } from './canary/register.ts';
import { shortJvm } from './jvm.mjs';

// Whatever a test left running, because it failed, ends with its file: it would else hold up the whole run.
const started: Product[] = [];
afterAll(() => Promise.all(started.map((product) => product.stop())), 30_000);

export class Product {
  readonly said: string[] = [];
  private constructor(
    readonly process: ChildProcess,
    readonly folder: string,
  ) {}
  url = '';

  /**
   * Starts it, without planning slow statements, and waits for its address. Rejects with what it said when it
   * ends before.
   */
  static async start(
    folder = mkdtempSync(join(tmpdir(), 'tiers-espace-product-')),
    env: NodeJS.ProcessEnv = {},
  ): Promise<Product> {
    const child = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], {
      env: {
        ...process.env,
        ...shortJvm,
        NEO4J_URI: '',
        DATA_DIR: folder,
        PORT: '0',
        LOG_LEVEL: 'debug',
        WARM_UP: 'off',
        SOCKETS_PER_NETWORK: '10000',
        WEBHOOKS: 'off', // a test that has webhooks delivered does so by a server of its own
        ...env,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const product = new Product(child, folder);
    started.push(product);
    product.url = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stderr }).on('line', (line) => {
        product.said.push(line);
        watch('a log line', line);
        const [, url] = /is at (http:\S+)/.exec(line) ?? [];
        if (url) resolve(url);
      });
      child.once('close', (code) => reject(new Error(`ended with ${code}: ${product.said.join('\n')}`)));
    });
    if (!env['NEO4J_URI']) elsewhere.add(new URL(product.url).origin);
    return product;
  }

  private get owner() {
    return JSON.parse(readFileSync(join(this.folder, 'neo4j', 'owner.json'), 'utf8')) as {
      java: { pid: number };
      port: number;
    };
  }

  /** The pid of its Neo4j now. */
  get database(): number {
    return this.owner.java.pid;
  }

  /** The environment in which another product uses its database. */
  get onItsDatabase() {
    return {
      NEO4J_URI: `bolt://127.0.0.1:${this.owner.port}`,
      NEO4J_USER: 'neo4j',
      NEO4J_PASSWORD: readFileSync(join(this.folder, 'neo4j', 'password'), 'utf8').trim(),
    };
  }

  /** Runs a command of the host on the same folder; its standard output. */
  async admin(...args: string[]): Promise<string> {
    const child = spawn(process.execPath, ['dist/admin.js', ...args], {
      env: { ...process.env, ...shortJvm, NEO4J_URI: '', DATA_DIR: this.folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    const [code] = (await once(child, 'close')) as [number];
    if (code !== 0) throw new Error(`admin ${args.join(' ')} ended with ${code}`);
    if (args[0] !== 'reports') watch(`the output of admin ${args[0]}`, output);
    return output;
  }

  async post<Data>(
    token: string,
    query: string,
    variables: object = {},
  ): Promise<{ data: Data | null; errors?: { extensions: { code: string } }[] }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data: Data | null; errors?: { extensions: { code: string } }[] };
  }

  get ended(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  /**
   * Ends it with a signal; milliseconds until it was gone, and its exit code. One that ended before is left
   * as it is.
   */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<{ milliseconds: number; code: number | null }> {
    const start = performance.now();
    if (!this.ended) {
      const closed = once(this.process, 'close');
      this.process.kill(signal);
      await closed;
    }
    return { milliseconds: performance.now() - start, code: this.process.exitCode };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** For a product on the database of the run, as another process of the house. */
export const onThisDatabase = () => ({
  NEO4J_URI: process.env['TEST_NEO4J_URI'],
  NEO4J_USER: process.env['TEST_NEO4J_USER'],
  NEO4J_PASSWORD: process.env['TEST_NEO4J_PASSWORD'],
});
