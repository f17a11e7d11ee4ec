// `admin backup` while others write, and `admin restore` of files that do not fit.
import { expect, jest, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { openGraph } from '../../api/neo4j/connect.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { Graph } from '../../api/neo4j/graph.ts';
import { admin } from '../admin/support.ts';
import { eventually } from '../support/eventually.ts';
import { useBackups, withChecksum } from './support.ts';

jest.setTimeout(300_000);

const backups = useBackups();
const { place, run, clear } = backups;

test('backup: one moment of a graph that changes meanwhile, and the changes come after it', async () => {
  await clear();
  const graph = new Graph(backups.database.opened.driver);
  let written = 2_000;
  await run(`CREATE (:Sequence {name: 'event', value: ${written}}) WITH *
    UNWIND range(1, ${written}) AS seq CREATE (:Event {seq: seq, at: 0, kind: 'A', about: 'x', from: 'y'})`);
  const stop = new AbortController();
  /** Each change writes two events and counts them in the sequence. */
  const write = async () => {
    while (!stop.signal.aborted) {
      await graph.write(new Deadline(60_000), async (run) => {
        for (const kind of ['A', 'B'])
          await run('activity/write', { kind, subjectId: 'x', from: 'y', now: 0 });
      });
      written += 2;
    }
  };
  const writers = Promise.all([write(), write(), write()]);
  await eventually(async () => expect(written).toBeGreaterThan(2_020), 120_000);
  const before = written;
  try {
    expect((await admin(['backup', place('moment.gz')], backups.env)).code).toBe(0);
  } finally {
    stop.abort();
    await writers;
  }
  expect(written).toBeGreaterThan(before);
  const lines = gunzipSync(readFileSync(place('moment.gz')))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { labels?: unknown; properties: { seq: number; value: number } });
  const events = lines
    .filter(({ labels }) => Array.isArray(labels) && labels.includes('Event'))
    .map(({ properties }) => properties.seq);
  const sequence = lines.find(({ labels }) => Array.isArray(labels) && labels.includes('Sequence'));
  expect(events.length).toBe(sequence?.properties.value);
  expect(Math.max(...events)).toBe(events.length);
  expect(events.length % 2).toBe(0);
});

test('restore: what does not fit is taken back, and a restore that was cut off can be repeated', async () => {
  await clear();
  await run("CREATE (:Person {id: 'person_y'})");
  expect((await admin(['backup', place('good.gz')], backups.env)).code).toBe(0);
  await clear();
  const text = gunzipSync(readFileSync(place('good.gz')))
    .toString()
    .split('\n');
  const twice = text.flatMap((line) => (line.includes('person_y') ? [line, line] : [line]));
  writeFileSync(place('twice.gz'), withChecksum(twice));
  const refused = await admin(['restore', place('twice.gz')], backups.env);
  expect(refused.code).toBe(1);
  expect(await run('MATCH (n) WHERE NOT n:MigrationLock RETURN n')).toEqual([]);
  const extra = '{"node":900,"labels":["Odd"],"properties":{}}';
  writeFileSync(place('extra.gz'), withChecksum([...text.slice(0, 1), extra, ...text.slice(1)]));
  const more = await admin(['restore', place('extra.gz')], backups.env);
  expect(more).toMatchObject({ code: 1, stderr: expect.stringContaining('does not have the counts') });
  expect(await run('MATCH (n) WHERE NOT n:MigrationLock RETURN n')).toEqual([]);

  await run("CREATE (:Migration {name: 'restore', checksum: ''}) CREATE (:Person {id: 'person_half'})");
  const { uri, user, password } = backups.database.address;
  const server = openGraph({
    env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    role: 'server',
    say: () => {},
  });
  await expect(server).rejects.toThrow('that was not finished');
  expect(await admin(['restore', place('good.gz')], backups.env)).toMatchObject({ code: 1 }); // person_y has no words
  expect(await run('MATCH (n:Person) RETURN n.id AS id')).toEqual([{ id: 'person_y' }]);
});
