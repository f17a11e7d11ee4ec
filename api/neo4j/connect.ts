/** Opens the graph, migrated and ready: the server of NEO4J_URI, else the embedded database of DATA_DIR. */
import { resolve } from 'node:path';
import neo4j, { type Config, type Driver } from 'neo4j-driver';
import { openEmbedded, type EmbeddedDatabase, type Recovery } from './embedded/open.ts';
import { reserveOf } from './embedded/space.ts';
import { SetupProblem } from './setup-problem.ts';
import { Graph } from './graph.ts';
import { createNames } from './names.ts';
import { migrate, MigrationRefused } from './migrate.ts';

export interface OpenedDatabase {
  driver: Driver;
  /** Another driver for the same server, closed with the first one. */
  anotherDriver(config: Config): Driver;
  database: string | undefined;
  /** Whether NEO4J_URI is a `neo4j://` address, which may lead to a cluster. */
  routed: boolean;
  /** Present when this process started or joined the embedded server. */
  embedded: EmbeddedDatabase | undefined;
  close(): Promise<void>;
}

export interface Opened extends OpenedDatabase {
  graph: Graph;
}

export interface Opening {
  env: NodeJS.ProcessEnv;
  /**
   * A server keeps the embedded database running. A command joins that of a running server, or starts it for
   * the time of its work.
   */
  role: 'server' | 'command';
  say: (line: string) => void;
  signal?: AbortSignal;
  /** The embedded database is started once without the end of its log that cannot be read. */
  recovery?: Recovery;
}

const driverConfig: Config = {
  disableLosslessIntegers: true,
  connectionTimeout: 5_000,
  connectionAcquisitionTimeout: 7_000,
  maxTransactionRetryTime: 5_000,
  maxConnectionPoolSize: 100,
  // After a restart of the database idle connections are dead: one that was unused for a while is tested
  // before a request uses it.
  connectionLivenessCheckTimeout: 10_000,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
  telemetryDisabled: true,
  userAgent: 'tiers-espace',
};

export const dataDirOf = (env: NodeJS.ProcessEnv): string => resolve(env['DATA_DIR'] ?? '.data');

/** Throws SetupProblem, with a message for a person, when the graph cannot be opened. */
export async function openGraph(opening: Opening): Promise<Opened> {
  const opened = await openDatabase(opening);
  try {
    return { ...opened, graph: await prepareGraph(opened, opening.say) };
  } catch (error) {
    await opened.close();
    const uri = opening.env['NEO4J_URI'];
    throw uri && !(error instanceof SetupProblem) ? unreachable(uri, error) : error;
  }
}

/** Migrates an open database and gives the graph in it. Throws SetupProblem where another version used it. */
export async function prepareGraph(
  { driver, database, embedded, routed }: OpenedDatabase,
  say: (line: string) => void,
): Promise<Graph> {
  try {
    const applied = await migrate(driver, database);
    await createNames(driver, database);
    if (applied.length > 0) say(`Migrated the database: ${applied.join(', ')}.`);
    return new Graph(driver, database, embedded?.space, routed);
  } catch (error) {
    throw error instanceof MigrationRefused ? new SetupProblem(error.message) : error;
  }
}

/** Opens the database as it is, without migrating it. */
export async function openDatabase({ env, role, say, signal, recovery }: Opening): Promise<OpenedDatabase> {
  const uri = env['NEO4J_URI'];
  const embedded = uri
    ? undefined
    : await openEmbedded({
        dataDir: dataDirOf(env),
        role,
        say,
        reserve: reserveOf(env),
        ...(recovery ? { recovery } : {}),
        ...(env['NEO4J_CONF'] ? { settings: resolve(env['NEO4J_CONF']) } : {}),
        ...(signal ? { signal } : {}),
        ...(env['NEO4J_HEAP'] ? { heap: env['NEO4J_HEAP'] } : {}),
      });
  const drivers: Driver[] = [];
  const anotherDriver = (config: Config) => {
    const driver = embedded
      ? neo4j.driver(embedded.uri, neo4j.auth.basic(embedded.user, embedded.password), config)
      : ownServer(uri ?? '', env, config);
    drivers.push(driver);
    return driver;
  };
  return {
    driver: anotherDriver(driverConfig),
    anotherDriver: (config) => {
      const { disableLosslessIntegers: _, ...shared } = driverConfig;
      return anotherDriver({ ...shared, ...config });
    },
    database: uri ? env['NEO4J_DATABASE'] : undefined,
    routed: uri?.startsWith('neo4j') ?? false,
    embedded,
    close: async () => {
      await Promise.all(drivers.map((driver) => driver.close()));
      await embedded?.close();
    },
  };
}

function ownServer(uri: string, env: NodeJS.ProcessEnv, config: Config): Driver {
  const [user, password] = [env['NEO4J_USER'], env['NEO4J_PASSWORD']];
  try {
    return neo4j.driver(
      uri,
      user || password ? neo4j.auth.basic(user ?? 'neo4j', password ?? '') : undefined,
      config,
    );
  } catch {
    throw new SetupProblem(
      'NEO4J_URI is not an address Neo4j knows. Expected bolt://host:7687 or neo4j://host:7687, with +s or +ssc for encryption.',
    );
  }
}

/** The message names the address without user and password, which some people write into it. */
function unreachable(uri: string, error: unknown): SetupProblem {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return new SetupProblem(
    `The Neo4j of NEO4J_URI (${uri.replace(/\/\/[^/@]*@/, '//')}) cannot be used: ${reason}\n` +
      'Check the address, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE, or unset NEO4J_URI to use the embedded database.',
  );
}
