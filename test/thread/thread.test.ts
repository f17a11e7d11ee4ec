// A private conversation: begun by answering an entry or an ask, heard by those who take part and by nobody else, and left at any time.
import { beforeEach, expect, test } from '@jest/globals';
import { pair, shared, write } from '../entry/support.ts';
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
const fields =
  'id item { id } participants { id name } messages(first: 100) { edges { cursor node { id text from { id } } } pageInfo { hasNextPage endCursor } }';

let writer: Someone;
let reader: Someone;
let project: string;
let entry: string;

beforeEach(async () => {
  ({ writer, reader, project } = await pair());
  entry = await write(writer, project, 'I am stuck with the frame');
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

test('an answer begins a conversation of two, and both go on in it', async () => {
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

test('nobody else gets any of it, by no way', async () => {
  const id = await answered();
  const [message] = (await read(writer, id))?.messages.edges ?? [];
  const [stranger, fellow] = [await someone(), await someone()];
  await cypher(
    `MATCH (w:Person {id: $writer}), (f:Person {id: $fellow}), (j:Project {id: $project})
     CREATE (f)-[:KEEPS {since: 0}]->(j) CREATE (w)-[:MET {since: 0}]->(f) CREATE (w)-[:TRUSTS {weight: 1.0, since: 0, reads: 'EVERYTHING'}]->(f)`,
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

test('an ask is answered while it is INNER or WIDENED, a draft or closed one is not', async () => {
  const ask = await shared(writer, project, { title: 'Who knows oak?' });
  expect(await read(writer, await answered('I do', ask))).toMatchObject({ item: { id: ask } });
  await writer.do('widenAsk', { askId: ask });
  expect(await read(writer, await answered('And I', ask))).toMatchObject({ item: { id: ask } });
  await writer.do('closeAsk', { askId: ask });
  expect((await reader.do('answer', { itemId: ask, text: 'Late' })).problems).toMatchObject([
    { __typename: 'Conflict', path: ['input', 'itemId'] },
  ]);
  expect(await threads(reader)).toHaveLength(2);
});

test('only what one reads is answered, and nothing of one’s own', async () => {
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

test('a conversation outlives the trust it came from, and shows what it was about only to who still reads it', async () => {
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

test('whoever leaves is gone from it, what they said stays; the last to leave takes it all along', async () => {
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

test('a block ends it: the blocker is out, and to the blocked it is as if they had left the house', async () => {
  const [one, other] = [await answered(), await answered('Or ash')];
  await writer.do('say', { threadId: one, text: 'Thank you' });
  await reader.do('leaveThread', { threadId: other });
  await writer.do('say', { threadId: other, text: 'Anybody?' }); // nobody
  await writer.do('block', { personId: reader.id });
  expect([
    (await threads(writer)).map((thread) => [thread.id, said(thread)]),
    await read(writer, one),
  ]).toEqual([[[other, []]], null]); // what somebody behind a block said is not there either
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
  expect(said(await read(reader, one))).toEqual([[reader.id, 'Try oak']]); // nothing comes back
});

test('what is said counts as spoken with each other', async () => {
  const id = await answered();
  await writer.do('say', { threadId: id, text: 'Thank you' });
  const spoken = await cypher<{ from: string; to: string; count: number }>(
    'MATCH (a:Person)-[i:INTERACTED]->(b:Person) WHERE a.id IN $ids RETURN a.id AS from, b.id AS to, toFloat(i.count) AS count ORDER BY i.at, from',
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

test('pages join to the whole, and a retry says nothing twice', async () => {
  const id = await answered('1');
  for (const text of ['2', '3', '4', '4'])
    await writer.do('say', { threadId: id, text, key: `key ${id} ${text}` });
  const texts: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Thread['messages'] = (
      await reader.ask<{ node: Thread }>(
        'query ($id: ID!, $after: String) { node(id: $id) { ... on Thread { messages(first: 2, after: $after) { edges { node { text } } pageInfo { hasNextPage endCursor } } } } }',
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
    'query ($id: ID!, $after: String) { node(id: $id) { ... on Thread { messages(after: $after) { edges { cursor } } } } }',
    { id: other, after: cursor },
  );
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

test.each([
  ['', '1 to 4000'],
  [' \n ', '1 to 4000'],
  ['x'.repeat(4001), '1 to 4000'],
])('what is no message is refused: %#', async (text) => {
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

test('somebody who leaves the house takes what they said along, and can take a copy first', async () => {
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

test('the host is shown a passage of a message by who heard it', async () => {
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
