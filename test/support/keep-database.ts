// The process behind KEEP_DB=1: opens the embedded database of a folder, and closes it an hour after its last
// use.
import { statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openGraph } from '../../api/neo4j/connect.ts';

const [dataDir = '', used = '', keeperFile = ''] = process.argv.slice(2);
const hour = 3_600_000;
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());

const { close } = await openGraph({
  env: { DATA_DIR: dataDir, JAVA_HOME: process.env['JAVA_HOME'], PATH: process.env['PATH'] },
  role: 'server',
  say: (line) => process.stderr.write(`${line}\n`),
  signal: stopping.signal,
});
writeFileSync(keeperFile, JSON.stringify({ pid: process.pid }));
while (!stopping.signal.aborted && Date.now() - statSync(used).mtimeMs < hour)
  await pause(10_000, undefined, { signal: stopping.signal }).catch(() => {});
await close();
