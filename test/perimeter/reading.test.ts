// The reading rule, clause by clause and from both sides: entries, asks, and the people and projects seen
// through them.
import { beforeEach, expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { met, someone, type Someone } from '../support/people.ts';
import {
  setMoment,
  entries,
  ids,
  addKeeper,
  node,
  unknownIds,
  writerAndReader,
  shareAsk,
  createProject,
  texts,
  writeEntry,
} from '../entry/support.ts';

let writer: Someone;
let reader: Someone;
let project: string;
let entry: string;
let ask: string;
beforeEach(async () => {
  ({ writer, reader, project } = await writerAndReader());
  [entry, ask] = [await writeEntry(writer, project), await shareAsk(writer, project)];
});

const trust = (level: string, more: object = {}) =>
  writer.do('setTrust', { personId: reader.id, level, reads: 'EVERYTHING', ...more });
const perimeter = (input: object) => writer.do('setPerimeter', { projectId: project, ...input });

/**
 * What a person gets on every route to the entry and the ask: everything (open), or exactly what ids that
 * name nothing give (shut).
 */
async function routes(who: Someone): Promise<'open' | 'shut'> {
  const [same, none] = await Promise.all([
    Promise.all([entry, ask, project].map((id) => node(who, id))),
    Promise.all([unknownIds.entry, unknownIds.ask, unknownIds.project].map((id) => node(who, id))),
  ]);
  const [logbooks, asks, looked, missing] = [
    await ids(who, 'logbooks'),
    await ids(who, 'circleAsks'),
    await who.do('lookOver', { entryId: entry }),
    await who.do('lookOver', { entryId: unknownIds.entry }),
  ];
  const shut =
    same.every((answer, index) => answer === none[index]) &&
    logbooks.length + asks.length === 0 &&
    JSON.stringify(looked) === JSON.stringify(missing);
  const open =
    same.every((answer, index) => answer !== none[index]) &&
    logbooks.includes(project) &&
    asks.includes(ask) &&
    looked.problems.length === 0;
  if (open === shut) throw new Error(JSON.stringify({ same, logbooks, asks, looked }));
  return open ? 'open' : 'shut';
}

test('reading: a person trusted fully reads entry and ask, without the fields of the writer alone', async () => {
  expect(await routes(reader)).toBe('open');
  expect(JSON.parse(await node(reader, entry))).toMatchObject({
    data: {
      node: {
        text: 'It leaks.',
        forMe: null,
        lookedOver: null,
        writer: { name: 'Aude' },
        project: { title: 'Greenhouse' },
      },
    },
  });
  expect(JSON.parse(await node(reader, ask))).toMatchObject({
    data: {
      node: {
        title: 'Glass',
        story: 'Shards',
        brief: null,
        unnamed: null,
        state: 'INNER',
        asker: { id: writer.id },
        candidates: { edges: [] },
      },
    },
  });
  expect(JSON.parse(await node(reader, project))).toMatchObject({
    data: {
      node: {
        keepers: { edges: [{ node: { id: writer.id } }] },
        entries: { edges: [{ node: { id: entry } }] },
      },
    },
  });
  expect(JSON.parse(await node(reader, writer.id))).toMatchObject({
    data: { node: { name: 'Aude', logbooks: { edges: [{ node: { id: project } }] } } },
  });
  expect(await routes(await someone())).toBe('shut');
  expect(await ids(writer, 'circleAsks')).toEqual([]);
});

const withdrawals: [string, () => Promise<unknown>][] = [
  ['trust is lowered', () => trust('TRUSTED')],
  ['trust is withdrawn', () => writer.do('withdrawTrust', { personId: reader.id })],
  ['nothing is to be read', () => trust('FULL', { reads: 'NOTHING' })],
  ['only what comes is to be read', () => trust('FULL', { reads: 'SINCE' })],
  ['narrowed to nobody', () => perimeter({ only: [] })],
  ['left out', () => perimeter({ except: [reader.id] })],
  ['let in and left out', () => perimeter({ only: [reader.id], except: [reader.id] })],
  ['the writer blocks', () => writer.do('block', { personId: reader.id })],
  ['the reader blocks', () => reader.do('block', { personId: writer.id })],
];
test.each(withdrawals)('reading: gone at the next request on every route: %s', async (what, withdraw) => {
  expect(await routes(reader)).toBe('open');
  const first = await entries(reader, project, '(first: 1)');
  await writeEntry(writer, project, 'Later');
  await withdraw();
  await writeEntry(writer, project, 'For me', { forMe: true });
  if (what === 'only what comes is to be read')
    return expect([await node(reader, entry), await node(reader, ask)]).toEqual([
      await node(reader, unknownIds.entry),
      await node(reader, unknownIds.ask),
    ]);
  expect(await routes(reader)).toBe('shut');
  return expect(await entries(reader, project, `(after: "${first?.pageInfo.endCursor}")`)).toBeUndefined();
});

test('reading: removeEntry and forMe take an entry from its readers', async () => {
  const other = await writeEntry(writer, project, 'Other');
  await writer.do('editEntry', { entryId: other, forMe: true });
  expect([await texts(reader, project), await texts(writer, project)]).toEqual([
    ['It leaks.'],
    ['Other', 'It leaks.'],
  ]);
  expect(await node(reader, other)).toBe(await node(reader, unknownIds.entry));
  await writer.do('removeEntry', { entryId: entry });
  expect(await texts(reader, project)).toEqual([]);
  await writer.do('closeAsk', { askId: ask });
  expect(JSON.parse(await node(reader, ask))).toMatchObject({ data: { node: { state: 'CLOSED' } } });
});

test('reading: trust at the threshold or above it is enough', async () => {
  await perimeter({ threshold: 'TRUSTED' });
  await trust('TRUSTED');
  expect(await routes(reader)).toBe('open');
  await trust('KNOWN');
  expect(await routes(reader)).toBe('shut');
  await perimeter({ threshold: 'KNOWN' });
  expect(await routes(reader)).toBe('open');
  await perimeter({ only: [reader.id] });
  expect(await routes(reader)).toBe('open');
});

test('reading: readsFrom lets a person read what was written at that moment or later', async () => {
  const from = Date.now() - 1000;
  await trust('FULL', { reads: 'SINCE', readsFrom: new Date(from).toISOString() });
  for (const [moment, expected] of [
    [from - 1, 'shut'],
    [from, 'open'],
  ] as const) {
    await setMoment(entry, moment);
    await setMoment(ask, moment);
    expect(await routes(reader)).toBe(expected);
  }
});

test("reading: a draft is its asker's alone, and counts from the moment it is shared", async () => {
  const { id } = (await writer.do('draftAsk', { projectId: project, title: 'Draft' }, 'ask { id }'))[
    'ask'
  ] as { id: string };
  expect(await node(reader, id)).toBe(await node(reader, unknownIds.ask));
  await trust('FULL', { reads: 'SINCE' });
  await writer.do('shareAsk', { askId: id });
  expect(await ids(reader, 'circleAsks')).toEqual([id]);
  for (const mutation of ['updateAsk', 'closeAsk', 'widenAsk'])
    expect(await reader.do(mutation, { askId: id })).toEqual(
      await reader.do(mutation, { askId: unknownIds.ask }),
    );
});

test('reading: a fellow keeper reads everything since they joined, but never across a block, nor forMe', async () => {
  const fellow = await someone({ name: 'Chi' });
  await met(writer, fellow);
  await setMoment(entry, Date.now() - 10_000);
  await addKeeper(fellow, project, Date.now() - 5000);
  const later = await writeEntry(writer, project, 'Later');
  await writeEntry(writer, project, 'For me', { forMe: true });
  await writeEntry(fellow, project, 'Of Chi');
  await perimeter({ only: [], except: [fellow.id] });
  expect([await texts(fellow, project), await texts(writer, project)]).toEqual([
    ['Of Chi', 'Later'],
    ['Of Chi', 'For me', 'Later', 'It leaks.'],
  ]);
  expect(await ids(fellow, 'circleAsks')).toEqual([ask]);
  await writer.do('setPerimeter', { projectId: project, only: null, except: [] });
  expect(await texts(reader, project)).toEqual(['Later', 'It leaks.']);
  await writer.do('setTrust', { personId: fellow.id, level: 'FULL', reads: 'EVERYTHING' });
  expect(await texts(fellow, project)).toEqual(['Of Chi', 'Later', 'It leaks.']);
  await fellow.do('block', { personId: writer.id });
  expect([await texts(fellow, project), await texts(writer, project)]).toEqual([
    ['Of Chi'],
    ['For me', 'Later', 'It leaks.'],
  ]);
  expect(await node(fellow, later)).toBe(await node(fellow, unknownIds.entry));
});

test('reading: a reader sees as keepers, and in logbooks, only the writers they read', async () => {
  const fellow = await someone({ name: 'Chi' });
  await met(writer, fellow);
  await met(reader, fellow);
  await addKeeper(fellow, project);
  await writeEntry(fellow, project, 'Of Chi');
  const seen = async () =>
    [
      JSON.parse(await node(reader, project)).data.node.keepers.edges.length,
      JSON.parse(await node(reader, fellow.id)).data.node.logbooks.edges.length,
      (await texts(reader, project))?.length,
    ] as unknown;
  expect(await seen()).toEqual([1, 0, 1]);
  await fellow.do('setTrust', { personId: reader.id, level: 'FULL', reads: 'EVERYTHING' });
  expect(await seen()).toEqual([2, 1, 2]);
  expect(JSON.parse(await node(fellow, writer.id)).data.node.logbooks.edges).toEqual([
    { node: { id: project } },
  ]);
});

test('reading: a writer who is no acquaintance is seen while one reads them, and no longer', async () => {
  const far = await someone({ name: 'Far' });
  const theirs = await createProject(far);
  await met(far, reader);
  await far.do('setTrust', { personId: reader.id, level: 'FULL', reads: 'EVERYTHING' });
  await cypher('MATCH (:Person {id: $a})-[m:MET]->(:Person {id: $b}) DELETE m', { a: reader.id, b: far.id });
  expect(await node(reader, far.id)).toBe(await node(reader, unknownIds.person));
  const [first] = [await shareAsk(far, theirs)];
  expect(await node(reader, far.id)).toContain('Far');
  await cypher('MATCH (a:Ask {id: $first}) DETACH DELETE a', { first });
  const second = await writeEntry(far, theirs);
  expect(await node(reader, far.id)).toContain('Far');
  await far.do('removeEntry', { entryId: second });
  expect(await node(reader, far.id)).toBe(await node(reader, unknownIds.person));
});

test('reading: pages join although rights change between them', async () => {
  const fellow = await someone();
  await met(fellow, reader);
  await addKeeper(fellow, project, 0);
  await fellow.do('setTrust', { personId: reader.id, level: 'FULL', reads: 'EVERYTHING' });
  for (const [index, who] of [fellow, writer, fellow, writer].entries())
    await setMoment(await writeEntry(who, project, `${index}`), 2_000_000_000_000 + index);
  const first = await entries(reader, project, '(first: 2)');
  expect(first?.edges.map(({ node }) => node.text)).toEqual(['3', '2']);
  await fellow.do('withdrawTrust', { personId: reader.id });
  expect(await texts(reader, project, `(first: 2, after: "${first?.pageInfo.endCursor}")`)).toEqual([
    '1',
    'It leaks.',
  ]);
});
