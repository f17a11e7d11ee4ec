import neo4j, { type Driver } from 'neo4j-driver';
import { isStopped } from '../failure.ts';
import { USER } from './password.ts';

/** `later`: not reachable or not willing just now, worth another try. */
export type Answer = 'yes' | 'wrong password' | 'later';

const DEFAULT_PASSWORD = 'neo4j';
const CONNECT_LIMIT = 5_000; // milliseconds
// Milliseconds. The first statement after a start waits for classes to load: half a second to 3 s, and 10 on
// a busy machine.
const STATEMENT_LIMIT = 30_000;

/**
 * Whether the database answers with this password. Errors that trying again cannot mend are thrown as the
 * driver's.
 */
export function answers(uri: string, password: string): Promise<Answer> {
  return attempt(uri, password, 'neo4j', 'RETURN 1', {});
}

/**
 * Exchanges the password every new Neo4j starts with for ours; 'wrong password' when it was exchanged before.
 */
export function adoptPassword(uri: string, password: string): Promise<Answer> {
  const statement = `ALTER CURRENT USER SET PASSWORD FROM '${DEFAULT_PASSWORD}' TO $password`;
  return attempt(uri, DEFAULT_PASSWORD, 'system', statement, { password });
}

/** The address of the Bolt port; bolt, not neo4j: there is one server and nothing to route. */
export function boltUri(port: number): string {
  return `bolt://127.0.0.1:${port}`;
}

/** Asks a database from time to time, over one connection, whether it still works. */
export class Health {
  readonly #driver: Driver;

  constructor(uri: string, password: string) {
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(USER, password), {
      maxConnectionPoolSize: 1,
      telemetryDisabled: true,
      connectionTimeout: CONNECT_LIMIT,
      connectionAcquisitionTimeout: CONNECT_LIMIT,
    });
  }

  /** Whether nothing but a restart helps. A database that is slow or cannot be reached is not stopped. */
  async isStopped(): Promise<boolean> {
    const session = this.#driver.session({ database: 'neo4j' });
    try {
      await session.run('RETURN 1', {}, { timeout: STATEMENT_LIMIT });
      return false;
    } catch (error) {
      return isStopped(error);
    } finally {
      void session.close().catch(() => {});
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }
}

async function attempt(
  uri: string,
  password: string,
  database: string,
  statement: string,
  parameters: object,
): Promise<Answer> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(USER, password), {
    maxConnectionPoolSize: 1,
    telemetryDisabled: true,
    connectionTimeout: CONNECT_LIMIT,
    connectionAcquisitionTimeout: CONNECT_LIMIT,
  });
  const session = driver.session({ database });
  try {
    // Auto-commit: the driver repeats a managed transaction by itself, for up to 30 s.
    await session.run(statement, parameters, { timeout: STATEMENT_LIMIT });
    return 'yes';
  } catch (error) {
    if (!(error instanceof neo4j.Neo4jError)) throw error;
    if (error.code === 'Neo.ClientError.Security.Unauthorized') return 'wrong password';
    if (error.retriable || error.code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut'))
      return 'later';
    throw error;
  } finally {
    await driver.close();
  }
}
