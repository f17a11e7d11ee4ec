import { randomBytes } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { readIfThere, replaceFile } from './files.ts';
import type { Home } from './home.ts';
import { SetupProblem } from '../setup-problem.ts';

/** The only user of Neo4j Community's own making. */
export const USER = 'neo4j';

/**
 * The password of this folder's database: 32 random bytes, made before the first start and kept in a file of
 * mode 0600. Only the owner may call it; others read it with `readPassword`.
 */
export async function ensurePassword(home: Home): Promise<string> {
  const kept = await readIfThere(home.password);
  if (kept?.trim()) {
    await chmod(home.password, 0o600); // a copy of the folder may have lost its modes
    return kept.trim();
  }
  const password = randomBytes(32).toString('base64url');
  await replaceFile(home.password, `${password}\n`);
  return password;
}

/** The password the owner keeps in the folder. Throws SetupProblem where it is missing. */
export async function readPassword(home: Home): Promise<string> {
  const kept = await readIfThere(home.password);
  if (!kept?.trim()) throw new SetupProblem(`The password of the database is missing: ${home.password}`);
  return kept.trim();
}

/** The problem of a folder whose password file and database do not belong together. */
export function wrongPassword(home: Home): SetupProblem {
  return new SetupProblem(
    [
      `The password in ${home.password} does not open the database beside it.`,
      'Put back the file that came with this folder (a backup has both), or move the folder away to begin with an empty database.',
    ].join('\n'),
  );
}
