// A page of 20 entries and its last access check cost the same whether the writers' circles are small or
// large, the logbook is short or long, wherever the page is and however little of it the reader may read.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { statements, type StatementName, type Statements } from '../../api/neo4j/catalogue.generated.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { countHits } from '../tools/bench/hits.ts';
import { layOutLogbook, removeLogbook, type Logbook } from '../tools/bench/logbook.ts';
import { driver, graph } from '../support/graph.ts';

const marks: string[] = [];
afterAll(async () => {
  for (const mark of marks) await removeLogbook(driver(), mark);
});

const laid = async (size: { circle: number; entries: number; own: number }) => {
  const mark = nanoid();
  marks.push(mark);
  return await layOutLogbook(driver(), mark, size);
};
const start = { before: null, beforeId: null };
// Tripwires, not measures: around a node with fewer than fifty ties Neo4j walks all of them to find one, so
// that small circles cost more than large ones.
const within = (most: number, hits: number) => (hits <= most ? 'within' : hits);
const hits = async (name: StatementName, params: Record<string, unknown>) =>
  await countHits(driver(), statements[name].text, params);

const list = (params: Statements['entry/list']['params']) =>
  graph().run(new Deadline(60_000), 'entry/list', params);

// The shared database keeps its plans for the whole run: these are made for the graph as it is now.
beforeAll(async () => {
  for (const name of ['entry/list', 'perimeter/recheck-access'] as const)
    await countHits(driver(), `CYPHER replan=force ${statements[name].text}`, { me: '', ids: [], limit: 21 });
});

describe.each([
  { circle: 10, entries: 25, own: 0 },
  { circle: 1000, entries: 25, own: 0 },
  { circle: 10, entries: 5000, own: 0 },
  { circle: 1000, entries: 5000, own: 0 },
  { circle: 14, entries: 25, own: 0 },
  { circle: 1000, entries: 25, own: 1000 },
])('with a circle of $circle, $entries entries and a reader who trusts $own', ({ circle, entries, own }) => {
  let book: Logbook;
  beforeAll(async () => {
    book = await laid({ circle, entries, own });
  });
  const long = entries > 25;

  test.each([
    { who: 'all', where: 'start', rows: 21 },
    { who: 'all', where: 'middle', rows: long ? 21 : 10 },
    { who: 'one', where: 'start', rows: long ? 21 : 8 },
    { who: 'one', where: 'middle', rows: long ? 21 : 3 },
    { who: 'last', where: 'start', rows: long ? 6 : 5 },
    { who: 'last', where: 'middle', rows: 0 },
  ] as const)('budget: a page of $who from the $where', async ({ who, where, rows }) => {
    const params = {
      me: book.readers[who],
      project: book.project,
      kinds: null,
      ...(where === 'start' ? start : book.middle),
      limit: 21,
    };
    const ids = (await list(params)).map(({ id }) => id);
    const both =
      (await hits('entry/list', params)) +
      (await hits('perimeter/recheck-access', { me: params.me, ids: ids.slice(0, 20) }));
    expect({ rows: ids.length, hits: within(2000, both) }).toEqual({ rows, hits: 'within' });
  });

  test('budget: a page of a rare kind reads only what may be read, at two hits each', async () => {
    const params = {
      me: book.readers.all,
      project: book.project,
      kinds: ['DOUBT' as const],
      ...start,
      limit: 21,
    };
    expect(await list(params)).toHaveLength(long ? 5 : 1);
    expect(within(800 + 1.8 * entries, await hits('entry/list', params))).toBe('within');
    expect(within(800, await hits('entry/list', { ...params, me: book.readers.last }))).toBe('within');
  });

  test('budget: that one entry may be read is found without reading the others', async () => {
    const [person] = book.writers;
    for (const me of [...Object.values(book.readers), 'person_nobody']) {
      const params = {
        me,
        project: book.project,
        person,
        ids: [book.project],
        now: Date.now(),
        after: null,
        afterId: null,
        ...start,
        limit: 21,
      };
      const found = {
        project: await hits('project/read', params),
        person: await hits('person/read', { ...params, ids: book.writers }),
        logbooks: await hits('project/logbooks', params),
        'of person': await hits('project/of-person', params),
        keepers: await hits('project/keepers', params),
      };
      expect(Object.entries(found).filter(([, count]) => count > 1800)).toEqual([]);
    }
  });
});
