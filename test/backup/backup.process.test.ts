// `admin backup` and `admin restore` on a database of this file's own: what comes back is what was there.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import neo4j, { type Driver } from 'neo4j-driver';
import { openGraph } from '../../api/neo4j/connect.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { Graph } from '../../api/neo4j/graph.ts';
import { migrations } from '../../api/neo4j/catalogue.generated.ts';
import { admin } from '../admin/support.ts';
import { eventually } from '../support/eventually.ts';
import { openOwnDatabase, type OwnDatabase } from '../support/own-database.ts';
import { withoutCost } from '../support/people.ts';
import { startTestServer } from '../support/test-server.ts';

jest.setTimeout(300_000);

const fixtures = join(import.meta.dirname, 'fixtures');

let database: OwnDatabase;
let driver: Driver;
let folder: string;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  database = await openOwnDatabase();
  const { uri, user, password } = database.address;
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  // To be found by routing too: a Community server names itself as leader and reader.
  env = { NEO4J_URI: uri.replace('bolt:', 'neo4j:'), NEO4J_USER: user, NEO4J_PASSWORD: password };
  folder = mkdtempSync(join(tmpdir(), 'tiers espace é-'));
});
afterAll(async () => {
  await driver?.close();
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

const place = (name: string) => join(folder, name);
const run = async (text: string, params: object = {}) =>
  (await driver.executeQuery(text, params)).records.map((record) => record.toObject());
const clear = () =>
  run('MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock CALL (n) { DETACH DELETE n }');

/** Everything in the graph but the log of commands, without internal numbers, with types, in one order. */
async function everything(): Promise<string[]> {
  const typed = (properties: object) =>
    JSON.stringify(
      Object.entries(properties)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => [name, (value as object).constructor.name, described(value)]),
    );
  const nodes = await run(
    'MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock AND NOT n:SecurityEvent RETURN n, labels(n) AS labels',
  );
  const ties = await run(
    'MATCH (a)-[r]->(b) RETURN properties(a) AS a, type(r) AS type, properties(r) AS r, properties(b) AS b',
  );
  return [
    ...nodes.map(({ n, labels }) => `${[...labels].sort().join()} ${typed(n.properties)}`),
    ...ties.map(({ a, type, r, b }) => `${typed(a)} ${type} ${typed(r)} ${typed(b)}`),
  ].sort();
}
const described = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((item) => `${(item as object).constructor.name} ${described(item)}`).join()
    : String(value);

async function layOutOddWorld(): Promise<void> {
  await run(
    `CREATE (:\`--secrets\`:\`a "b" \`\`c\`\` \\\\ é\` {\`-key "x"\`: '--', text: '"\\\\ \\u0000 \\u2028 👩‍🔧 \\n{"end":true}'})
    CREATE (a:Odd {id: '-a', big: 9223372036854775807, one: 1, float: 1.0, minus: -0.0, none: 0.0 / 0.0, list: [1, 2],
        floats: [1.0, .5], empty: [], no: false, day: date('-0012-02-28'), time: time('23:59:59.999999999-01:00'),
        local: localtime('00:00:00.000000001'), second: datetime('2026-10-25T02:30:00+01:00[Europe/Paris]'),
        first: datetime('2026-10-25T02:30:00+02:00[Europe/Paris]'), offset: datetime('2026-01-01T00:00:00-05:30'),
        moment: localdatetime('9999-12-31T23:59:59.000000001'), days: [date('2026-01-01'), date('2026-01-02')],
        duration: duration({months: 1, days: -2, seconds: 9007199254740993, nanoseconds: 4}),
        point: point({x: -0.5, y: 1.0}), round: point({longitude: 2.3, latitude: 48.8, height: 35.0}), bytes: $bytes})
    CREATE (b:Odd {id: '-b'}) CREATE (a)-[:\`IS "odd" \`\`\` {n: 1}]->(b) CREATE (a)-[:\`IS "odd" \`\`\` {n: 1.0}]->(b)
    CREATE (b)-[:LOOPS]->(b) CREATE (a)-[:LOOPS {m: 'x', n: 2}]->(b)
    CREATE ({\`no label\`: true})`,
    { bytes: new Int8Array([0, -1, 127, -128]) },
  );
}

test('backup and restore: everything comes back exactly, with its constraints, indexes and event number', async () => {
  await layOutOddWorld();
  await run(
    "MERGE (s:Sequence {name: 'event'}) SET s.value = 41, s.forgotten = 7 MERGE (h:House {id: 'house'}) SET h.fullTrusts = 12, h.cursorKey = 'ck'",
  );
  const before = await everything();
  const schema =
    'SHOW INDEXES YIELD name, type, properties, options RETURN name, type, properties, options.indexConfig AS c ORDER BY name';
  const indexes = JSON.stringify(await run(schema));
  const made = await admin(['backup', '--secrets', '--', place('-whole "é".gz')], env);
  expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('-whole "é".gz') });
  expect(readdirSync(folder)).toEqual(['-whole "é".gz']);
  expect(statSync(place('-whole "é".gz')).mode & 0o777).toBe(0o600);

  const refused = await admin(['restore', '--', place('-whole "é".gz')], env);
  expect(refused).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('is not empty'),
  });
  const kept = before.filter((line) => !line.startsWith('House'));
  expect(await everything()).toEqual(expect.arrayContaining(kept));

  await clear();
  const restored = await admin(['restore', '--', place('-whole "é".gz')], env);
  expect(restored.stderr).not.toContain('no secrets');
  expect(restored.stdout).toContain(`${migrations.length} migrations applied.`);
  expect(await everything()).toEqual(expect.arrayContaining(kept));
  expect(await everything()).toHaveLength(before.length);
  expect(JSON.stringify(await run(schema))).toBe(indexes);
  expect(await run('MATCH (h:House) RETURN h.fullTrusts AS trusts, h.cursorKey AS key')).toEqual([
    { trusts: neo4j.int(12), key: 'ck' },
  ]);
}, 300_000);

test('backup: without --secrets it holds nothing that lets anybody in', async () => {
  const secrets = ['Token', 'Session', 'SignInLink', 'Invitation'].map((label) => [
    label,
    `secret-of-${label}`,
  ]);
  for (const [label, hash] of secrets)
    await run(`MERGE (p:Person {id: 'person_x'}) CREATE (p)-[:HOLDS]->(:${label} {id: $hash, hash: $hash})`, {
      hash,
    });
  expect((await admin(['backup', place('closed.gz')], env)).code).toBe(0);
  const text = gunzipSync(readFileSync(place('closed.gz'))).toString();
  expect(text).toContain('person_x');
  expect(text).not.toMatch(/secret-of-|cursorKey|"ck"/);
  await clear();
  const restored = await admin(['restore', place('closed.gz')], env);
  expect(restored.stderr).toContain('no secrets');
  expect(await run('MATCH (h:House) RETURN size(h.cursorKey) AS size')).toEqual([{ size: neo4j.int(44) }]);
});

test('backup: one moment of a graph that changes meanwhile, and the changes come after it', async () => {
  await clear();
  const graph = new Graph(database.opened.driver);
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
    expect((await admin(['backup', place('moment.gz')], env)).code).toBe(0);
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

test('restore: a file that was cut, changed, or made by a newer version is refused, and nothing changes', async () => {
  await clear();
  await run("CREATE (:Person {id: 'person_y'})");
  expect((await admin(['backup', place('good.gz')], env)).code).toBe(0);
  const again = await admin(['backup', place('good.gz')], env);
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('exists already') });
  await clear();
  const good = readFileSync(place('good.gz'));
  const text = gunzipSync(good).toString();
  const [header = '', ...rest] = text.split('\n');
  const newer = header.replace('V001__identity', 'V999__later');
  const files: [string, Buffer, RegExp][] = [
    ['cut', good.subarray(0, -20), /not a whole backup/],
    ['short', gzipSync(text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)), /not a whole backup/],
    ['changed', gzipSync(text.replace('person_y', 'person_z')), /not a whole backup/],
    ['other', Buffer.from('no backup'), /not a whole backup/],
    [
      'newer',
      withChecksum([newer, ...rest]),
      /another version of tiers-espace, with the migration V999__later/,
    ],
    ['format', withChecksum([header.replace('"format":1', '"format":2'), ...rest]), /newer version/],
  ];
  for (const [name, content, reason] of files) {
    writeFileSync(place(name), content);
    const refused = await admin(['restore', place(name)], env);
    expect([name, refused.code, refused.stdout]).toEqual([name, 1, '']);
    expect(refused.stderr).toMatch(reason);
  }
  expect(await run('MATCH (n:Person) RETURN n')).toEqual([]);
});

/** The lines as a file whose checksum is right. */
function withChecksum(lines: string[]): Buffer {
  const body = lines
    .slice(0, -2)
    .map((line) => `${line}\n`)
    .join('');
  const end = JSON.parse(lines.at(-2) ?? '') as object;
  const sha256 = createHash('sha256').update(body).digest('hex');
  return gzipSync(`${body}${JSON.stringify({ ...end, sha256 })}\n`);
}

test('restore: what does not fit is taken back, and a restore that was cut off can be repeated', async () => {
  const text = gunzipSync(readFileSync(place('good.gz')))
    .toString()
    .split('\n');
  const twice = text.flatMap((line) => (line.includes('person_y') ? [line, line] : [line]));
  writeFileSync(place('twice.gz'), withChecksum(twice));
  const refused = await admin(['restore', place('twice.gz')], env);
  expect(refused.code).toBe(1);
  expect(await run('MATCH (n) WHERE NOT n:MigrationLock RETURN n')).toEqual([]);
  const extra = '{"node":900,"labels":["Odd"],"properties":{}}';
  writeFileSync(place('extra.gz'), withChecksum([...text.slice(0, 1), extra, ...text.slice(1)]));
  const more = await admin(['restore', place('extra.gz')], env);
  expect(more).toMatchObject({ code: 1, stderr: expect.stringContaining('does not have the counts') });
  expect(await run('MATCH (n) WHERE NOT n:MigrationLock RETURN n')).toEqual([]);

  await run("CREATE (:Migration {name: 'restore', checksum: ''}) CREATE (:Person {id: 'person_half'})");
  const { uri, user, password } = database.address;
  const server = openGraph({
    env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    role: 'server',
    say: () => {},
  });
  await expect(server).rejects.toThrow('that was not finished');
  expect(await admin(['restore', place('good.gz')], env)).toMatchObject({ code: 1 }); // person_y has no words
  expect(await run('MATCH (n:Person) RETURN n.id AS id')).toEqual([{ id: 'person_y' }]);
});

// test/backup/fixtures holds a backup of each released shape of the graph, named for its last migration. Add
// one when a version with new migrations is released; the old ones stay.
test.each(readdirSync(fixtures))(
  'restore: %s is brought up to this version, and reads as it did',
  async (file) => {
    await clear();
    const restored = await admin(['restore', join(fixtures, file)], env);
    expect(restored.stdout.trim().split('\n')).toEqual([
      `3 people, 1 topics, 1 projects; ${migrations.length} migrations applied.`,
      'All is well.',
    ]);
    const { stdout } = await admin(['token', 'ben'], env);
    const { api, server } = await startTestServer();
    try {
      const response = await fetch(`${api}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${stdout.trim().split('\t')[1]}`,
        },
        body: JSON.stringify({
          query: `{ viewer {
          trusts { edges { node { level person { name } } } }
          logbooks { edges { node { title entries { edges { node { kind feeling text } } } } } }
          circleAsks { edges { node { title } } }
          threads { edges { node { messages { edges { node { text } } } } } }
        } }`,
        }),
      });
      const edges = (...nodes: object[]) => ({ edges: nodes.map((node) => ({ node })) });
      expect(withoutCost((await response.json()) as object)).toEqual({
        data: {
          viewer: {
            trusts: edges({ level: 'FULL', person: { name: 'Ada' } }),
            logbooks: edges({
              title: 'A greenhouse',
              entries: edges({ kind: 'DOUBT', feeling: 'UNEASY', text: 'The frame leans.' }),
            }),
            circleAsks: edges({ title: 'The frame leans' }),
            threads: edges({ messages: edges({ text: 'Lean it back.' }) }),
          },
        },
      });
    } finally {
      await server.close();
    }
  },
);
