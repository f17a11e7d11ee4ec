// From draftAsk to candidates: who could help, through whom, and what hides a candidate.
import { beforeEach, expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { met, send, someone, topic, type Someone } from '../support/people.ts';

interface Edge {
  node: {
    person: { id: string; name: string };
    band: string;
    reasons: { __typename: string; topic?: { id: string }; word?: string }[];
    paths: { connector: { id: string } }[];
  };
  cursor: string;
}
interface AskData {
  node: {
    state: string;
    candidates: { edges: Edge[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  } | null;
}

const candidatesOf = `query ($id: ID!, $lane: Lane! = SECOND_CIRCLE, $first: Int, $after: String) {
  node(id: $id) { ... on Ask { state candidates(lane: $lane, first: $first, after: $after) {
  edges { cursor node { person { id name } band
    reasons { __typename ... on SharedTopic { topic { id } } ... on Evidence { topic { id } }
      ... on TextMatch { word } } paths { connector { id } } } }
  pageInfo { hasNextPage endCursor } } } } }`;

let asker: Someone;
let connector: Someone;
let helper: Someone;
let gardens: { id: string; name: string };
let ask: string;

async function widenNewAsk(): Promise<void> {
  const { project } = (await asker.do(
    'createProject',
    { title: 'A greenhouse for the street' },
    'project { id }',
  )) as { project: { id: string } } & Awaited<ReturnType<Someone['do']>>;
  const drafted = await asker.do(
    'draftAsk',
    {
      projectId: project.id,
      title: 'The frame leans',
      brief: 'Who knows wooden frames?',
      topicIds: [gardens.id],
    },
    'ask { id state }',
  );
  ask = (drafted['ask'] as { id: string }).id;
  expect(drafted['ask']).toMatchObject({ state: 'DRAFT' });
  expect((await asker.do('shareAsk', { askId: ask }, 'ask { state }'))['ask']).toEqual({ state: 'INNER' });
  expect((await asker.do('widenAsk', { askId: ask }, 'ask { state }'))['ask']).toEqual({ state: 'WIDENED' });
}

const readAsk = async (who = asker, variables: object = {}) =>
  (await who.ask<AskData>(candidatesOf, { id: ask, ...variables })).data.node;
const candidateIds = async (who = asker, variables: object = {}) =>
  (await readAsk(who, variables))?.candidates.edges.map(({ node }) => node.person.id);

beforeEach(async () => {
  [asker, connector, helper, gardens] = await Promise.all([
    someone({ name: 'Aude' }),
    someone({ name: 'Bilal' }),
    someone({ name: 'Chloé' }),
    topic(),
  ]);
  await met(asker, connector);
  await met(connector, helper);
  await asker.do('setTrust', { personId: connector.id, level: 'FULL' });
  await connector.do('setVouch', { personId: helper.id });
  await helper.do('setAvailability', { open: true });
  await helper.do('offerHelp', { topicId: gardens.id, note: 'Frames of wood, doors, roofs' });
});

test('candidates: give the person who can help, with path and reasons', async () => {
  await widenNewAsk();
  expect((await readAsk())?.candidates.edges.map(({ node }) => node)).toEqual([
    {
      person: { id: helper.id, name: 'Chloé' },
      band: 'POSSIBLE',
      reasons: [
        { __typename: 'SharedTopic', topic: { id: gardens.id } },
        { __typename: 'TextMatch', word: 'frames' },
      ],
      paths: [{ connector: { id: connector.id } }],
    },
  ]);
});

test('node: a candidate is readable by id while the path to them holds', async () => {
  const person = 'query ($id: ID!) { node(id: $id) { ... on Person { name } } }';
  expect((await asker.ask(person, { id: helper.id })).data).toEqual({ node: null });
  await widenNewAsk();
  expect((await asker.ask(person, { id: helper.id })).data).toEqual({ node: { name: 'Chloé' } });
  await connector.do('withdrawVouch', { personId: helper.id });
  expect((await asker.ask(person, { id: helper.id })).data).toEqual({ node: null });
});

const withdrawals: [string, () => Promise<unknown>][] = [
  ['withdrawTrust by the asker', () => asker.do('withdrawTrust', { personId: connector.id })],
  ['withdrawVouch by the connector', () => connector.do('withdrawVouch', { personId: helper.id })],
  ['setAvailability of the helper to closed', () => helper.do('setAvailability', { open: false })],
  [
    'setAvailability of the helper to paused',
    () => helper.do('setAvailability', { pausedUntil: new Date(Date.now() + 3_600_000).toISOString() }),
  ],
  ['withdrawOffer by the helper', () => helper.do('withdrawOffer', { topicId: gardens.id })],
  ['block of the connector by the asker', () => asker.do('block', { personId: connector.id })],
  ['block of the helper by the asker', () => asker.do('block', { personId: helper.id })],
  ['block of the helper by the connector', () => connector.do('block', { personId: helper.id })],
];
test.each(withdrawals)(
  'candidates: a candidate is gone at the next reading after %s',
  async (_what, withdraw) => {
    await widenNewAsk();
    expect(await candidateIds()).toEqual([helper.id]);
    await withdraw();
    expect(await candidateIds()).toEqual([]);
  },
);

test('candidates: an expired introduction hides its candidate', async () => {
  await widenNewAsk();
  await cypher(
    `MATCH (ask:Ask {id: $ask}), (c:Person {id: $c})
     CREATE (i:Introduction {id: $id, at: 0, expiresAt: 1})-[:FOR]->(ask)
     CREATE (i)-[:CANDIDATE {at: 0}]->(c)`,
    { ask, c: helper.id, id: `introduction_${ask}` },
  );
  expect(await candidateIds()).toEqual([]);
});

test('candidates and widenAsk: for the asker alone; to others the ask is an unknown id', async () => {
  await widenNewAsk();
  expect([(await readAsk(connector))?.candidates.edges, await readAsk(helper)]).toEqual([[], null]);
  for (const other of [connector, helper]) {
    const answers = await Promise.all(
      [ask, 'ask_V1StGXR8_Z5jdHi6B-myT'].map((askId) => other.do('widenAsk', { askId })),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.problems).toEqual([
      { __typename: 'NotFound', message: 'There is nothing here by this id.', path: ['input', 'askId'] },
    ]);
  }
  expect((await send<AskData>({ query: candidatesOf, variables: { id: ask } })).data.node).toBeNull();
});

test('shareAsk: puts trusted people with few messages in the dormant lane', async () => {
  await connector.do('setAvailability', { open: true });
  await connector.do('offerHelp', { topicId: gardens.id });
  await widenNewAsk();
  expect(
    (await readAsk(asker, { lane: 'DORMANT' }))?.candidates.edges.map(({ node }) => [
      node.person.id,
      node.paths,
    ]),
  ).toEqual([[connector.id, []]]);
  await asker.do('withdrawTrust', { personId: connector.id });
  expect(await candidateIds(asker, { lane: 'DORMANT' })).toEqual([]);
});

test('refreshAsk: appends candidates and moves none; pages join to the whole list', async () => {
  await widenNewAsk();
  const late = await Promise.all(['Dario', 'Eva', 'Farid'].map((name) => someone({ name, open: true })));
  for (const person of late) {
    await met(connector, person);
    await person.do('offerHelp', { topicId: gardens.id });
    await connector.do('setVouch', { personId: person.id });
  }
  expect(await candidateIds()).toEqual([helper.id]);
  await asker.do('refreshAsk', { askId: ask });
  const whole = (await candidateIds()) ?? [];
  expect(whole[0]).toBe(helper.id);
  expect(new Set(whole)).toEqual(new Set([helper.id, ...late.map(({ id }) => id)]));
  const first = await readAsk(asker, { first: 2 });
  const rest = await readAsk(asker, { first: 2, after: first?.candidates.pageInfo.endCursor });
  expect(first?.candidates.pageInfo.hasNextPage).toBe(true);
  expect(rest?.candidates.pageInfo.hasNextPage).toBe(false);
  expect(
    [...(first?.candidates.edges ?? []), ...(rest?.candidates.edges ?? [])].map(({ node }) => node.person.id),
  ).toEqual(whole);
});

test('candidates: the same request twice gives the same bytes', async () => {
  await widenNewAsk();
  const [one, two] = await Promise.all([
    asker.ask(candidatesOf, { id: ask }),
    asker.ask(candidatesOf, { id: ask }),
  ]);
  expect(JSON.stringify(one)).toBe(JSON.stringify(two));
});
