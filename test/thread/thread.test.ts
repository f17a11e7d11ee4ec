// Threads: begun by answering an entry or an ask, read by the participants only, and left at any time.
import { beforeEach, expect, test } from '@jest/globals';
import { writerAndReader, shareAsk, writeEntry } from '../entry/support.ts';
import { signedIn } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { someone, type Someone } from '../support/people.ts';

interface Thread {
  id: string;
  item: { id: string } | null;
  participants: { id: string; name: string }[];
  messages: {
    edges: { cursor: string; node: { id: string; text: string; from: { id: string } | null } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const fields = `id item { id } participants { id name }
  messages(first: 100) { edges { cursor node { id text from { id } }
    } pageInfo { hasNextPage endCursor } }`;

let writer: Someone;
let reader: Someone;
let project: string;
let entry: string;

beforeEach(async () => {
  ({ writer, reader, project } = await writerAndReader());
  entry = await writeEntry(writer, project, 'I am stuck with the frame');
});

test('messages: last and before give what was said after a page', async () => {
  const id = await answered('One');
  for (const text of ['Two', 'Three']) await reader.do('say', { threadId: id, text });
  const page = async (args: string) => {
    const { data } = await writer.ask<{ node: Pick<Thread, 'messages'> }>(
      `query ($id: ID!) { node(id: $id) { ... on Thread { messages(${args}) { edges { cursor node { text } } } } } }`,
      { id },
    );
    return data.node.messages.edges;
  };
  const texts = (edges: Awaited<ReturnType<typeof page>>) => edges.map(({ node }) => node.text);
  const oldest = await page('last: 1');
  expect(texts(oldest)).toEqual(['One']);
  expect(texts(await page(`last: 5, before: "${oldest[0]?.cursor}"`))).toEqual(['Three', 'Two']);
});

const answered = async (text = 'Try oak', itemId = entry) =>
  ((await reader.do('answer', { itemId, text }, 'thread { id }'))['thread'] as { id: string }).id;
const threads = async (who: Someone) =>
  (
    await who.ask<{ viewer: { threads: { edges: { node: Thread }[] } } }>(
      `{ viewer { threads { edges { node { ${fields} } } } } }`,
    )
  ).data.viewer.threads.edges.map(({ node }) => node);
const read = async (who: Someone, id: string) =>
  (
    await who.ask<{ node: Thread | null }>(
      `query ($id: ID!) { node(id: $id) { ... on Thread { ${fields} } } }`,
      { id },
    )
  ).data.node;
const said = (thread: Thread | null | undefined) =>
  thread?.messages.edges.map(({ node }) => [node.from?.id ?? null, node.text]);
const notFound = (field: string) => [
  { __typename: 'NotFound', message: 'There is nothing here by this id.', path: ['input', field] },
];

test('answer: begins a thread of two, in which both can say something', async () => {
  const id = await answered();
  await writer.do('say', { threadId: id, text: 'Where do I find it?' });
  const { message } = await reader.do(
    'say',
    { threadId: id, text: 'Ask\nRosa.' },
    'message { text from { id } thread { id } }',
  );
  expect(message).toEqual({ text: 'Ask\nRosa.', from: { id: reader.id }, thread: { id } });
  for (const who of [writer, reader]) {
    const [thread, ...more] = await threads(who);
    expect([thread?.id, thread?.item, thread?.participants.map((one) => one.id).sort(), more]).toEqual([
      id,
      { id: entry },
      [writer.id, reader.id].sort(),
      [],
    ]);
    expect(said(thread)).toEqual([
      [reader.id, 'Ask\nRosa.'],
      [writer.id, 'Where do I find it?'],
      [reader.id, 'Try oak'],
    ]);
    expect(await read(who, id)).toEqual(thread);
  }
});

test('Thread: a stranger and another keeper see none of it', async () => {
  const id = await answered();
  const [message] = (await read(writer, id))?.messages.edges ?? [];
  const [stranger, fellow] = [await someone(), await someone()];
  await cypher(
    `MATCH (w:Person {id: $writer}), (f:Person {id: $fellow}), (j:Project {id: $project})
     CREATE (f)-[:KEEPS {since: 0}]->(j) CREATE (w)-[:MET {since: 0}]->(f)
       CREATE (w)-[:TRUSTS {weight: 1.0, since: 0, reads: 'EVERYTHING'}]->(f)`,
    { writer: writer.id, fellow: fellow.id, project },
  );
  for (const other of [stranger, fellow]) {
    expect(await threads(other)).toEqual([]);
    for (const one of [id, message?.node.id])
      expect((await other.ask('query ($id: ID!) { node(id: $id) { id } }', { id: one })).data).toEqual({
        node: null,
      });
    for (const mutation of ['say', 'leaveThread']) {
      expect(
        (await other.do(mutation, { threadId: id, ...(mutation === 'say' ? { text: 'I listen' } : {}) }))
          .problems,
      ).toEqual(notFound('threadId'));
    }
  }
});

test('answer: an ask in INNER or WIDENED, not a closed one or a draft', async () => {
  const ask = await shareAsk(writer, project, { title: 'Who knows oak?' });
  expect(await read(writer, await answered('I do', ask))).toMatchObject({ item: { id: ask } });
  await writer.do('widenAsk', { askId: ask });
  expect(await read(writer, await answered('And I', ask))).toMatchObject({ item: { id: ask } });
  await writer.do('closeAsk', { askId: ask });
  expect((await reader.do('answer', { itemId: ask, text: 'Late' })).problems).toMatchObject([
    { __typename: 'Conflict', path: ['input', 'itemId'] },
  ]);
  expect(await threads(reader)).toHaveLength(2);
});

test('answer: only items the person reads, and not their own', async () => {
  const stranger = await someone();
  for (const itemId of [entry, 'entry_nothing', project, 'nothing'])
    expect((await stranger.do('answer', { itemId, text: 'Hello' })).problems).toEqual(notFound('itemId'));
  await writer.do('withdrawTrust', { personId: reader.id });
  expect((await reader.do('answer', { itemId: entry, text: 'Hello' })).problems).toEqual(notFound('itemId'));
  expect((await writer.do('answer', { itemId: entry, text: 'Hello' })).problems).toMatchObject([
    { __typename: 'InvalidInput', path: ['input', 'itemId'] },
  ]);
  expect(await threads(writer)).toEqual([]);
});

test('Thread.item: null for a person who can no longer read it; the thread goes on', async () => {
  const id = await answered();
  await writer.do('withdrawTrust', { personId: reader.id });
  expect(await read(reader, id)).toMatchObject({ item: null, participants: [{}, {}] });
  expect((await reader.do('say', { threadId: id, text: 'Still here' })).problems).toEqual([]);
  await writer.do('removeEntry', { entryId: entry });
  expect(said(await read(writer, id))).toEqual([
    [reader.id, 'Still here'],
    [reader.id, 'Try oak'],
  ]);
});

test('leaveThread: removes the person, not their messages; the last removes the thread', async () => {
  const id = await answered();
  expect(await reader.do('leaveThread', { threadId: id }, 'thread { id }')).toEqual({
    thread: null,
    problems: [],
  });
  expect([await read(reader, id), await threads(reader)]).toEqual([null, []]);
  const left = await read(writer, id);
  expect([left?.participants.map((one) => one.id), said(left)]).toEqual([
    [writer.id],
    [[reader.id, 'Try oak']],
  ]);
  expect((await writer.do('say', { threadId: id, text: 'Hello?' })).problems).toMatchObject([
    { __typename: 'Conflict', path: ['input', 'threadId'] },
  ]);
  await writer.do('leaveThread', { threadId: id });
  expect(
    await cypher(
      'MATCH (n) WHERE (n:Thread AND n.id = $id) OR (n:Message AND n.thread = $id) RETURN n.id AS id',
      { id },
    ),
  ).toEqual([]);
});

test('block: removes the blocker from the thread, as if the account were deleted', async () => {
  const [one, other] = [await answered(), await answered('Or ash')];
  await writer.do('say', { threadId: one, text: 'Thank you' });
  await reader.do('leaveThread', { threadId: other });
  await writer.do('say', { threadId: other, text: 'Anybody?' }); // nobody is left to read it
  await writer.do('block', { personId: reader.id });
  expect([
    (await threads(writer)).map((thread) => [thread.id, said(thread)]),
    await read(writer, one),
  ]).toEqual([[[other, []]], null]); // a message of a person behind a block is hidden as well
  const left = await read(reader, one);
  expect([left?.participants.map((who) => who.id), said(left), left?.item]).toEqual([
    [reader.id],
    [[reader.id, 'Try oak']],
    null,
  ]);
  expect((await reader.do('say', { threadId: one, text: 'Hello?' })).problems).toMatchObject([
    { __typename: 'Conflict' },
  ]);
  await writer.do('unblock', { personId: reader.id });
  expect(said(await read(reader, one))).toEqual([[reader.id, 'Try oak']]); // unblock restores nothing
});

test('say, answer: count as interactions of the two', async () => {
  const id = await answered();
  await writer.do('say', { threadId: id, text: 'Thank you' });
  const spoken = await cypher<{ from: string; to: string; count: number }>(
    `MATCH (a:Person)-[i:INTERACTED]->(b:Person) WHERE a.id IN $ids
      RETURN a.id AS from, b.id AS to, toFloat(i.count) AS count ORDER BY i.at, from`,
    { ids: [writer.id, reader.id] },
  );
  expect(spoken).toHaveLength(2);
  expect(spoken).toEqual(
    expect.arrayContaining([
      { from: reader.id, to: writer.id, count: 1 },
      { from: writer.id, to: reader.id, count: 1 },
    ]),
  );
});

test('Thread.messages: pages join to the whole; say: a retry with the same key says it once', async () => {
  const id = await answered('1');
  for (const text of ['2', '3', '4', '4'])
    await writer.do('say', { threadId: id, text, key: `key ${id} ${text}` });
  const texts: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Thread['messages'] = (
      await reader.ask<{ node: Thread }>(
        `query ($id: ID!, $after: String) { node(id: $id) { ... on Thread { messages(first: 2, after: $after)
          { edges { node { text } } pageInfo { hasNextPage endCursor } } } } }`,
        { id, after },
      )
    ).data.node.messages;
    texts.push(...page.edges.map(({ node }) => node.text));
    [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
  }
  expect(texts).toEqual(['4', '3', '2', '1']);
  const other = await answered('5');
  const cursor = (await read(reader, id))?.messages.edges[0]?.cursor;
  const { errors } = await reader.ask(
    `query ($id: ID!, $after: String) { node(id: $id) { ... on Thread { messages(after: $after) { edges {
      cursor } } } } }`,
    { id: other, after: cursor },
  );
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

test.each([
  ['', '1 to 4000'],
  [' \n ', '1 to 4000'],
  ['x'.repeat(4001), '1 to 4000'],
])('say, answer: refuse an empty or too long text %#', async (text) => {
  const id = await answered();
  expect((await writer.do('say', { threadId: id, text })).problems).toMatchObject([
    { __typename: 'InvalidInput', path: ['input', 'text'] },
  ]);
  expect((await reader.do('answer', { itemId: entry, text })).problems).toMatchObject([
    { __typename: 'InvalidInput', path: ['input', 'text'] },
  ]);
  expect([said(await read(writer, id)), await threads(reader)]).toEqual([
    [[reader.id, 'Try oak']],
    [expect.objectContaining({ id })],
  ]);
});

test('deleteAccount: removes the person’s messages; exportMine gives a copy before', async () => {
  const id = await answered('Try oak, my grandfather did');
  await writer.do('say', { threadId: id, text: 'Thank you' });
  const browser = await signedIn(reader);
  const { json, markdown } = await browser.do('exportMine', { locale: 'EN' }, 'json markdown');
  expect((JSON.parse(String(json)) as { messages: object[] }).messages).toMatchObject([
    { text: 'Try oak, my grandfather did' },
  ]);
  expect(markdown).toContain('> Try oak, my grandfather did');
  expect(String(json) + String(markdown)).not.toContain('Thank you');
  await browser.do('deleteAccount', { sharedEntries: 'REMOVE' });
  const left = await read(writer, id);
  expect([left?.participants.map((who) => who.id), said(left)]).toEqual([
    [writer.id],
    [[writer.id, 'Thank you']],
  ]);
});

test('report: a message can be reported by its reader, not by its writer or a stranger', async () => {
  const id = await answered('Something mean');
  const itemId = (await read(writer, id))?.messages.edges[0]?.node.id;
  expect((await writer.do('report', { itemId, excerpt: 'mean' })).problems).toEqual([]);
  expect((await reader.do('report', { itemId, excerpt: 'mean' })).problems).toMatchObject([
    { __typename: 'InvalidInput' },
  ]);
  expect((await (await someone()).do('report', { itemId, excerpt: 'mean' })).problems).toEqual(
    notFound('itemId'),
  );
});
