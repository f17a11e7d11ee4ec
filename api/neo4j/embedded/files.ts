import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { SetupProblem } from '../setup-problem.ts';

/** The code of a Node system error, such as ENOENT, or undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  // Not by instanceof Error: Jest gives each test file an Error of its own, Node's come from outside.
  const hasCode =
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
  return hasCode ? String(error.code) : undefined;
}

/**
 * The text of a file, or undefined where there is no such file. Other failures of the file system are thrown.
 */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a file for the owner's eyes only (0600), whole or not at all, over whatever stood there. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = await writeTemporary(file, text);
  await rename(temporary, file);
}

/**
 * Writes a file (0600) where none stands; false where one does. Of several processes exactly one gets true.
 * link(2) instead of the O_EXCL flag: with O_EXCL others could read the file while it is still empty.
 */
export async function createFile(file: string, text: string): Promise<boolean> {
  const temporary = await writeTemporary(file, text);
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'ENOSYS') {
      throw new SetupProblem(
        [
          `The file system of ${file} has no hard links (${code}), which the embedded database needs.`,
          'Set DATA_DIR to a folder on a local disk.',
        ].join('\n'),
      );
    }
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writeTemporary(file: string, text: string): Promise<string> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    // Without it a power cut after the rename can leave an empty file: for the password that means locked
    // out.
    await handle.sync();
  } finally {
    await handle.close();
  }
  return temporary;
}
