import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { claim, readClaims } from '../../../api/neo4j/embedded/claim.ts';
import { makeFolder } from './support.ts';

const newFile = async () => join(await makeFolder(), 'owner.json');
const others = async (file: string) =>
  (await readdir(dirname(file))).filter((name) => name !== basename(file));

/** Writes the claim that a successor made of this text and did not finish, because it died. */
async function writeUnfinishedClaim(file: string, after: string, text: string): Promise<void> {
  await writeFile(`${file}.${createHash('sha256').update(after).digest('hex').slice(0, 16)}`, text);
}

/** Forty processes claim the file at once: one of them gets it, and no other file is left. */
async function expectOneWinner(file: string, claims: string[]): Promise<void> {
  const names = Array.from({ length: 40 }, (_, index) => `racer ${index}`);
  const won = await Promise.all(names.map((name) => claim(file, name, claims)));
  const winners = names.filter((_, index) => won[index]);
  expect(winners).toHaveLength(1);
  expect(await readClaims(file)).toEqual(winners);
  expect(await others(file)).toEqual([]);
}

test('claim: of forty processes that claim a free file, one gets it', async () => {
  const file = await newFile();
  await expectOneWinner(file, []);
});

test('claim: of forty successors of a dead owner one gets it, and no other file is left', async () => {
  const file = await newFile();
  await claim(file, 'dead', []);
  await expectOneWinner(file, ['dead']);
});

test('claim: a successor that died before finishing is succeeded in turn', async () => {
  const file = await newFile();
  await claim(file, 'dead', []);
  await writeUnfinishedClaim(file, 'dead', 'died while succeeding');
  const claims = await readClaims(file);
  expect(claims).toEqual(['dead', 'died while succeeding']);
  await expectOneWinner(file, claims);
});

test('claim: a process that read the claims before the present owner does not displace it', async () => {
  const file = await newFile();
  await claim(file, 'dead', []);
  await claim(file, 'alive', ['dead']);
  expect(await claim(file, 'late', ['dead'])).toBe(false);
  expect(await claim(file, 'later', [])).toBe(false);
  expect(await readFile(file, 'utf8')).toBe('alive');
  expect(await others(file)).toEqual([]);
});
