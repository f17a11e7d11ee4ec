import { expect, test } from '@jest/globals';
import type { Failure } from '../../../api/neo4j/embedded/failures.ts';
import { explainFailure, HOPELESS } from '../../../api/neo4j/embedded/failures.ts';
import { parseVersion } from '../../../api/neo4j/embedded/java.ts';
import { PortTaken, SetupProblem } from '../../../api/neo4j/setup-problem.ts';
import { pauseAfter } from '../../../api/neo4j/embedded/watch.ts';

const start = `2026-11-22 20:58:30.640+0000 INFO  Logging config in use: Embedded default config 'default-user-logs.xml'
2026-11-22 20:58:30.676+0000 INFO  Starting...
`;

function explain(console: string, more: Partial<Failure> = {}): SetupProblem {
  return explainFailure({
    console,
    debug: '',
    ended: 'exit code 1',
    folder: '/data/neo4j',
    jars: '/cache/neo4j-5.26.31',
    heap: '1g',
    port: 47687,
    log: '/data/neo4j/logs/console.log',
    ...more,
  });
}

// Output of Java 8, 17 and 25, Neo4j 5.26.31 and Linux, shortened.
test.each([
  [
    'a store locked by another process, where the last line is about port 7474',
    `${start}ERROR Failed to start Neo4j on 127.0.0.1:7474.\nCaused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: /data/neo4j/data/databases/store_lock. Please ensure no other process is using this database`,
    /^The database in \/data\/neo4j is in use by another Neo4j.*\n.*DATA_DIR/,
  ],
  [
    'a heap that is no size',
    'Invalid maximum heap size: -Xmx1g\nError: Could not create the Java Virtual Machine.',
    /^"1g" is not a heap size.*512m/,
  ],
  [
    'a heap that is too small',
    'Error occurred during initialization of VM\nToo small maximum heap',
    /^"1g" is not a heap size/,
  ],
  [
    'a heap the machine cannot reserve',
    'Error occurred during initialization of VM\nCould not reserve enough space for 943718400000KB object heap',
    /cannot give Neo4j the memory.*heap of 1g[^]*NEO4J_HEAP to less/,
  ],
  [
    'memory the system refuses',
    "OpenJDK 64-Bit Server VM warning: INFO: os::commit_memory(0x00000000c0000000, 1073741824, 0) failed; error='Not enough space' (errno=12)\n# There is insufficient memory for the Java Runtime Environment to continue.",
    /cannot give Neo4j the memory/,
  ],
  [
    'a heap that ran full',
    `${start}Exception in thread "main" java.lang.OutOfMemoryError: Java heap space`,
    /ran out of memory with a heap of 1g\. Set NEO4J_HEAP to more/,
  ],
  [
    'a log that cannot be read to its end',
    `${start}Caused by: java.lang.RuntimeException: Error reading transaction logs, recovery not possible. To force the database to start anyway, you can specify 'internal.dbms.tx_log.fail_on_corrupted_log_files=false'.`,
    /^The end of the log of the database in \/data\/neo4j cannot be read[^]*admin -- recover$/,
  ],
  [
    'Java 11',
    'Error: LinkageError occurred while loading main class org.neo4j.server.CommunityEntryPoint\n\tjava.lang.UnsupportedClassVersionError: org/neo4j/server/CommunityEntryPoint has been compiled by a more recent version of the Java Runtime (class file version 61.0)',
    /too old.*Java 17/,
  ],
  [
    'Java 8',
    'Unrecognized option: --add-opens=java.base/java.nio=ALL-UNNAMED\nError: Could not create the Java Virtual Machine.',
    /too old.*Java 17/,
  ],
  [
    'missing jars',
    'Error: Could not find or load main class org.neo4j.server.CommunityEntryPoint\nCaused by: java.lang.ClassNotFoundException: org.neo4j.server.CommunityEntryPoint',
    /jars of Neo4j in \/cache\/neo4j-5\.26\.31 are incomplete\. Delete/,
  ],
  [
    'a full disk',
    `${start}java.io.IOException: No space left on device`,
    /disk of \/data\/neo4j is full.*DATA_DIR/,
  ],
  [
    'a store made by Neo4j 2025.10',
    `${start}Caused by: org.neo4j.kernel.impl.transaction.log.entry.UnsupportedLogVersionException: Log file contains entries with prefix 26, and the highest supported Kernel Version is KernelVersion{V5_25,version=20}. This indicates that the log files originates from an newer version of neo4j, which we don't support downgrading from.`,
    /written by a newer Neo4j than this one \(5\.26\)/,
  ],
  [
    'a folder it may not write to',
    `${start}java.nio.file.AccessDeniedException: /data/neo4j/data/databases/neo4j/neostore`,
    /may not write to its folder \/data\/neo4j/,
  ],
  [
    'an unknown setting',
    'Exception in thread "main" java.lang.IllegalArgumentException: Unrecognized setting. No declared setting with name: server.memory.pagecache.sizee. Cleanup the config or disable \'server.config.strict_validation.enabled\' to continue.',
    /^Neo4j does not accept its setting server\.memory\.pagecache\.sizee\.$/,
  ],
  [
    'a bad value',
    "java.lang.IllegalArgumentException: Error evaluating value for setting 'server.memory.pagecache.size'. '25q' is not a valid size, must be e.g. 10, 5K",
    /^Neo4j does not accept its setting server\.memory\.pagecache\.size: '25q' is not a valid size/,
  ],
  [
    'a setting given twice',
    'java.lang.IllegalArgumentException: db.transaction.timeout declared multiple times.',
    /^Neo4j does not accept its setting db\.transaction\.timeout\.$/,
  ],
])('explainFailure: %s', (_, console, message) => {
  const problem = explain(console);
  expect(problem).toBeInstanceOf(SetupProblem);
  expect(problem).not.toBeInstanceOf(PortTaken);
  expect(problem.message).toMatch(message);
});

test('explainFailure: a port in use is a PortTaken, because another port may help', () => {
  const problem = explain(
    `${start}Caused by: org.neo4j.configuration.helpers.PortBindException: An error occurred while trying to bind to the socket /127.0.0.1:47687\nCaused by: io.netty.channel.unix.Errors$NativeIoException: bind(..) failed with error(-98): Address already in use`,
  );
  expect(problem).toBeInstanceOf(PortTaken);
  expect(problem.message).toContain('Port 47687 of 127.0.0.1');
});

test('explainFailure: finds in debug.log that the database does not open in a server that starts', () => {
  const debug = `2026-11-22 21:07:46.348+0000 ERROR [o.n.d.d.DatabaseLifecycles] Failed to start DatabaseId{661de522[neo4j]}\nCaused by: java.lang.IllegalStateException: Failed to read current store version.`;
  expect(HOPELESS.test(debug)).toBe(true);
  expect(HOPELESS.test(`${start}2026-11-22 20:58:29.158+0000 INFO  Started.`)).toBe(false);
  expect(explain(`${start}INFO  Started.`, { debug, ended: undefined }).message).toMatch(
    /files of the database in \/data\/neo4j\/data are damaged/,
  );
});

test('explainFailure: a kill by the system is explained by want of memory', () => {
  expect(explain(start, { ended: 'signal SIGKILL' }).message).toMatch(
    /killed from outside.*want of memory[^]*NEO4J_HEAP/,
  );
});

test('explainFailure: anything else shows its last ten lines and the path of the log', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
  const [head, ...rest] = explain(lines.join('\n')).message.split('\n');
  expect(head).toBe('Neo4j stopped while starting (exit code 1); its last lines:');
  expect(rest).toEqual([
    ...lines.slice(20).map((line) => `  ${line}`),
    'All of it: /data/neo4j/logs/console.log',
  ]);
});

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['Picked up JAVA_TOOL_OPTIONS: -Xshare:off\nopenjdk version "25" 2025-09-16', 25],
  ['openjdk version "24-ea" 2025-03-18', 24],
  ['java version "1.8.0_292"', 8],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
  ['', undefined],
])('parseVersion: the version in %j is %s', (printed, version) =>
  expect(parseVersion(printed)).toBe(version),
);

test('pauseAfter: doubles from half a second to half a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 90].map(pauseAfter)).toEqual([
    500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
});
