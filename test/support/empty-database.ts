/** For test files that have the database of the run alone (the project `alone`). */
import { expect } from '@jest/globals';
import { searchGraph } from './canary/rest.mjs';
import { cypher, driver } from './graph.ts';

/** Deletes everything but migrations, settings and the number of the last event. */
export async function emptyDatabase(): Promise<void> {
  // The end of the run searches what is left; what other tests left is searched here.
  expect(await searchGraph(driver(), process.env['TEST_DATA_DIR'] ?? '')).toEqual([]);
  for (let deleted = 1; deleted > 0;) {
    const [row] = await cypher<{ deleted: number }>(
      `MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock AND NOT n:House AND NOT n:Sequence
       WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS deleted`,
    );
    deleted = row?.deleted ?? 0;
  }
}
