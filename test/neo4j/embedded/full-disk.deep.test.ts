// A product on a small file system of its own that other programs fill: reads go on, what was acknowledged
// stays, and changes go on once there is room. ROUNDS (test:deep) fills it so often, also at once.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../support/eventually.ts';
import { admin, lines } from '../../admin/support.ts';
import { shortJvm } from '../../support/jvm.mjs';
import { Product } from '../../support/product.ts';

jest.setTimeout(600_000);
const rounds = Number(process.env['ROUNDS'] ?? 1);
const writes = 1_000;

const mounted = mkdtempSync(join(tmpdir(), 'tiers-espace-small-'));
const reason = (() => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'none', mounted], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return `a file system of 160 MB cannot be mounted here: ${String(error).split('\n')[0]}`;
  }
})();
afterAll(() => {
  if (reason === null) execFileSync('umount', ['-l', mounted]);
  rmSync(mounted, { recursive: true, force: true });
});

(reason === null ? describe : describe.skip)(`full disk${reason === null ? '' : ` (${reason})`}`, () => {
  const folder = join(mounted, 'data');
  const filler = join(mounted, 'filler');
  const env = { DEMO: 'off', DISK_RESERVE: '40m' };
  const acknowledged: string[] = [];
  let product: Product;
  let token: string;

  const create = (title: string) =>
    product.post<{ createProject: { project: { id: string } } }>(
      token,
      'mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }',
      { input: { title, key: title } },
    );
  const codeOf = async (title: string) => (await create(title)).errors?.[0]?.extensions.code ?? 'written';
  const write = async (title: string) => {
    const code = await codeOf(title).catch(() => 'no answer');
    if (code === 'written') acknowledged.push(title);
    return code;
  };
  const name = async () => {
    const { data, errors } = await product.post<{ viewer: { person: { name: string } } }>(
      token,
      '{ viewer { person { name } } }',
    );
    return data?.viewer.person.name ?? errors?.[0]?.extensions.code;
  };
  const titles = async (after: string | null = null): Promise<string[]> => {
    const { data } = await product.post<{
      viewer: {
        projects: {
          edges: { node: { title: string } }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      };
    }>(
      token,
      `query ($after: String) {
        viewer { projects(first: 100, after: $after) { edges { node { title } } pageInfo { endCursor hasNextPage } } }
      }`,
      { after },
    );
    const { edges, pageInfo } = data?.viewer.projects ?? { edges: [], pageInfo: undefined };
    const found = edges.map(({ node }) => node.title);
    return pageInfo?.hasNextPage ? [...found, ...(await titles(pageInfo.endCursor))] : found;
  };
  const ready = async () => (await fetch(`${product.url}/readyz`)).json();
  const free = () => statfsSync(mounted).bavail * statfsSync(mounted).bsize;

  /** Writes zeros until so many bytes are left. */
  async function fill(left: number): Promise<void> {
    const file = await open(filler, 'a');
    const block = Buffer.alloc(64 * 1024);
    try {
      while (free() > left) await file.write(block, 0, Math.min(block.length, Math.max(512, free() - left)));
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    } finally {
      await file.close();
    }
  }

  beforeAll(async () => {
    Object.assign(process.env, env); // for commands too
    mkdirSync(folder);
    const people = join(mounted, 'people');
    mkdirSync(people);
    writeFileSync(join(people, 'people.csv'), 'ref,name\nada,Ada\n');
    product = await Product.start(folder, env);
    await product.admin('import', people);
    token = (await product.admin('token', 'ada')).trim().split('\t')[1] ?? '';
    for (const limit of ['pointsPerMinute', 'projects']) await product.admin('set', limit, 'off');
    // The first change waits for plans, on a slow machine longer than its deadline.
    await eventually(async () => expect(await codeOf('first of all')).toBe('written'), 120_000);
    for (let place = 0; place < writes; place += 20)
      await Promise.all(Array.from({ length: 20 }, (_, i) => write(`first ${place + i}`)));
    expect(acknowledged).toHaveLength(writes);
  });
  afterAll(async () => {
    await product?.stop();
  });

  test('below the reserve: changes are refused with READ_ONLY, reads go on, and it is said', async () => {
    await fill(20 * 1024 * 1024);
    await eventually(async () => expect(await ready()).toEqual({ ready: true, writable: false }));
    expect(await codeOf('refused')).toBe('READ_ONLY');
    expect(await name()).toBe('Ada');
    const refused = await admin(['set', 'fullTrusts', '12'], {
      ...shortJvm,
      ...env,
      NEO4J_URI: '',
      DATA_DIR: folder,
    });
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('disk is almost full') });
    await eventually(async () => expect(product.said.join('\n')).toMatch(/almost full[^]*reading goes on/));
    rmSync(filler);
    await eventually(async () => expect(await ready()).toEqual({ ready: true, writable: true }));
    expect(await write('after the refusal')).toBe('written');
    await eventually(async () => expect(product.said.join('\n')).toContain('There is room'));
  });

  test('filled to the last byte: the reserve is given back, reads go on, and nothing is lost', async () => {
    for (let round = 0; round < rounds; round++) {
      await Promise.all([fill(0), write(`while filling ${round}`)]);
      await eventually(async () => expect(readdirSync(join(folder, 'neo4j'))).not.toContain('reserve'));
      expect(await codeOf('refused')).toBe('READ_ONLY');
      await eventually(async () => expect(await name()).toBe('Ada'));
      rmSync(filler);
      await eventually(
        async () => expect(await write(`after the full disk ${round}`)).toBe('written'),
        120_000,
      );
      await eventually(async () => expect(readdirSync(join(folder, 'neo4j'))).toContain('reserve'));
    }
    expect(await titles()).toEqual(expect.arrayContaining(acknowledged));
  });

  test('a database that could not write its log is restarted, and answers with all that was acknowledged', async () => {
    await product.stop();
    product = await Product.start(folder, { ...env, DISK_RESERVE: 'off' });
    expect(await name()).toBe('Ada');
    const before = product.database;
    await fill(0);
    let code = 'written';
    for (let i = 0; code === 'written'; i++) code = await write(`until it is full ${i} ${'x'.repeat(150)}`);
    expect(code).not.toBe('INTERNAL_SERVER_ERROR');
    rmSync(filler);
    await eventually(async () => expect(await write('after the restart')).toBe('written'), 120_000);
    expect(product.database).not.toBe(before);
    expect(await titles()).toEqual(expect.arrayContaining(acknowledged));
  });

  test('admin recover: starts a database whose log ends unreadably, copied aside before', async () => {
    await product.stop();
    const logs = join(folder, 'neo4j', 'data', 'transactions', 'neo4j');
    const last =
      readdirSync(logs)
        .filter((file) => /^neostore\.transaction\.db\.\d+$/.test(file))
        .sort()
        .at(-1) ?? '';
    appendFileSync(join(logs, last), Buffer.alloc(5_000, 7));
    const failed = await Product.start(folder, env).then(() => 'it started', String);
    expect(failed).toMatch(/The end of the log of the database[^]*admin -- recover/);
    const recovered = await admin(['recover'], { ...shortJvm, ...env, NEO4J_URI: '', DATA_DIR: folder });
    expect(recovered).toMatchObject({ code: 0 });
    expect(lines(recovered.stdout).at(-1)).toBe('All is well.');
    expect(recovered.stderr).toMatch(/neo4j-before-recovery-/);
    expect(readdirSync(folder).some((file) => file.startsWith('neo4j-before-recovery-'))).toBe(true);
    product = await Product.start(folder, env);
    expect(await titles()).toEqual(expect.arrayContaining(acknowledged));
  });
});
