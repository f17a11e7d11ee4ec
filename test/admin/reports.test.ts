import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { cypher } from '../support/graph.ts';
import { someone } from '../support/people.ts';
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
      `2023-11-14T22:13:21.000Z\t${newer}\t\n  shown: rude\n         2024-01-01T00:00:00.000Z\tforged\n  words: look [31mhere\n`,
    );
    expect(stdout.indexOf(newer)).toBeLessThan(stdout.indexOf(older));
  } finally {
    await cypher('MATCH (r:Report) WHERE r.id IN $ids DELETE r', { ids: [older, newer] });
  }
});

test('admin reports --remove: removes what a report points to, and shows no more than the excerpt', async () => {
  const [writer, report, entry] = [await someone(), `report_${nanoid()}`, `entry_${nanoid()}`];
  await cypher(
    `MATCH (p:Person {id: $writer})
     CREATE (p)-[:WROTE]->(:Entry {id: $entry, writer: p.id, kind: 'NOTE', text: 'rude and secret', writtenAt: 1,
       forMe: false})-[:IN]->(:Project {id: 'project_' + $entry, title: 'x', createdAt: 0})
     CREATE (:Report {id: $report, at: 1700000000000, excerpt: 'rude', words: null, item: $entry})`,
    { writer: writer.id, report, entry },
  );
  try {
    const { stdout } = await admin(['reports']);
    expect(stdout).toContain(`${report}\tentry\n`);
    expect(stdout).not.toMatch(new RegExp(`secret|${writer.id}`));
    expect(await admin(['reports', '--remove', report])).toEqual({
      code: 0,
      stdout: `${report}\n`,
      stderr: '',
    });
    expect(await cypher('MATCH (e:Entry {id: $entry}) RETURN e.id AS id', { entry })).toEqual([]);
    expect((await admin(['reports'])).stdout).toContain(`${report}\tentry, gone\n`);
    expect((await admin(['reports', '--remove', report])).stderr).toBe(
      'What it points to is gone already.\n',
    );
    expect((await admin(['reports', '--remove', 'report_none'])).code).toBe(1);
  } finally {
    await cypher('MATCH (r:Report {id: $report}) DELETE r', { report });
  }
});
