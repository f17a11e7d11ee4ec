/**
 * An embedded Neo4j for one test file alone, for what counts or removes everything in a graph, or stops the
 * database. Every helper of the file uses it from then on.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGraph, type Opened } from '../../api/neo4j/connect.ts';
import { testJvm } from './jvm.mjs';

Object.assign(process.env, testJvm);

export interface OwnDatabase {
  opened: Opened;
  address: { uri: string; user: string; password: string };
  close(): Promise<void>;
}

export async function openOwnDatabase(): Promise<OwnDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'tiers-espace-own-'));
  const opened = await openGraph({ env: { DATA_DIR: folder }, role: 'server', say: () => {} });
  const { uri = '', user = '', password = '' } = opened.embedded ?? {};
  Object.assign(process.env, { TEST_NEO4J_URI: uri, TEST_NEO4J_USER: user, TEST_NEO4J_PASSWORD: password });
  const close = async () => {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { opened, address: { uri, user, password }, close };
}
