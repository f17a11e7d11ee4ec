import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { claim, readClaims } from '../../../api/neo4j/embedded/claim.ts';
import { makeFolder } from './support.ts';

const newFile = async () => join(await makeFolder(), 'owner.json');
const others = async (file: string) =>
  (await readdir(dirname(file))).filter((name) => name !== basename(file));

/** The claim a successor of this text made and, dying, did not finish. */
async function unfinished(file: string, after: string, text: string): Promise<void> {
  await writeFile(`${file}.${createHash('sha256').update(after).digest('hex').slice(0, 16)}`, text);
}

async function race(file: string, claims: string[]): Promise<string[]> {
  const names = Array.from({ length: 40 }, (_, index) => `racer ${index}`);
  const won = await Promise.all(names.map((name) => claim(file, name, claims)));
  return names.filter((_, index) => won[index]);
}

test('of many who claim a free file one gets it', async () => {
  const file = await newFile();
  const winners = await race(file, []);
  expect(winners).toHaveLength(1);
  expect(await readClaims(file)).toEqual(winners);
  expect(await others(file)).toEqual([]);
});

test('of many who succeed a dead owner one gets it, and nothing else is left', async () => {
  const file = await newFile();
  await claim(file, 'dead', []);
  const winners = await race(file, ['dead']);
  expect(winners).toHaveLength(1);
  expect(await readClaims(file)).toEqual(winners);
  expect(await others(file)).toEqual([]);
});

test('a successor that died half way is succeeded in turn', async () => {
  const file = await newFile();
  await claim(file, 'dead', []);
  await unfinished(file, 'dead', 'died while succeeding');
  const claims = await readClaims(file);
  expect(claims).toEqual(['dead', 'died while succeeding']);
  const winners = await race(file, claims);
  expect(winners).toHaveLength(1);
  expect(await readClaims(file)).toEqual(winners);
  expect(await others(file)).toEqual([]);
});

test('whoever comes late, with what they read long ago, does not displace the living', async () => {
  const file = await newFile();
  await claim(file, 'dead', []);
  await claim(file, 'alive', ['dead']);
  expect(await claim(file, 'late', ['dead'])).toBe(false);
  expect(await claim(file, 'later', [])).toBe(false);
  expect(await readFile(file, 'utf8')).toBe('alive');
  expect(await others(file)).toEqual([]);
});
