/**
 * A database, and servers that reach it only through a proxy. The helpers of the tests reach the database
 * itself.
 */
import { openGraph } from '../../api/neo4j/connect.ts';
import type { Clock } from '../../api/request/clock.ts';
import { openOwnDatabase } from '../support/own-database.ts';
import { onThisDatabase } from '../support/product.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { BoltProxy } from '../support/bolt-proxy.ts';
import { unlimited } from '../support/unlimited.ts';

export interface ProxiedDatabase {
  /** Starts a server that answers within so many milliseconds. */
  serve(requestTimeout: number, clock?: Clock): Promise<TestServer>;
  proxy: BoltProxy;
  /** The process of the database now; undefined while it starts again, and for the shared database. */
  pid(): number | undefined;
  /** The environment in which a server process reaches the database through the proxy. */
  env: { NEO4J_URI: string; NEO4J_USER: string; NEO4J_PASSWORD: string };
  close(): Promise<void>;
}

/** `own`: a database of this file alone, which may be killed; otherwise the database of the run. */
export async function openProxiedDatabase(own: boolean): Promise<ProxiedDatabase> {
  const database = own ? await openOwnDatabase() : undefined;
  const { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' } = onThisDatabase();
  const proxy = await BoltProxy.open(NEO4J_URI);
  const env = { NEO4J_URI: proxy.uri, NEO4J_USER, NEO4J_PASSWORD };
  const proxied = await openGraph({ env, role: 'server', say: () => {} });
  const servers: TestServer[] = [];
  const serve = async (requestTimeout: number, clock?: Clock) => {
    const server = await startTestServer({
      graph: proxied.graph,
      demo: true,
      requestTimeout,
      ...(clock ? { clock } : {}),
      settings: unlimited,
    });
    servers.push(server);
    return server;
  };
  const close = async () => {
    for (const { server } of servers) await server.close();
    await proxied.close();
    await proxy.close();
    await database?.close();
  };
  return { serve, proxy, pid: () => database?.opened.embedded?.pid, env, close };
}
