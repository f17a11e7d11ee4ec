// `admin backup` and `admin restore` on a database of this file's own: what comes back is what was there.
import { expect, jest, test } from '@jest/globals';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import neo4j from 'neo4j-driver';
import { migrations } from '../../api/neo4j/catalogue.generated.ts';
import { admin } from '../admin/support.ts';
import { withoutCost } from '../support/people.ts';
import { startTestServer } from '../support/test-server.ts';
import { useBackups, withChecksum } from './support.ts';

jest.setTimeout(300_000);

const fixtures = join(import.meta.dirname, 'fixtures');

const backups = useBackups();
const { place, run, clear } = backups;

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
  const made = await admin(['backup', '--secrets', '--', place('-whole "é".gz')], backups.env);
  expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('-whole "é".gz') });
  expect(readdirSync(backups.folder)).toEqual(['-whole "é".gz']);
  expect(statSync(place('-whole "é".gz')).mode & 0o777).toBe(0o600);

  const refused = await admin(['restore', '--', place('-whole "é".gz')], backups.env);
  expect(refused).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('is not empty'),
  });
  const kept = before.filter((line) => !line.startsWith('House'));
  expect(await everything()).toEqual(expect.arrayContaining(kept));

  await clear();
  const restored = await admin(['restore', '--', place('-whole "é".gz')], backups.env);
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
  expect((await admin(['backup', place('closed.gz')], backups.env)).code).toBe(0);
  const text = gunzipSync(readFileSync(place('closed.gz'))).toString();
  expect(text).toContain('person_x');
  expect(text).not.toMatch(/secret-of-|cursorKey|"ck"/);
  await clear();
  const restored = await admin(['restore', place('closed.gz')], backups.env);
  expect(restored.stderr).toContain('no secrets');
  expect(await run('MATCH (h:House) RETURN size(h.cursorKey) AS size')).toEqual([{ size: neo4j.int(44) }]);
});

test('restore: a file that was cut, changed, or made by a newer version is refused, and nothing changes', async () => {
  await clear();
  await run("CREATE (:Person {id: 'person_y'})");
  expect((await admin(['backup', place('good.gz')], backups.env)).code).toBe(0);
  const again = await admin(['backup', place('good.gz')], backups.env);
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
    const refused = await admin(['restore', place(name)], backups.env);
    expect([name, refused.code, refused.stdout]).toEqual([name, 1, '']);
    expect(refused.stderr).toMatch(reason);
  }
  expect(await run('MATCH (n:Person) RETURN n')).toEqual([]);
});

// test/backup/fixtures holds a backup of each released shape of the graph, named for its last migration. Add
// one when a version with new migrations is released; the old ones stay.
test.each(readdirSync(fixtures))(
  'restore: %s is brought up to this version, and reads as it did',
  async (file) => {
    await clear();
    const restored = await admin(['restore', join(fixtures, file)], backups.env);
    expect(restored.stdout.trim().split('\n')).toEqual([
      `3 people, 1 topics, 1 projects; ${migrations.length} migrations applied.`,
      'All is well.',
    ]);
    const { stdout } = await admin(['token', 'ben'], backups.env);
    // Statements are planned for the first time.
    const { api, server } = await startTestServer({ requestTimeout: 60_000 });
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
