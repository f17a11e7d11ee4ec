import { chmod, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Home } from './home.ts';
import type { Java } from './java.ts';
import type { Settings } from './settings.ts';
import { homeArguments, MAIN_CLASS } from './processes.ts';

/**
 * Writes neo4j.conf anew (0600): it is ours, what a person changed in it is gone at the next start. Settings
 * of the host take the place of ours.
 */
export async function writeConfiguration(home: Home, port: number, added: Settings): Promise<void> {
  await writeFile(home.configuration, configuration(port, added), { mode: 0o600 });
  await chmod(home.configuration, 0o600); // the mode above holds for a new file only
}

function configuration(port: number, added: Settings): string {
  const kept = own(port)
    .split('\n')
    .filter((line) => !added.has(line.split('=', 1)[0] ?? ''));
  return `${kept.join('\n')}${[...added].map(([name, value]) => `${name}=${value}\n`).join('')}`;
}

function own(port: number): string {
  return `# Written by tiers-espace at every start; changes made here do not last.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
client.allow_telemetry=false

dbms.security.auth_enabled=true
# 256 random bits cannot be guessed; the lock after three attempts would only let any local program lock us
# out.
dbms.security.auth_max_failed_attempts=0

server.memory.pagecache.size=256m
db.tx_log.preallocate=false
# For statements that bring no limit of their own.
db.transaction.timeout=60s

# Stopping within the 10 s we wait before we kill. Without the first it takes 11 s (a plain number: 0s is
# refused), without the second as long whenever a transaction is open.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
db.shutdown_transaction_end_timeout=1s
`;
}

const OPENED_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** The arguments of java that start Neo4j with its jars on this home; `heap` as in -Xmx: 512m, 1g. */
export function javaArguments(java: Java, jars: string, home: Home, heap: string): string[] {
  return [
    `-Xmx${heap}`,
    // A JVM out of memory answers nobody but lives on; dead, it is started again.
    '-XX:+ExitOnOutOfMemoryError',
    `-XX:ErrorFile=${home.folder}/logs/jvm-crash-%p.log`,
    ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...(java.version >= 24
      ? ['--sun-misc-unsafe-memory-access=allow', '--enable-native-access=ALL-UNNAMED']
      : []),
    '-cp',
    `${jars}/*`, // java itself expands the star
    MAIN_CLASS,
    ...homeArguments(home),
    '--console-mode',
  ];
}

/**
 * A port of 127.0.0.1 that is free now. Chosen here because Neo4j, given port 0, does not tell which one it
 * took.
 */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
