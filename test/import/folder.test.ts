import { describe, expect, test } from '@jest/globals';
import { tieBreakOf } from '../../api/request/tie-break.ts';
import { cypher } from '../support/graph.ts';
import { people, Source } from './support.ts';

const wholeFolder = {
  'people.csv':
    'ref,name,email,about,open,weekly_cap\n~ada,Ada,~Ada@Example.org,"I restore violins, slowly",true,5\n~bob,Bob,,,false,\n~cleo,Cléo,,,,\n~dan,Dan,,,,\n',
  'topics.csv': 'ref,name\n~wood,Élagage\n~law,Law\n',
  'met.csv': 'a,b\n~ada,~bob\n',
  'trusts.csv':
    'from,to,weight,reads_from\n~ada,~bob,0.5,all\n~bob,~ada,1,2024-03-01\n~ada,~cleo,.25,\n~cleo,~ada,1,2024-03-01T10:00:00+02:00\n',
  'vouches.csv': 'from,to,weight\n~bob,~cleo,\n~cleo,~bob,0.7\n',
  'offers.csv': 'person,topic,evidence,note\n~cleo,~wood,3,"pruning, and ""hard"" cases"\n~cleo,~law,,\n',
  'projects.csv':
    'ref,title,purpose,keeper\n~garden,Garden,Grow things,~ada\n~garden,Garden,Grow things,~dan\n~garden,,,~bob\n',
  'interactions.csv': 'a,b,count\n~bob,~ada,12\n~cleo,~dan,0\n',
  'blocks.csv': 'from,to\n~dan,~cleo\n',
};

describe('import of a folder with every file', () => {
  test('writes nodes and ties in the shape of docs/graph.md', async () => {
    const source = new Source();
    const { files, refused, notes } = await source.import(wholeFolder);
    expect({ refused, notes }).toEqual({ refused: [], notes: [] });
    expect(files.map(({ file, read, taken, unchanged }) => [file, read, taken, unchanged])).toEqual([
      ['people.csv', 4, 4, 0],
      ['topics.csv', 2, 2, 0],
      ['met.csv', 1, 1, 0],
      ['trusts.csv', 4, 4, 0],
      ['vouches.csv', 2, 2, 0],
      ['offers.csv', 2, 2, 0],
      ['projects.csv', 3, 3, 0],
      ['interactions.csv', 2, 2, 0],
      ['blocks.csv', 1, 1, 0],
    ]);
    expect(await source.node('ada')).toMatchObject({
      id: expect.stringMatching(/^person_.{21}$/),
      name: 'Ada',
      email: `${source.prefix}ada@example.org`.toLowerCase(),
      about: 'I restore violins, slowly',
      open: true,
      weeklyCap: 5,
      tie: tieBreakOf(`${source.prefix}ada`),
      words: ['restore', 'violins', 'slowly'],
    });
    expect(await source.node('bob')).toMatchObject({ open: false, weeklyCap: 3, words: [] });
    expect(await source.node('bob')).not.toHaveProperty('email');
    expect((await source.node('cleo'))?.['words']).toEqual(
      expect.arrayContaining(['pruning', 'hard', 'cases', 'elagage']),
    );
    expect(await source.node('wood')).toMatchObject({
      id: expect.stringMatching(/^topic_/),
      name: 'Élagage',
      folded: 'elagage',
      words: ['elagage'],
    });
    expect(await source.node('garden')).toMatchObject({
      title: 'Garden',
      purpose: 'Grow things',
      createdAt: source.now,
    });
    expect(await source.tie('ada', 'TRUSTS', 'bob')).toEqual({
      weight: 0.5,
      since: source.now,
      reads: 'EVERYTHING',
    });
    expect(await source.tie('bob', 'TRUSTS', 'ada')).toEqual({
      weight: 1,
      since: source.now,
      reads: 'SINCE',
      readsFrom: Date.parse('2024-03-01T00:00:00Z'),
    });
    expect(await source.tie('ada', 'TRUSTS', 'cleo')).toEqual({
      weight: 0.25,
      since: source.now,
      reads: 'NOTHING',
    });
    expect(await source.tie('cleo', 'TRUSTS', 'ada')).toMatchObject({
      readsFrom: Date.parse('2024-03-01T08:00:00Z'),
    });
    expect(await source.tie('bob', 'VOUCHES', 'cleo')).toEqual({ weight: 1, since: source.now });
    expect(await source.tie('cleo', 'VOUCHES', 'bob')).toEqual({ weight: 0.7, since: source.now });
    expect(await source.tie('cleo', 'OFFERS', 'wood')).toEqual({
      evidence: 3,
      note: 'pruning, and "hard" cases',
      since: source.now,
    });
    expect(await source.tie('cleo', 'OFFERS', 'law')).toEqual({ evidence: 0, since: source.now });
    expect(await source.ties('KEEPS')).toEqual(['ada garden', 'bob garden', 'dan garden']);
    expect(await source.ties('BLOCKS')).toEqual(['dan cleo']);
  });

  test('stores integers where docs/graph.md says integers', async () => {
    const source = new Source();
    await source.import(wholeFolder);
    const [row] = await cypher(
      `MATCH (ada:Person {ref: $ada})-[t:TRUSTS]->(:Person {ref: $bob})
       MATCH (:Person {ref: $cleo})-[o:OFFERS]->(:Topic {ref: $wood})
       MATCH (ada)-[i:INTERACTED]-() RETURN valueType(ada.weeklyCap) AS cap, valueType(ada.tie) AS tie,
       valueType(t.since) AS since,
       valueType(t.weight) AS weight, valueType(o.evidence) AS evidence, valueType(i.count) AS count, valueType(i.at) AS at`,
      Object.fromEntries(['ada', 'bob', 'cleo', 'wood'].map((ref) => [ref, source.prefix + ref])),
    );
    const integer = 'INTEGER NOT NULL';
    expect(row).toEqual({
      cap: integer,
      tie: integer,
      since: integer,
      weight: 'FLOAT NOT NULL',
      evidence: integer,
      count: integer,
      at: integer,
    });
  });

  test('a second import changes nothing and counts every row as unchanged', async () => {
    const source = new Source();
    await source.import(wholeFolder);
    const before = await source.digest();
    source.now += 60_000;
    const { files, refused } = await source.import(wholeFolder);
    expect(refused).toEqual([]);
    expect(files.map(({ read, unchanged }) => read - unchanged)).toEqual(files.map(() => 0));
    expect(await source.digest()).toBe(before);
  });

  test('MET: both ways from met.csv and shared projects, one way from trusts.csv and vouches.csv', async () => {
    const source = new Source();
    await source.import({ ...wholeFolder, 'blocks.csv': 'from,to\n' });
    expect(await source.ties('MET')).toEqual([
      'ada bob',
      'ada cleo',
      'ada dan',
      'bob ada',
      'bob cleo',
      'bob dan',
      'cleo ada',
      'cleo bob',
      'dan ada',
      'dan bob',
    ]);
    const alone = new Source();
    await alone.import({
      'people.csv': people,
      'trusts.csv': 'from,to,weight\n~ada,~bob,1\n',
      'vouches.csv': 'from,to\n~bob,~cleo\n',
    });
    expect(await alone.ties('MET')).toEqual(['ada bob', 'bob cleo']);
  });

  test('interactions.csv: one relationship from the smaller id to the larger, dated at the import', async () => {
    const source = new Source();
    await source.import(wholeFolder);
    const rows = await cypher<{ inOrder: boolean; count: number; at: number; imported: boolean }>(
      `MATCH (a:Person)-[i:INTERACTED]->(b) WHERE a.ref STARTS WITH $prefix RETURN a.id < b.id AS inOrder,
       i.count AS count, i.at AS at, i.imported AS imported ORDER BY count`,
      { prefix: source.prefix },
    );
    expect(rows).toEqual([0, 12].map((count) => ({ inOrder: true, count, at: source.now, imported: true })));
  });
});

test('import: every file may be missing, and an empty folder is no error', async () => {
  const source = new Source();
  expect(await source.import({})).toEqual({
    files: [],
    refused: [],
    notes: [expect.stringContaining('nothing to import')],
  });
  const { files } = await source.import({ 'topics.csv': 'ref,name\n~a,Anything\n' });
  expect(files).toEqual([{ file: 'topics.csv', read: 1, taken: 1, unchanged: 0 }]);
});

test('import: rows of many batches are all taken, and repeats are found across batches', async () => {
  const source = new Source();
  const range = Array.from({ length: 4_500 }, (_, n) => n);
  const { files, refused } = await source.import({
    'people.csv': `ref,name\n${range.map((n) => `~${n},Person ${n}`).join('\n')}\n~3,Again\n`,
    'trusts.csv': `from,to,weight\n${range
      .slice(1)
      .map((n) => `~0,~${n},0.5`)
      .join('\n')}\n`,
  });
  expect(files.map(({ taken }) => taken)).toEqual([4_500, 4_499]);
  expect(refused).toEqual([{ file: 'people.csv', line: 4_502, reason: 'repeats line 5' }]);
  expect((await source.ties('TRUSTS')).length).toBe(4_499);
});
