/** A database of a test file's own, and a folder for backups of it. */
import { afterAll, beforeAll } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import neo4j, { type Driver } from 'neo4j-driver';
import { openOwnDatabase, type OwnDatabase } from '../support/own-database.ts';

export class Backups {
  database!: OwnDatabase;
  driver!: Driver;
  folder!: string;
  /** For commands, so that they find the database by routing too: it names itself as leader and reader. */
  env!: NodeJS.ProcessEnv;

  readonly place = (name: string) => join(this.folder, name);
  readonly run = async (text: string, params: object = {}) =>
    (await this.driver.executeQuery(text, params)).records.map((record) => record.toObject());
  readonly clear = () =>
    this.run('MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock CALL (n) { DETACH DELETE n }');
}

/** Open from the first test of the file to its last. */
export function useBackups(): Backups {
  const backups = new Backups();
  beforeAll(async () => {
    backups.database = await openOwnDatabase();
    const { uri, user, password } = backups.database.address;
    backups.driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    backups.env = {
      NEO4J_URI: uri.replace('bolt:', 'neo4j:'),
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
    };
    backups.folder = mkdtempSync(join(tmpdir(), 'tiers espace é-'));
  });
  afterAll(async () => {
    await backups.driver?.close();
    await backups.database?.close();
    rmSync(backups.folder, { recursive: true, force: true });
  });
  return backups;
}

/** The lines as a file whose checksum is right. */
export function withChecksum(lines: string[]): Buffer {
  const body = lines
    .slice(0, -2)
    .map((line) => `${line}\n`)
    .join('');
  const end = JSON.parse(lines.at(-2) ?? '') as object;
  const sha256 = createHash('sha256').update(body).digest('hex');
  return gzipSync(`${body}${JSON.stringify({ ...end, sha256 })}\n`);
}
