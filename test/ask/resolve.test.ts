// resolveAsk: who may be named as helper, evidence for them, private thanks, and that it happens wholly or
// not at all.
import { beforeEach, expect, test } from '@jest/globals';
import { writerAndReader, shareAsk } from '../entry/support.ts';
import { cypher, driver } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { met, someone, topic, type Someone } from '../support/people.ts';
import { Repeating } from '../support/test-server.ts';

interface Thread {
  id: string;
  item: { id: string } | null;
  participants: { id: string }[];
  messages: { edges: { node: { text: string; from: { id: string } | null } }[] };
}

let asker: Someone;
let reader: Someone;
let helper: Someone;
let project: string;
let wood: { id: string };
let ask: string;
beforeEach(async () => {
  ({ writer: asker, reader, project } = await writerAndReader());
  [helper, wood] = [await someone({ name: 'Chloé' }), await topic()];
  await met(asker, helper);
  ask = await shareAsk(asker, project, { topicIds: [wood.id, (await topic()).id] });
});

const resolve = (input: object = {}) => asker.do('resolveAsk', { askId: ask, ...input }, 'ask { id state }');
const threads = async (who: Someone) =>
  (
    await who.ask<{ viewer: { threads: { edges: { node: Thread }[] } } }>(
      `{ viewer { threads { edges { node { id item { id } participants { id } messages { edges {
       node { text from { id } } } } } } } } }`,
    )
  ).data.viewer.threads.edges.map(({ node }) => node);
const messagesOf = (thread: Thread | undefined) =>
  thread?.messages.edges.map(({ node }) => [node.from?.id, node.text]);
const evidence = async (who: Someone) =>
  (
    await cypher<{ topic: string; evidence: number }>(
      `MATCH (:Person {id: $id})-[o:OFFERS]->(t) RETURN t.id AS topic, o.evidence AS evidence
       ORDER BY o.since`,
      { id: who.id },
    )
  ).map((offer) => [offer.topic, offer.evidence]);
const events = async () =>
  (
    await cypher<{ kind: string }>(
      `MATCH (e:Event) WHERE e.about = $ask OR EXISTS {
       MATCH (m:Message {id: e.about})-[:SAID_IN]->(:Thread {item: $ask}) } RETURN e.kind AS kind
       ORDER BY e.seq`,
      { ask },
    )
  ).map(({ kind }) => kind);
const stateOf = async (who: Someone) =>
  (
    await who.ask<{ node: { state: string } | null }>(
      'query ($id: ID!) { node(id: $id) { ... on Ask { state } } }',
      { id: ask },
    )
  ).data.node?.state;
const notFound = {
  ask: null,
  problems: [
    { __typename: 'NotFound', message: 'There is nothing here by this id.', path: ['input', 'helperIds'] },
  ],
};

test('resolveAsk: every reader sees RESOLVED, helpers gain evidence for offered topics, no words start no thread', async () => {
  const other = await topic();
  await helper.do('offerHelp', { topicId: wood.id });
  await helper.do('offerHelp', { topicId: other.id });
  await reader.do('offerHelp', { topicId: wood.id });
  expect(await resolve({ helperIds: [helper.id] })).toEqual({
    ask: { id: ask, state: 'RESOLVED' },
    problems: [],
  });
  expect([await stateOf(asker), await stateOf(reader), await stateOf(helper)]).toEqual([
    'RESOLVED',
    'RESOLVED',
    undefined,
  ]);
  expect([await evidence(helper), await evidence(reader)]).toEqual([
    [
      [wood.id, 1],
      [other.id, 0],
    ],
    [[wood.id, 0]],
  ]);
  expect([await threads(asker), await threads(helper), await events()]).toEqual([
    [],
    [],
    ['AskShared', 'AskResolved'],
  ]);
});

test('resolveAsk: with words each helper is thanked in a thread of their own', async () => {
  expect(
    (await resolve({ helperIds: [helper.id, reader.id], words: '  It stands!\nThank you.  ' })).problems,
  ).toEqual([]);
  expect(await threads(asker)).toHaveLength(2);
  for (const [who, item] of [
    [helper, null],
    [reader, { id: ask }],
  ] as const) {
    const [thread, ...more] = await threads(who);
    expect([thread?.item, thread?.participants.map(({ id }) => id).sort(), messagesOf(thread), more]).toEqual(
      [item, [asker.id, who.id].sort(), [[asker.id, 'It stands!\nThank you.']], []],
    );
    expect((await who.do('say', { threadId: thread?.id, text: 'With pleasure' })).problems).toEqual([]);
  }
  expect(await events()).toEqual([
    'AskShared',
    'MessageSaid',
    'MessageSaid',
    'AskResolved',
    'MessageSaid',
    'MessageSaid',
  ]);
  expect(
    await cypher('MATCH (:Person {id: $a})-[i:INTERACTED]->(:Person {id: $b}) RETURN i.count AS count', {
      a: asker.id,
      b: helper.id,
    }),
  ).toEqual([{ count: 1 }]);
});

test('resolveAsk: needs no helper', async () => {
  expect(await resolve({})).toEqual({ ask: { id: ask, state: 'RESOLVED' }, problems: [] });
  expect([await threads(asker), await events()]).toEqual([[], ['AskShared', 'AskResolved']]);
});

test('resolveAsk: a thread partner whom the asker has not met may be named', async () => {
  const { thread } = await reader.do('answer', { itemId: ask, text: 'Try oak' }, 'thread { id }');
  await cypher('MATCH (:Person {id: $a})-[m:MET]-(:Person {id: $b}) DELETE m', { a: asker.id, b: reader.id });
  expect((await resolve({ helperIds: [reader.id], words: 'Oak it was' })).problems).toEqual([]);
  expect((await threads(reader)).map(messagesOf)).toEqual(
    expect.arrayContaining([[[asker.id, 'Oak it was']], [[reader.id, 'Try oak']]]),
  );
  // The earlier thread stays.
  expect((await threads(reader)).map(({ id }) => id)).toContain((thread as { id: string }).id);
});

test('resolveAsk: people one may not name are NotFound like unknown ids, and nothing is done', async () => {
  await helper.do('offerHelp', { topicId: wood.id });
  const [stranger, blocker, blocked, admirer] = await Promise.all([
    someone(),
    someone(),
    someone(),
    someone(),
  ]);
  await Promise.all([met(asker, blocker), met(asker, blocked)]);
  await cypher('MATCH (a:Person {id: $a}), (b:Person {id: $b}) CREATE (a)-[:MET {since: 0}]->(b)', {
    a: admirer.id,
    b: asker.id,
  }); // the admirer has met the asker, not the other way round
  await blocker.do('block', { personId: asker.id });
  await asker.do('block', { personId: blocked.id });
  for (const id of ['person_nothing', 'nothing', ask, stranger.id, blocker.id, blocked.id, admirer.id]) {
    expect(await resolve({ helperIds: [helper.id, id], words: 'Thanks' })).toEqual(notFound);
  }
  expect([await stateOf(asker), await evidence(helper), await threads(helper), await events()]).toEqual([
    'INNER',
    [[wood.id, 0]],
    [],
    ['AskShared'],
  ]);
});

test.each([
  ['helperIds', () => ({ helperIds: [asker.id] })],
  ['helperIds', () => ({ helperIds: [helper.id, helper.id] })],
  ['helperIds', () => ({ helperIds: Array.from({ length: 11 }, (_, index) => `person_${index}`) })],
  ['words', () => ({ words: 'Thanks to all' })],
  ['words', () => ({ helperIds: [helper.id], words: ' \n' })],
  ['words', () => ({ helperIds: [helper.id], words: 'x'.repeat(4001) })],
])('resolveAsk: bad input names its field and changes nothing: %s %#', async (field, input) => {
  const { problems } = await resolve(input());
  expect([
    problems.map(({ __typename, path }) => [__typename, path]),
    await stateOf(asker),
    await threads(helper),
  ]).toEqual([[['InvalidInput', ['input', field]]], 'INNER', []]);
});

test('resolveAsk: ten helpers are thanked, and a retry with the key thanks nobody twice', async () => {
  const helpers = await Promise.all(Array.from({ length: 10 }, () => someone()));
  for (const one of helpers) await met(asker, one);
  const input = { helperIds: helpers.map(({ id }) => id), words: 'x'.repeat(4000), key: `thanks ${ask}` };
  const first = await resolve(input);
  expect([first.problems, await resolve(input)]).toEqual([[], first]);
  expect(await threads(asker)).toHaveLength(10);
});

test('resolveAsk: a transaction that runs a second time after its commit changes nothing', async () => {
  await helper.do('offerHelp', { topicId: wood.id });
  const { api } = await openTestServer({ graph: new Repeating(driver()) });
  const sharedServer = process.env['TEST_API'];
  process.env['TEST_API'] = api;
  try {
    expect((await resolve({ helperIds: [helper.id], words: 'Thanks' })).problems).toEqual([]);
  } finally {
    process.env['TEST_API'] = sharedServer;
  }
  expect([await evidence(helper), (await threads(helper)).map(messagesOf), await events()]).toEqual([
    [[wood.id, 1]],
    [[[asker.id, 'Thanks']]],
    ['AskShared', 'MessageSaid', 'AskResolved'],
  ]);
});

test('resolveAsk: of two at once one resolves, the other is a Conflict', async () => {
  await helper.do('offerHelp', { topicId: wood.id });
  const both = await Promise.all([
    resolve({ helperIds: [helper.id], words: 'Thanks' }),
    resolve({ helperIds: [helper.id], words: 'Thank you' }),
  ]);
  expect(both.map(({ problems }) => problems.map(({ __typename }) => __typename)).sort()).toEqual([
    [],
    ['Conflict'],
  ]);
  expect([await evidence(helper), (await threads(helper)).length]).toEqual([[[wood.id, 1]], 1]);
});

test('resolveAsk and block at once: who blocks cannot be named, or is out of the thread', async () => {
  for (let round = 0; round < 6; round++) {
    const [one, other] = await Promise.all([someone(), someone()]);
    await Promise.all([met(asker, one), met(asker, other)]);
    ask = await shareAsk(asker, project);
    const [done, ...blocks] = await Promise.all([
      resolve({ helperIds: [one.id, other.id], words: 'Thanks' }),
      one.do('block', { personId: asker.id }),
      ...(round % 2 ? [asker.do('block', { personId: other.id })] : []),
    ]);
    expect(blocks.flatMap(({ problems }) => problems)).toEqual([]);
    if (done.problems.length > 0)
      expect([done, await stateOf(asker), await threads(one), await threads(other)]).toEqual([
        notFound,
        'INNER',
        [],
        [],
      ]);
    else expect([await threads(one), await stateOf(asker)]).toEqual([[], 'RESOLVED']);
    expect(
      (await threads(asker)).flatMap(({ participants }) => participants.map(({ id }) => id)),
    ).not.toContain(one.id);
    expect(
      await cypher(
        `MATCH (a:Person)-[:TAKES_PART]->(:Thread)<-[:TAKES_PART]-(b:Person) WHERE a.id = $id
         AND EXISTS { (a)-[:BLOCKS]-(b) } RETURN b.id AS id`,
        { id: asker.id },
      ),
    ).toEqual([]);
  }
});

test('answer: a resolved ask is a Conflict', async () => {
  await resolve();
  expect((await reader.do('answer', { itemId: ask, text: 'Late' })).problems).toMatchObject([
    { __typename: 'Conflict', message: expect.stringContaining('RESOLVED') },
  ]);
});
