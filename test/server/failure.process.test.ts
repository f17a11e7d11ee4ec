// The database freezes or dies, the server is killed: requests are answered in time, and nothing acknowledged
// is lost.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { admin, lines } from '../admin/support.ts';
import { eventually } from '../support/eventually.ts';
import { shortJvm } from '../support/jvm.mjs';
import { Product } from '../support/product.ts';

let product: Product;
let token: string;
const create = (title: string, key: string) =>
  product.post<{ createProject: { project: { id: string } } }>(
    token,
    'mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }',
    { input: { title, key } },
  );
const titles = async () => {
  const { data } = await product.post<{ viewer: { projects: { edges: { node: { title: string } }[] } } }>(
    token,
    '{ viewer { projects(first: 100) { edges { node { title } } } } }',
  );
  return data?.viewer.projects.edges.map(({ node }) => node.title).sort();
};

/**
 * Whether another database process than this one runs. False while it starts and its owner file is
 * incomplete.
 */
const restarted = (old: number) => {
  try {
    return product.database !== old;
  } catch {
    return false;
  }
};

/** Imports Ada with a command that starts the database by itself, then starts the server on what it left. */
beforeAll(async () => {
  const [dataDir, folder] = ['data', 'people'].map((name) =>
    mkdtempSync(join(tmpdir(), `tiers-espace-${name}-`)),
  ) as [string, string];
  writeFileSync(join(folder, 'people.csv'), 'ref,name\nada,Ada\n');
  const imported = await admin(['import', folder], { ...shortJvm, NEO4J_URI: '', DATA_DIR: dataDir });
  rmSync(folder, { recursive: true });
  expect(imported).toMatchObject({ code: 0, stdout: '' });
  expect(lines(imported.stderr).at(-1)).toBe('Done: 1 rows taken, 0 refused.');
  expect(readdirSync(join(dataDir, 'neo4j'))).not.toContain('owner.json');
  product = await Product.start(dataDir, { DEMO: 'off' });
  token = (await product.admin('token', 'ada')).trim().split('\t')[1] ?? '';
  await eventually(async () => {
    expect(await titles()).toEqual([]);
  });
}, 180_000);

afterAll(async () => {
  await product.stop();
  product.remove();
});

test('database frozen: UNAVAILABLE within the deadline, and all is as before once it goes on', async () => {
  expect((await create('before', 'a')).data?.createProject.project.id).toMatch(/^project_/);
  const pid = product.database;
  process.kill(pid, 'SIGSTOP');
  const start = performance.now();
  let frozen;
  try {
    frozen = await create('during', 'b');
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(frozen.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE']);
  // The key makes the retry safe, whether or not the frozen request succeeded in the end.
  await eventually(async () => {
    expect((await create('during', 'b')).data?.createProject.project.id).toMatch(/^project_/);
  });
  expect(await titles()).toEqual(['before', 'during']);
}, 120_000);

test('database killed while writing: acknowledged writes are kept once, others whole or not', async () => {
  const acknowledged: string[] = [];
  const old = product.database;
  const writing = (async () => {
    for (let i = 0; i < 400; i++) {
      const answer = await create(`write ${i}`, `w${i}`).catch(() => null);
      if (!answer?.data?.createProject.project) return answer?.errors?.[0]?.extensions.code;
      acknowledged.push(`write ${i}`);
      // The write under way was tried again on the new database, within its deadline.
      if (restarted(old)) return 'SUCCEEDED';
    }
    return 'the kill was not noticed';
  })();
  await eventually(async () => {
    expect(acknowledged.length).toBeGreaterThan(5);
  });
  process.kill(old, 'SIGKILL');
  expect(['UNAVAILABLE', 'MAYBE_DONE', 'DONE_NOT_READ', 'SUCCEEDED']).toContain(await writing);
  const found = await eventually(async () => {
    const all = await titles();
    expect(all).toContain('during'); // written before the kill
    return all ?? [];
  });
  expect(product.database).not.toBe(old);
  const written = found.filter((title) => title.startsWith('write'));
  expect(new Set(written).size).toBe(written.length);
  expect(written).toEqual(expect.arrayContaining(acknowledged));
  expect(written.length - acknowledged.length).toBeLessThanOrEqual(1);
}, 180_000);

test('a second server on the folder, and one at a port in use, say why they do not start', async () => {
  const start = (folder: string, env: NodeJS.ProcessEnv = {}) =>
    Product.start(folder, { DEMO: 'off', ...env }).then(async (other) => {
      await other.stop();
      return 'it started';
    }, String);
  expect(await start(product.folder)).toMatch(/already runs on this folder/);
  const { port } = new URL(product.url);
  const folder = mkdtempSync(join(tmpdir(), 'tiers-espace-other-'));
  expect(await start(folder, { ...product.onItsDatabase, PORT: port })).toMatch(`Port ${port} is taken`);
  rmSync(folder, { recursive: true });
}, 120_000);

/** Stops the product as a host does; expects that server and database end well within five seconds. */
async function stopsInTime(): Promise<void> {
  const pid = product.database;
  const { milliseconds, code } = await product.stop();
  expect({ code, fast: milliseconds < 5_000, gone: !existsSync(`/proc/${pid}`) }).toEqual({
    code: 0,
    fast: true,
    gone: true,
  });
}

test('SIGTERM at rest: stops server and database in five seconds; the next start finds everything', async () => {
  const kept = await titles();
  await stopsInTime();
  product = await Product.start(product.folder, { DEMO: 'off' });
  expect(await titles()).toEqual(kept);
}, 120_000);

test('SIGKILL, then SIGTERM: the next start takes over, and stops in five seconds while it plans', async () => {
  const kept = await titles();
  await product.stop('SIGKILL');
  product = await Product.start(product.folder, { DEMO: 'off', WARM_UP: '0' });
  expect(await titles()).toEqual(kept);
  await stopsInTime();
}, 120_000);
