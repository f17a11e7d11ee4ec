/** Starting a database whose log cannot be read to its end, as a full disk or a power cut can leave it. */
import { cp, readdir, rm, stat } from 'node:fs/promises';
import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';
import { explainFolder } from './home.ts';
import { SetupProblem } from '../setup-problem.ts';

/** With it Neo4j cuts off the part of its log that it cannot read, instead of refusing to start. */
export const recoverySetting = ['internal.dbms.tx_log.fail_on_corrupted_log_files', 'false'] as const;

/**
 * Copies the files of the database, which does not run, into a folder that does not exist yet. Throws
 * SetupProblem where it exists or has no room; then nothing is left there.
 */
export async function copyAside(home: Home, folder: string, parent: string): Promise<void> {
  const source = join(home.folder, 'data');
  const there = await stat(folder).then(
    () => true,
    () => false,
  );
  if (there) throw new SetupProblem(`${folder} exists already. Name a folder that does not.`);
  const [needed, free] = [await sizeOf(source), freeAt(parent)];
  if (free < needed)
    throw new SetupProblem(
      `The copy of the database takes ${inMegabytes(needed)}, and ${parent} has room for ${inMegabytes(free)}. Make room, or name a folder on another disk: admin recover <folder>`,
    );
  try {
    await cp(source, folder, { recursive: true, errorOnExist: true, force: false, preserveTimestamps: true });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw explainFolder(error, folder);
  }
}

async function sizeOf(folder: string): Promise<number> {
  let size = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) size += (await stat(join(entry.parentPath ?? entry.path, entry.name))).size;
  return size;
}

function freeAt(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`;

/** What Neo4j wrote about its recovery into debug.log: without time, place in its code and name of the database. */
export function recoveryIn(debug: string): string[] {
  return debug.split('\n').flatMap((line) => {
    const [, said] =
      /\[neo4j\/\w+\] ((?:Recovery (?:required|in)|Transaction logs recovery|Fail to recover).*)/.exec(
        line,
      ) ?? [];
    return said === undefined ? [] : [said];
  });
}
