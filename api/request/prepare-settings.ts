import { randomBytes } from 'node:crypto';
import { Deadline } from '../neo4j/deadline.ts';
import type { Graph } from '../neo4j/graph.ts';
import { defaults } from './settings.ts';

/**
 * Sees that the house stands in the graph, with all settings and the key of its cursors, which it returns (32
 * bytes in base64).
 */
export async function prepareSettings(graph: Graph): Promise<{ cursorKey: string }> {
  const [house] = await graph.run(new Deadline(30_000), 'request/prepare-settings', {
    defaults: { ...defaults, cursorKey: randomBytes(32).toString('base64') },
  });
  if (!house) throw new Error('request/prepare-settings gave no row');
  return house;
}
