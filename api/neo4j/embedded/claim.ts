import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createFile, readIfThere, replaceFile } from './files.ts';

/**
 * One file, one owner at a time, also when several processes find a dead owner's file in the same instant.
 *
 * Renaming or deleting a dead owner's file is a trap: between reading it and moving it away somebody else may
 * have taken over, and then it is a living owner's file that goes. So nothing is moved. A successor creates a
 * file whose name is made of the text it succeeds (`owner.json.<hash>`), which exactly one process can do;
 * whoever stands last in this chain is the owner. Only then does it write itself over the first file, in one
 * step, and clear the rest away. A successor that dies half way is succeeded in the same manner. Texts must
 * never repeat: put a random id in each.
 */

/**
 * The texts from the file itself to the last successor: the last one is the owner's. Empty when there is no
 * owner.
 */
export async function readClaims(file: string): Promise<string[]> {
  const claims: string[] = [];
  let text = await readIfThere(file);
  while (text !== undefined) {
    claims.push(text);
    text = await readIfThere(successor(file, text));
  }
  return claims;
}

/**
 * Claims the file after the claims just read, whose last owner is known to be dead. False when somebody else
 * was faster: read again. Throws the file system's errors.
 */
export async function claim(file: string, mine: string, claims: string[]): Promise<boolean> {
  const last = claims.at(-1);
  if (last === undefined) return createFile(file, mine);
  if (!(await createFile(successor(file, last), mine))) return false;
  const now = await readClaims(file);
  if (now.at(-1) !== mine) {
    // What was read had been succeeded, and cleared away, before the claim.
    await rm(successor(file, last), { force: true });
    return false;
  }
  await replaceFile(file, mine);
  for (const cleared of now.slice(0, -1)) await rm(successor(file, cleared), { force: true });
  return true;
}

function successor(file: string, text: string): string {
  return `${file}.${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}
