/** A database of this file's own, and a house that reaches it only through a proxy; the helpers of the tests speak to both. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGraph, type Opened } from '../../api/neo4j/connect.ts';
import { off } from '../../api/house/settings.ts';
import { planOnce } from '../perimeter/place.ts';
import { openHouse, type House } from '../support/house.ts';
import { BoltProxy } from './proxy.ts';

// Halves the work of starting Neo4j; the price, slower long runs, is not paid here.
process.env['JAVA_TOOL_OPTIONS'] ??= '-XX:TieredStopAtLevel=1';

export interface Behind {
  house: House;
  proxy: BoltProxy;
  /** The database itself, with no proxy before it. */
  direct: Opened;
  /** What a server needs to reach it through the proxy. */
  env: { NEO4J_URI: string; NEO4J_USER: string; NEO4J_PASSWORD: string };
  close(): Promise<void>;
}

export async function openBehind(patience?: number): Promise<Behind> {
  planOnce();
  const folder = await mkdtemp(join(tmpdir(), 'tiers-espace-once-'));
  const direct = await openGraph({ env: { DATA_DIR: folder }, role: 'server', say: () => {} });
  const { uri = '', user = '', password = '' } = direct.embedded ?? {};
  const proxy = await BoltProxy.open(uri);
  const env = { NEO4J_URI: proxy.uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const through = await openGraph({ env, role: 'server', say: () => {} });
  const settings = { requestsPerMinute: off, requestsPerMinuteUnknown: off };
  const house = await openHouse({ graph: through.graph, demo: true, settings, ...(patience === undefined ? {} : { patience }) });
  Object.assign(process.env, { TEST_NEO4J_URI: uri, TEST_NEO4J_USER: user, TEST_NEO4J_PASSWORD: password, TEST_API: house.api });
  const close = async () => {
    await house.server.close();
    await through.close();
    await proxy.close();
    await direct.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { house, proxy, direct, env, close };
}
