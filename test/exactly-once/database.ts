/**
 * A database of this file's own, and servers that reach it only through a proxy. The helpers of the tests
 * reach the database itself.
 */
import { openGraph, type Opened } from '../../api/neo4j/connect.ts';
import { off } from '../../api/request/settings.ts';
import { openOwnDatabase } from '../support/own-database.ts';
import { startTestServer } from '../support/test-server.ts';
import { BoltProxy } from './proxy.ts';

export type TestServer = Awaited<ReturnType<typeof startTestServer>>;

export interface ProxiedDatabase {
  /** Starts a server that answers within so many milliseconds. */
  serve(requestTimeout: number): Promise<TestServer>;
  proxy: BoltProxy;
  /** The database without the proxy. */
  direct: Opened;
  /** The environment in which a server process reaches the database through the proxy. */
  env: { NEO4J_URI: string; NEO4J_USER: string; NEO4J_PASSWORD: string };
  close(): Promise<void>;
}

export async function openProxiedDatabase(): Promise<ProxiedDatabase> {
  const database = await openOwnDatabase();
  const { uri, user, password } = database.address;
  const proxy = await BoltProxy.open(uri);
  const env = { NEO4J_URI: proxy.uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const proxied = await openGraph({ env, role: 'server', say: () => {} });
  const servers: TestServer[] = [];
  const serve = async (requestTimeout: number) => {
    const server = await startTestServer({
      graph: proxied.graph,
      demo: true,
      requestTimeout,
      settings: { requestsPerMinute: off, requestsPerMinuteUnknown: off },
    });
    servers.push(server);
    return server;
  };
  const close = async () => {
    for (const { server } of servers) await server.close();
    await proxied.close();
    await proxy.close();
    await database.close();
  };
  return { serve, proxy, direct: database.opened, env, close };
}
