/**
 * Reads a folder of CSV files into the graph: file by file, in an order in which refs are known, batch by
 * batch, row by row.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Deadline } from '../neo4j/deadline.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Clock } from '../request/clock.ts';
import { blocks } from './blocks.ts';
import { readFile, type FileReport, type Source } from './file.ts';
import { interactions } from './interactions.ts';
import type { Kind, Refusal } from './kind.ts';
import { met } from './met.ts';
import { offers } from './offers.ts';
import { people } from './people.ts';
import { projects } from './projects.ts';
import { topics } from './topics.ts';
import { trusts } from './trusts.ts';
import { vouches } from './vouches.ts';

export interface ImportReport {
  /** One report for each file that was there, in the order read. */
  files: FileReport[];
  /** Rows that were not taken, by file in the order read, then by line. */
  refused: Refusal[];
  /** What was not read: files and columns with other names. */
  notes: string[];
}

export interface ImportOptions {
  clock: Clock;
  /** Gets progress and notes, one line each, for a person. */
  say: (line: string) => void;
}

/** The folder cannot be read; the message is for a person. */
export class FolderUnreadable extends Error {
  override readonly name = 'FolderUnreadable';
}

const reading = <Row extends object>(kind: Kind<Row>) => ({
  file: kind.file,
  read: (source: Source) => readFile(kind, source),
});

const order = () => [
  reading(people),
  reading(topics),
  reading(met),
  reading(trusts),
  reading(vouches),
  reading(offers),
  reading(projects()),
  reading(interactions),
  reading(blocks),
];

/**
 * Takes every row that can be taken and reports the others; importing the same folder again changes nothing.
 * The host's limits do not bind an import. Throws FolderUnreadable, and Unavailable when the graph is lost:
 * rows taken until then stay, and the import can be run again.
 */
export async function importFolder(
  graph: Graph,
  folder: string,
  { clock, say }: ImportOptions,
): Promise<ImportReport> {
  const present = await filesOf(folder);
  const files = order();
  const report: ImportReport = { files: [], refused: [], notes: [] };
  const note = (text: string) => {
    report.notes.push(text);
    say(text);
  };
  const known = files.map(({ file }) => file);
  for (const name of present.filter((name) => !known.includes(name)))
    note(`${name}: not read; an import reads ${known.join(', ')}`);
  if (!known.some((file) => present.includes(file))) note(`There is nothing to import in ${folder}.`);

  const [settings] = await graph.run(new Deadline(30_000), 'request/settings', {});
  if (!settings) throw new Error('The settings are not prepared.');
  for (const { file, read } of files.filter(({ file }) => present.includes(file))) {
    const { refused, ...counts } = await read({
      graph,
      clock,
      path: join(folder, file),
      weeklyCap: settings.weeklyCap,
      say,
      note,
    });
    report.files.push({ file, ...counts });
    for (const refusal of refused) report.refused.push({ file, ...refusal });
  }
  return report;
}

/** The names of the files that are not hidden; throws FolderUnreadable. */
export async function filesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? 'there is no such folder'
        : code === 'ENOTDIR'
          ? 'it is a file'
          : (code ?? String(error));
    throw new FolderUnreadable(`The folder ${folder} cannot be read: ${why}.`, { cause: error });
  }
}
