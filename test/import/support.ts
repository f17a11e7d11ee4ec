/** Folders to import. `~` in a file stands for a prefix of refs that no other test has. */
import { afterAll } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { prepareSettings } from '../../api/request/prepare-settings.ts';
import { importFolder, type ImportReport } from '../../api/import/folder.ts';
import { systemClock } from '../../api/request/clock.ts';
import { cypher, graph } from '../support/graph.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export type Files = Record<string, string | Buffer>;

export class Source {
  /** Begins with a letter: a command would read a ref that begins with "-" as an option. */
  readonly prefix = `t${nanoid(8)}.`;
  /** Milliseconds since 1970 for the next import. */
  now = Date.parse('2024-05-01T12:00:00Z');
  readonly said: string[] = [];

  folder(files: Files): string {
    const folder = mkdtempSync(join(tmpdir(), 'tiers-espace-import-'));
    folders.push(folder);
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(folder, name), typeof text === 'string' ? text.replaceAll('~', this.prefix) : text);
    return folder;
  }

  async import(files: Files): Promise<ImportReport> {
    await prepareSettings(graph());
    const report = await importFolder(graph(), this.folder(files), {
      clock: { ...systemClock, now: () => this.now },
      say: (line) => this.said.push(line),
    });
    return {
      ...report,
      refused: report.refused.map((refusal) => ({
        ...refusal,
        reason: refusal.reason.replaceAll(this.prefix, '~'),
      })),
    };
  }

  /** Refusals of an import, each in one line. */
  async refused(files: Files): Promise<string[]> {
    return (await this.import(files)).refused.map(({ file, line, reason }) => `${file}:${line} ${reason}`);
  }

  /** All nodes with these refs, with their properties and the ties between them, as one text. */
  async digest(): Promise<string> {
    const nodes = await cypher(
      `MATCH (n) WHERE (n:Person OR n:Topic OR n:Project) AND n.ref STARTS WITH $prefix
       RETURN n.ref AS ref, properties(n) AS all ORDER BY ref`,
      { prefix: this.prefix },
    );
    const ties = await cypher(
      `MATCH (a)-[r]->(b) WHERE a.ref STARTS WITH $prefix AND b.ref STARTS WITH $prefix
       RETURN a.ref AS a, type(r) AS type, b.ref AS b, properties(r) AS all ORDER BY a, type, b`,
      { prefix: this.prefix },
    );
    return JSON.stringify(
      { nodes, ties },
      (_, value: unknown) =>
        value !== null && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value,
      1,
    );
  }

  /** The properties of a person, topic or project by ref, without the prefix. */
  async node(ref: string): Promise<Record<string, unknown> | undefined> {
    const [row] = await cypher<{ all: Record<string, unknown> }>(
      'MATCH (n) WHERE (n:Person OR n:Topic OR n:Project) AND n.ref = $ref RETURN properties(n) AS all',
      { ref: this.prefix + ref },
    );
    return row?.all;
  }

  /** Ties of a type as `from to`, without the prefix, in order. */
  async ties(type: string): Promise<string[]> {
    const rows = await cypher<{ tie: string }>(
      `MATCH (a)-[:${type}]->(b) WHERE a.ref STARTS WITH $prefix RETURN a.ref + ' ' + b.ref AS tie
       ORDER BY tie`,
      { prefix: this.prefix },
    );
    return rows.map(({ tie }) => tie.replaceAll(this.prefix, ''));
  }

  /** The properties of one tie. */
  async tie(from: string, type: string, to: string): Promise<Record<string, unknown> | undefined> {
    const [row] = await cypher<{ all: Record<string, unknown> }>(
      `MATCH (:Person {ref: $from})-[r:${type}]->(b) WHERE b.ref = $to RETURN properties(r) AS all`,
      { from: this.prefix + from, to: this.prefix + to },
    );
    return row?.all;
  }
}

export const people = 'ref,name\n~ada,Ada\n~bob,Bob\n~cleo,Cleo\n';
