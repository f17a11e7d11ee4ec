// Secrets in files, and the folder of the data.
import { chmod, mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { prepareHome } from '../../api/neo4j/embedded/home.ts';
import { readSecretFiles } from '../../api/neo4j/secret-files.ts';

const folder = () => mkdtemp(join(tmpdir(), 'tiers-espace-secret-'));

test('NEO4J_PASSWORD_FILE: the file holds the password, without its line end', async () => {
  const file = join(await folder(), 'password');
  await writeFile(file, 'open sesame\n');
  const env: NodeJS.ProcessEnv = { NEO4J_PASSWORD_FILE: file };
  await readSecretFiles(env);
  expect(env['NEO4J_PASSWORD']).toBe('open sesame');
  await expect(readSecretFiles({ NEO4J_PASSWORD_FILE: file, NEO4J_PASSWORD: 'x' })).rejects.toThrow(
    'both set',
  );
  await expect(readSecretFiles({ SMTP_URL_FILE: join(file, 'none') })).rejects.toThrow('cannot be read');
});

test('DATA_DIR: is for its owner alone, also if it was there for all to see', async () => {
  const open = await folder();
  await chmod(open, 0o755);
  for (const dataDir of [open, join(open, 'new')]) {
    await prepareHome(dataDir);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  }
});

test('DATA_DIR: a folder that holds something else keeps its rights, and what is ours in it is closed', async () => {
  const shared = await folder();
  await chmod(shared, 0o755);
  await writeFile(join(shared, 'theirs'), '');
  await prepareHome(shared);
  expect((await stat(shared)).mode & 0o777).toBe(0o755);
  expect((await stat(join(shared, 'neo4j'))).mode & 0o777).toBe(0o700);
});
