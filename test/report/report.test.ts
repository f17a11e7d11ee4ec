// report: a reader shows the host an excerpt of an entry, ask or message they can read.
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { keeps, start } from '../keeper/support.ts';
import { demo, inDemo, removeCopies } from '../support/demo.ts';
import { cypher } from '../support/graph.ts';
import { met, someone, type Someone } from '../support/people.ts';

/** Writes an entry into the graph; its id. */
async function createEntry(writer: Someone, project: string, forMe = false): Promise<string> {
  const id = `entry_${nanoid()}`;
  await cypher(
    `MATCH (p:Person {id: $writer}), (j:Project {id: $project})
    CREATE (p)-[:WROTE]->(:Entry {id: $id, writer: p.id, project: j.id, kind: 'NOTE', text: $text,
      writtenAt: 1, forMe: $forMe})-[:IN]->(j)
    MERGE (p)-[:WROTE_IN]->(j)`,
    { writer: writer.id, project, id, forMe, text: 'x: *as I* choose, unable' },
  );
  return id;
}

const reports = async (who: Someone) =>
  await cypher(
    `MATCH (:Person {id: $id})-[:REPORTED]->(r:Report)
      RETURN r.excerpt AS excerpt, r.words AS words, keys(r) AS keys`,
    { id: who.id },
  );

test('report: stores the excerpt and the reader’s words, and nothing else', async () => {
  const [me, reader] = await Promise.all([someone(), someone()]);
  const project = await start(me);
  await keeps(reader, project);
  const itemId = await createEntry(me, project);
  const input = { key: 'k', itemId, excerpt: ' as I choose ', words: 'why' };
  for (const _ of [1, 2]) expect((await reader.do('report', input)).problems).toEqual([]);
  expect(await reports(reader)).toEqual([{ excerpt: 'as I choose', words: 'why', keys: expect.any(Array) }]);
  expect(new Set((await reports(reader))[0]?.['keys'])).toEqual(
    new Set(['id', 'at', 'excerpt', 'words', 'item']),
  );
});

test('report: a shared ask can be reported, a draft cannot', async () => {
  const [me, reader] = await Promise.all([someone(), someone()]);
  const project = await start(me);
  await keeps(reader, project);
  const { id } = (await me.do('draftAsk', { projectId: project, title: 'Help x' }, 'ask { id }'))['ask'] as {
    id: string;
  };
  expect((await reader.do('report', { itemId: id, excerpt: 'x' })).problems).toMatchObject([
    { __typename: 'NotFound' },
  ]);
  await me.do('shareAsk', { askId: id });
  expect((await reader.do('report', { itemId: id, excerpt: 'x' })).problems).toEqual([]);
});

test('report: an entry the person cannot read is NotFound: of a stranger, forMe, after a block', async () => {
  const [me, reader, stranger] = await Promise.all([someone(), someone(), someone()]);
  const project = await start(me);
  await keeps(reader, project);
  await met(me, reader);
  const [open, closed] = [await createEntry(me, project), await createEntry(me, project, true)];
  const none = JSON.stringify(await stranger.do('report', { itemId: `entry_${nanoid()}`, excerpt: 'x' }));
  expect(JSON.stringify(await stranger.do('report', { itemId: open, excerpt: 'x' }))).toBe(none);
  expect(JSON.stringify(await reader.do('report', { itemId: closed, excerpt: 'x' }))).toBe(none);
  await me.do('block', { personId: reader.id });
  expect(JSON.stringify(await reader.do('report', { itemId: open, excerpt: 'x' }))).toBe(none);
  expect([await reports(reader), await reports(stranger)]).toEqual([[], []]);
});

test('report: refuses own entries, and excerpts and words of a wrong length', async () => {
  const me = await someone();
  const itemId = await createEntry(me, await start(me));
  for (const [input, field] of [
    [{ excerpt: 'x' }, 'itemId'],
    [{ excerpt: ' ' }, 'excerpt'],
    [{ excerpt: 'x'.repeat(2001) }, 'excerpt'],
    [{ excerpt: 'x', words: 'x'.repeat(2001) }, 'words'],
  ] as const) {
    expect((await me.do('report', { itemId, ...input })).problems).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', field] },
    ]);
  }
  expect(await reports(me)).toEqual([]);
});

test('report: is a Conflict in a demonstration house', async () => {
  const ids = await demo();
  const me = await inDemo(ids, 'maelle');
  const [ask] = await cypher<{ id: string; asker: string }>(
    'MATCH (p:Person {id: $me})-[:ASKS]->(a:Ask) RETURN a.id AS id',
    { me: me.id },
  );
  expect((await me.do('report', { itemId: ask?.id, excerpt: 'x' })).problems).toMatchObject([
    { __typename: 'Conflict' },
  ]);
  await removeCopies(ids);
});

test.each(['as you choose', 'able', 'hoose', 'choose as I', '*', 'as I choose!'])(
  'report: an excerpt that does not stand in the text is refused: %s',
  async (excerpt) => {
    const [me, reader] = await Promise.all([someone(), someone()]);
    const project = await start(me);
    await keeps(reader, project);
    const itemId = await createEntry(me, project);
    expect((await reader.do('report', { itemId, excerpt })).problems).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'excerpt'] },
    ]);
    expect(await reports(reader)).toEqual([]);
  },
);
