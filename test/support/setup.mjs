// Starts the product as a user does, once for all tests that need it; where it is goes into the environment.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { keptDatabase } from './kept-database.mjs';

/**
 * A test run is over before the JVM's second compiler pays for itself: without it the run takes less processor time.
 * The Java launcher reads this variable.
 */
const javaOptions = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

export default async function setup() {
  if (process.env.TEST_API) return; // a server that runs already is used, as test/tools/proof-mutation does
  const kept = process.env.KEEP_DB ? await keptDatabase() : undefined;
  const folder = kept?.folder ?? mkdtempSync(join(tmpdir(), 'tiers-espace-test-'));
  const server = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], {
    env: {
      ...process.env,
      JDK_JAVA_OPTIONS: javaOptions,
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'debug',
      NEO4J_URI: '',
      ...kept?.env,
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const said = [];
  // Tests begin once the statements are planned that take longest to plan: on a busy machine a request that
  // waits for several of them misses its deadline.
  const address = await new Promise((resolve, reject) => {
    let url;
    createInterface({ input: server.stderr }).on('line', (line) => {
      said.push(line);
      url ??= /is at (http:\S+)/.exec(line)?.[1];
      if (line.includes('the slow statements are planned')) resolve(url);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said.join('\n')}`)));
  });
  const { port } = JSON.parse(readFileSync(join(folder, 'neo4j', 'owner.json'), 'utf8'));
  const canaries = join(mkdtempSync(join(tmpdir(), 'tiers-espace-canaries-')), 'canaries.jsonl');
  writeFileSync(canaries, '');
  Object.assign(process.env, {
    TEST_CANARIES: canaries,
    TEST_CANARY_MARK: String(randomInt(10_000, 100_000)),
    TEST_API: address,
    TEST_DATA_DIR: folder,
    TEST_NEO4J_URI: `bolt://127.0.0.1:${port}`,
    TEST_NEO4J_USER: 'neo4j',
    TEST_NEO4J_PASSWORD: readFileSync(join(folder, 'neo4j', 'password'), 'utf8').trim(),
  });
  globalThis.product = { server, folder, said, api: address, kept: kept !== undefined };
}
