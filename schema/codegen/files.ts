import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads the *.cypher files of a folder: name without ending → source. */
export function readFolder(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.cypher'),
  );
  return new Map(
    names.map((name) => [
      name.replace(/\\/g, '/').replace(/\.cypher$/, ''),
      readFileSync(join(folder, name), 'utf8'),
    ]),
  );
}

/**
 * The files of cypher/ as what they are: statements with their fragments and shapes, and migrations in their
 * order.
 */
export function readCypher(folder: string): {
  sources: Map<string, string>;
  migrations: [name: string, text: string][];
} {
  const files = [...readFolder(folder)];
  const isMigration = ([name]: [string, string]) => name.startsWith('migrations/');
  return {
    sources: new Map(files.filter((file) => !isMigration(file))),
    migrations: files.filter(isMigration).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
