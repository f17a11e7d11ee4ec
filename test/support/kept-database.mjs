// KEEP_DB=1: a database that outlives the test run, so that the next run of whoever is developing begins at
// once.
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { testJvm } from './jvm.mjs';

const folder = resolve('.data', 'test');
const used = join(folder, 'used');
const owner = join(folder, 'neo4j', 'owner.json');

/**
 * Starts the database in .data/test, or finds the one that runs; it ends by itself an hour after its last
 * use.
 */
export async function keptDatabase() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(used, '');
  utimesSync(used, new Date(), new Date());
  const keeper = runningKeeper() ?? startKeeper();
  const address = await boltAddress(keeper);
  const NEO4J_PASSWORD = readFileSync(join(folder, 'neo4j', 'password'), 'utf8').trim();
  return { folder, env: { NEO4J_URI: address, NEO4J_USER: 'neo4j', NEO4J_PASSWORD } };
}

const keeperFile = join(folder, 'keeper.json');

/** What the keeper says once the database answers, if it still lives. */
function runningKeeper() {
  try {
    const keeper = JSON.parse(readFileSync(keeperFile, 'utf8'));
    process.kill(keeper.pid, 0);
    return keeper;
  } catch {
    return undefined; // no file, or no such process any more
  }
}

function startKeeper() {
  const log = openSync(join(folder, 'keeper.log'), 'w');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/support/keep-database.ts', folder, used, keeperFile],
    { detached: true, stdio: ['ignore', log, log], env: { ...process.env, ...testJvm } },
  );
  child.unref();
  return { pid: child.pid };
}

/** Waits until the keeper has written that the database answers; throws when it ends before. */
async function boltAddress({ pid }) {
  for (;;) {
    const keeper = runningKeeper();
    if (keeper?.pid === pid) return `bolt://127.0.0.1:${JSON.parse(readFileSync(owner, 'utf8')).port}`;
    try {
      process.kill(pid, 0);
    } catch {
      throw new Error(`the kept database did not start: ${readFileSync(join(folder, 'keeper.log'), 'utf8')}`);
    }
    await pause(100);
  }
}
