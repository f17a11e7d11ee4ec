/** A database of this file's own, and houses that reach it only through a proxy; the helpers of the tests speak to the database itself. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGraph, type Opened } from '../../api/neo4j/connect.ts';
import { off } from '../../api/request/settings.ts';
import { startTestServer, type House } from '../support/test-server.ts';
import { BoltProxy } from './proxy.ts';

// Halves the work of starting Neo4j; the price, slower long runs, is not paid here.
process.env['JAVA_TOOL_OPTIONS'] ??= '-XX:TieredStopAtLevel=1';

export interface Behind {
  /** A house that answers within so many milliseconds. */
  house(requestTimeout: number): Promise<House>;
  proxy: BoltProxy;
  /** The database itself, with no proxy before it. */
  direct: Opened;
  /** What a server needs to reach it through the proxy. */
  env: { NEO4J_URI: string; NEO4J_USER: string; NEO4J_PASSWORD: string };
  close(): Promise<void>;
}

export async function openBehind(): Promise<Behind> {
  const folder = await mkdtemp(join(tmpdir(), 'tiers-espace-once-'));
  const direct = await openGraph({ env: { DATA_DIR: folder }, role: 'server', say: () => {} });
  const { uri = '', user = '', password = '' } = direct.embedded ?? {};
  Object.assign(process.env, { TEST_NEO4J_URI: uri, TEST_NEO4J_USER: user, TEST_NEO4J_PASSWORD: password });
  const proxy = await BoltProxy.open(uri);
  const env = { NEO4J_URI: proxy.uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const through = await openGraph({ env, role: 'server', say: () => {} });
  const houses: House[] = [];
  const house = async (requestTimeout: number) => {
    const opened = await startTestServer({
      graph: through.graph,
      demo: true,
      requestTimeout,
      settings: { requestsPerMinute: off, requestsPerMinuteUnknown: off },
    });
    houses.push(opened);
    return opened;
  };
  const close = async () => {
    for (const { server } of houses) await server.close();
    await through.close();
    await proxy.close();
    await direct.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { house, proxy, direct, env, close };
}
