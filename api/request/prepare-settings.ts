import { randomBytes } from 'node:crypto';
import { Deadline } from '../neo4j/deadline.ts';
import type { Graph } from '../neo4j/graph.ts';
import { defaults } from './settings.ts';

/**
 * Creates the settings and the key of cursors in the graph where they are missing, and gives that key: 32
 * bytes in base64.
 */
export async function prepareSettings(graph: Graph): Promise<{ cursorKey: string }> {
  const [row] = await graph.run(new Deadline(30_000), 'request/prepare-settings', {
    defaults: { ...defaults, cursorKey: randomBytes(32).toString('base64') },
  });
  if (!row) throw new Error('request/prepare-settings gave no row');
  return row;
}
