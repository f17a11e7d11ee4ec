// The bench graph on an embedded server of its own, loaded once into .data/bench and found there again by later runs.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepareSettings } from '../../../api/request/prepare-settings.ts';
import { importFolder } from '../../../api/import/folder.ts';
import { openGraph, type Opened } from '../../../api/neo4j/connect.ts';
import { systemClock } from '../../../api/request/clock.ts';
import { FULL, generate, writeFolder, type BenchGraph } from './generate.ts';

export interface Bench extends Opened {
  made: BenchGraph;
  cursorKey: string;
  /** The id of somebody or something known by its ref. */
  idOf(label: 'Person' | 'Topic', ref: string): Promise<string>;
}

const dataDir = resolve('.data/bench');
const csv = join(dataDir, 'csv');

/** Opens it, loading it first where it is missing: some minutes then, some seconds otherwise. */
export async function openBench(say: (line: string) => void): Promise<Bench> {
  const made = generate(FULL);
  const loaded = join(dataDir, `loaded-${FULL.seed}`);
  if (!existsSync(loaded)) rmSync(dataDir, { recursive: true, force: true }); // half a graph is of no use
  const opened = await openGraph({ env: { DATA_DIR: dataDir }, role: 'server', say });
  const { cursorKey } = await prepareSettings(opened.graph);
  if (!existsSync(loaded)) {
    await writeFolder(csv, made);
    await importFolder(opened.graph, csv, { clock: systemClock, say });
    rmSync(csv, { recursive: true });
    await opened.driver.executeQuery('CALL db.prepareForReplanning(60)'); // plans are made for a graph of this size
    writeFileSync(loaded, '');
  }
  const idOf = async (label: 'Person' | 'Topic', ref: string) => {
    const {
      records: [first],
    } = await opened.driver.executeQuery(`MATCH (n:${label} {ref: $ref}) RETURN n.id AS id`, { ref });
    if (!first) throw new Error(`the bench graph has no ${label} ${ref}`);
    return String(first.get('id'));
  };
  return { ...opened, made, cursorKey, idOf };
}
