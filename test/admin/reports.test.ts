import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { cypher } from '../support/graph.ts';
import { admin } from './support.ts';

test('admin reports: newest first, and line ends in a report are indented', async () => {
  const [older, newer] = [`report_${nanoid()}`, `report_${nanoid()}`];
  await cypher(
    `CREATE (:Report {id: $older, at: 1700000000000, excerpt: 'first', words: 'why'})
     CREATE (:Report {id: $newer, at: 1700000001000, excerpt: $excerpt, words: $words})`,
    { older, newer, excerpt: 'rude\n2024-01-01T00:00:00.000Z\tforged', words: 'look \u001b[31mhere' },
  );
  try {
    const { code, stdout } = await admin(['reports']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      `2023-11-14T22:13:21.000Z\t${newer}\n  shown: rude\n         2024-01-01T00:00:00.000Z\tforged\n  words: look [31mhere\n`,
    );
    expect(stdout.indexOf(newer)).toBeLessThan(stdout.indexOf(older));
  } finally {
    await cypher('MATCH (r:Report) WHERE r.id IN $ids DELETE r', { ids: [older, newer] });
  }
});
