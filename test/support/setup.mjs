// Starts the product as a user does, once for all tests that need it; where it is goes into the environment.
import { execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { testJvm } from './jvm.mjs';
import { keptDatabase } from './kept-database.mjs';

/**
 * Whether the product plans its statements before the tests begin. The whole run begins with tests that have
 * databases of their own, while this one plans. A run of some files needs few statements, and plans each when
 * it is first used; but a page sends many requests at once, and on a busy machine they would miss their
 * deadlines.
 */
function plansFirst({ patterns }) {
  const folder = join(import.meta.dirname, '..', 'browser');
  const pages = readdirSync(folder).map((file) => join(folder, file));
  return patterns.length === 0 || patterns.some((pattern) => pages.some((path) => path.match(pattern)));
}

/** @param {{ testPathPatterns: { patterns: string[] } }} jest the configuration of the run */
export default async function setup({ testPathPatterns }) {
  const { WARM_UP = plansFirst(testPathPatterns) ? '0' : 'off' } = process.env;
  if (process.env.TEST_API) return; // a server that runs already is used, as test/tools/proof-mutation does
  const kept = process.env.KEEP_DB ? await keptDatabase() : undefined;
  const folder = kept?.folder ?? mkdtempSync(join(tmpdir(), 'tiers-espace-test-'));
  const server = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], {
    env: {
      ...process.env,
      ...testJvm,
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'debug',
      NEO4J_URI: '',
      WARM_UP,
      SOCKETS_PER_NETWORK: '10000', // all tests come from one address
      WEBHOOKS: 'off', // a test that has webhooks delivered does so by a server of its own
      HOST_CONTACT: 'host@house.example',
      ...kept?.env,
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const said = [];
  const warm = join(folder, 'warm');
  rmSync(warm, { force: true });
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: server.stderr }).on('line', (line) => {
      said.push(line);
      const [, url] = /is at (http:\S+)/.exec(line) ?? [];
      if (url) resolve(url);
      if (line.includes('the statements are planned')) writeFileSync(warm, '');
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said.join('\n')}`)));
  });
  const { port } = JSON.parse(readFileSync(join(folder, 'neo4j', 'owner.json'), 'utf8'));
  // All screens are looked at in one visit, faster than anybody clicks.
  const adminEnv = { ...process.env, DATA_DIR: folder, NEO4J_URI: '' };
  execFileSync(process.execPath, ['dist/admin.js', 'set', 'pointsPerMinuteDemo', 'off'], { env: adminEnv });
  const canaries = join(mkdtempSync(join(tmpdir(), 'tiers-espace-canaries-')), 'canaries.jsonl');
  writeFileSync(canaries, '');
  Object.assign(process.env, {
    TEST_CANARIES: canaries,
    TEST_CANARY_MARK: String(randomInt(10_000, 100_000)),
    TEST_API: address,
    ...(WARM_UP === 'off' ? {} : { TEST_WARM: warm }),
    TEST_DATA_DIR: folder,
    TEST_NEO4J_URI: `bolt://127.0.0.1:${port}`,
    TEST_NEO4J_USER: 'neo4j',
    TEST_NEO4J_PASSWORD: readFileSync(join(folder, 'neo4j', 'password'), 'utf8').trim(),
  });
  globalThis.product = { server, folder, said, api: address, kept: kept !== undefined };
}
