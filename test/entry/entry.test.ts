// writeEntry, editEntry, removeEntry, lookOver, and the fields of an entry.
import { beforeEach, expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { met, someone, type Someone } from '../support/people.ts';
import { entries, node, unknownIds, writerAndReader, createProject, texts, writeEntry } from './support.ts';

let writer: Someone;
let reader: Someone;
let project: string;
beforeEach(async () => {
  ({ writer, reader, project } = await writerAndReader());
});

const fields =
  'entry { id kind feeling text editedAt forMe writer { id } project { id } lookedOver { edges { node { id } } } }';

test('writeEntry, editEntry, removeEntry: an entry is written, changed field by field, and removed', async () => {
  const { entry } = await writer.do(
    'writeEntry',
    {
      projectId: project,
      kind: 'STEP',
      feeling: 'HOPEFUL',
      text: '<script>alert(1)</script>\nThe roof holds.',
    },
    fields,
  );
  const { id } = entry as { id: string };
  expect(id).toMatch(/^entry_[\w-]{21}$/);
  const written = {
    id,
    kind: 'STEP',
    feeling: 'HOPEFUL',
    text: '<script>alert(1)</script>\nThe roof holds.',
    editedAt: null,
    forMe: false,
    writer: { id: writer.id },
    project: { id: project },
    lookedOver: { edges: [] },
  };
  expect(entry).toEqual(written);
  const edited = async (input: object) =>
    (await writer.do('editEntry', { entryId: id, ...input }, fields))['entry'];
  expect(await edited({ text: 'It holds.' })).toEqual({
    ...written,
    text: 'It holds.',
    editedAt: expect.any(String),
  });
  expect(await edited({ feeling: null, kind: 'DOUBT', forMe: true })).toMatchObject({
    text: 'It holds.',
    feeling: null,
    kind: 'DOUBT',
    forMe: true,
  });
  expect(await writer.do('removeEntry', { entryId: id }, 'entry { id }')).toEqual({
    entry: null,
    problems: [],
  });
  expect(await node(writer, id)).toBe(await node(writer, unknownIds.entry));
  expect(await cypher('MATCH (e:Entry {id: $id}) RETURN e', { id })).toEqual([]);
});

test('writeEntry: writes one event of ids alone; the same key writes once', async () => {
  const [id, again] = [
    await writeEntry(writer, project, 'Secret', { key: 'k' }),
    await writeEntry(writer, project, 'Secret', { key: 'k' }),
  ];
  expect(again).toBe(id);
  const events = await cypher('MATCH (e:Event {about: $id}) RETURN properties(e) AS event', { id });
  expect(events).toEqual([
    {
      event: {
        seq: expect.any(Number),
        at: expect.any(Number),
        kind: 'EntryWritten',
        about: id,
        from: writer.id,
      },
    },
  ]);
  expect(await texts(writer, project)).toEqual(['Secret']);
});

test.each([
  [{ text: ' ' }, 'text'],
  [{ text: 'x'.repeat(20_001) }, 'text'],
])('writeEntry and editEntry: bad text is refused %#', async (input, field) => {
  expect(
    (await writer.do('writeEntry', { projectId: project, kind: 'NOTE', ...input })).problems,
  ).toMatchObject([{ __typename: 'InvalidInput', path: ['input', field] }]);
  const entryId = await writeEntry(writer, project);
  expect((await writer.do('editEntry', { entryId, ...input })).problems).toMatchObject([
    { __typename: 'InvalidInput', path: ['input', field] },
  ]);
  expect(await texts(writer, project)).toEqual(['It leaks.']);
});

test('writeEntry, editEntry, removeEntry: projects and entries of others read like unknown ids', async () => {
  const entryId = await writeEntry(writer, project);
  expect(await reader.do('writeEntry', { projectId: project, kind: 'NOTE', text: 'x' })).toEqual(
    await reader.do('writeEntry', { projectId: unknownIds.project, kind: 'NOTE', text: 'x' }),
  );
  for (const mutation of ['editEntry', 'removeEntry'])
    expect(await reader.do(mutation, { entryId })).toEqual(
      await reader.do(mutation, { entryId: unknownIds.entry }),
    );
  expect(await texts(writer, project)).toEqual(['It leaks.']);
});

test('editEntry and removeEntry: a keeper who left still reads, changes and removes own entries, and cannot write', async () => {
  const [kept, gone] = [await writeEntry(writer, project, 'Kept'), await writeEntry(writer, project, 'Gone')];
  await cypher('MATCH (:Person {id: $id})-[k:KEEPS]->(:Project {id: $project}) DELETE k', {
    id: writer.id,
    project,
  });
  await writer.do('editEntry', { entryId: kept, text: 'Kept on' });
  await writer.do('removeEntry', { entryId: gone });
  expect(
    (await writer.do('writeEntry', { projectId: project, kind: 'NOTE', text: 'More' })).problems,
  ).toMatchObject([{ __typename: 'NotFound' }]);
  expect([await texts(writer, project), await texts(reader, project)]).toEqual([['Kept on'], ['Kept on']]);
});

test('suggestsAsk: true at every third STUCK or DOUBT in a row', async () => {
  const suggests = async (kind: string) =>
    (await writer.do('writeEntry', { projectId: project, kind, text: 'Hm.' }, 'suggestsAsk'))['suggestsAsk'];
  expect([
    await suggests('STUCK'),
    await suggests('DOUBT'),
    await suggests('STUCK'),
    await suggests('NOTE'),
    await suggests('STUCK'),
    await suggests('STUCK'),
    await suggests('STUCK'),
  ]).toEqual([false, false, true, false, false, false, true]);
  expect(
    (
      await writer.do(
        'writeEntry',
        { projectId: unknownIds.project, kind: 'STUCK', text: 'Hm.' },
        'suggestsAsk',
      )
    )['suggestsAsk'],
  ).toBe(false);
});

test('draftAsk: entryId gives the story from an own entry of the project, unless there is a story', async () => {
  const entryId = await writeEntry(writer, project, 'Stuck since Monday');
  const story = async (input: object) =>
    (
      (await writer.do('draftAsk', { projectId: project, title: 'x', ...input }, 'ask { story }'))['ask'] as {
        story: string;
      } | null
    )?.story;
  expect([await story({ entryId }), await story({ entryId, story: 'Told anew' }), await story({})]).toEqual([
    'Stuck since Monday',
    'Told anew',
    null,
  ]);
  const elsewhere = await writer.do('draftAsk', {
    projectId: await createProject(writer),
    entryId,
    title: 'x',
  });
  const own = await createProject(reader);
  expect(elsewhere.problems).toMatchObject([{ __typename: 'NotFound', path: ['input', 'entryId'] }]);
  expect(await reader.do('draftAsk', { projectId: own, entryId, title: 'x' })).toEqual(elsewhere);
});

test('myFeelings: the feelings of own entries, oldest first; others get none', async () => {
  for (const feeling of ['LOW', null, 'LIT_UP']) await writeEntry(writer, project, 'x', { feeling });
  const feelings = async (who: Someone) =>
    (
      await who.ask<{ node: { myFeelings: { feeling: string }[] } }>(
        'query ($id: ID!) { node(id: $id) { ... on Project { myFeelings { feeling } } } }',
        { id: project },
      )
    ).data.node.myFeelings;
  expect(await feelings(writer)).toEqual([{ feeling: 'LOW' }, { feeling: 'LIT_UP' }]);
  expect(await feelings(reader)).toEqual([]);
});

test('entries: pages of some kinds join to the whole list', async () => {
  for (const kind of ['STEP', 'NOTE', 'STUCK', 'STEP', 'NOTE'])
    await writeEntry(writer, project, kind, { kind });
  expect(await texts(reader, project, '(kinds: [STEP, STUCK])')).toEqual(['STEP', 'STUCK', 'STEP']);
  const first = await entries(reader, project, '(kinds: [STEP, STUCK], first: 2)');
  expect(first?.pageInfo.hasNextPage).toBe(true);
  expect(
    await texts(reader, project, `(kinds: [STEP, STUCK], first: 2, after: "${first?.pageInfo.endCursor}")`),
  ).toEqual(['STEP']);
});

test('lookedOver: the writer alone sees who looked over an entry, while they may read it', async () => {
  const [entryId, third] = [await writeEntry(writer, project), await someone({ name: 'Chi' })];
  await met(writer, third);
  await writer.do('setTrust', { personId: third.id, level: 'FULL', reads: 'EVERYTHING' });
  for (const who of [reader, reader, third])
    expect(await who.do('lookOver', { entryId }, 'entry { forMe lookedOver { edges { cursor } } }')).toEqual({
      entry: { forMe: null, lookedOver: null },
      problems: [],
    });
  const looked = async () =>
    (
      JSON.parse(await node(writer, entryId)) as {
        data: { node: { lookedOver: { edges: { node: { id: string } }[] } } };
      }
    ).data.node.lookedOver.edges.map(({ node }) => node.id);
  expect(await looked()).toEqual([reader.id, third.id]);
  await writer.do('withdrawTrust', { personId: reader.id });
  expect(await looked()).toEqual([third.id]);
  await third.do('block', { personId: writer.id });
  expect(await looked()).toEqual([]);
  expect(await reader.do('lookOver', { entryId })).toEqual(
    await reader.do('lookOver', { entryId: unknownIds.entry }),
  );
  expect((await writer.do('lookOver', { entryId })).problems).toMatchObject([
    { __typename: 'InvalidInput', path: ['input', 'entryId'] },
  ]);
});
