// An introduction from the request to the thread of three: what each person sees at each step, and what is
// refused.
import { expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { someone } from '../support/people.ts';
import { act, api, requested, seenBy, trio } from './support.ts';

const problem = async (...args: Parameters<typeof act> extends [string, ...infer Rest] ? Rest : never) =>
  (await act(api(), ...args)).problem;

test('requestIntroduction to acceptIntroduction: what each sees, then a thread of three', async () => {
  const three = await trio();
  const { asker, connector, candidate, ask } = three;
  const id = await requested(three);
  const snapshot = { title: 'Glass', brief: 'Who can cut glass?', needs: ['SKILL'], urgency: 'WHENEVER' };
  expect(await seenBy(asker, id)).toMatchObject({
    ...snapshot,
    state: 'WAITING',
    myRole: 'ASKER',
    words: 'Would you?',
    ask: { id: ask },
    asker: { name: 'Aude' },
    connector: { name: 'Bilal' },
    candidate: { name: 'Chloé' },
    thread: null,
  });
  expect(await seenBy(connector, id)).toMatchObject({
    ...snapshot,
    state: 'ASKED',
    myRole: 'CONNECTOR',
    words: 'Would you?',
    ask: null,
    asker: { name: 'Aude' },
    connector: { name: 'Bilal' },
    candidate: { name: 'Chloé' },
  });
  expect(await seenBy(candidate, id)).toBeNull();

  expect(await problem(connector, 'passOn', { introductionId: id, words: 'She is careful.' })).toBeNull();
  expect(await seenBy(connector, id)).toMatchObject({ state: 'WAITING', words: 'Would you?' });
  expect(await seenBy(candidate, id)).toMatchObject({
    ...snapshot,
    state: 'ASKED',
    myRole: 'CANDIDATE',
    words: 'She is careful.',
    ask: null,
    asker: null,
    connector: { name: 'Bilal' },
    candidate: { name: 'Chloé' },
    thread: null,
  });
  expect((await candidate.ask('query ($id: ID!) { node(id: $id) { id } }', { id: asker.id })).data).toEqual({
    node: null,
  });

  expect(await act(api(), candidate, 'acceptIntroduction', { introductionId: id })).toEqual({
    problem: null,
    introduction: { id, state: 'CONNECTED' },
  });
  const seen = await Promise.all([asker, connector, candidate].map((who) => seenBy(who, id)));
  expect(
    seen.map((one) => [one?.state, one?.asker?.name, one?.connector?.name, one?.candidate?.name]),
  ).toEqual([1, 2, 3].map(() => ['CONNECTED', 'Aude', 'Bilal', 'Chloé']));
  const [thread] = new Set(seen.map((one) => one?.thread?.id));
  await asker.do('say', { threadId: thread, text: 'Thank you both.' });
  for (const who of [connector, candidate]) {
    const { data } = await who.ask(
      `query ($id: ID!) { node(id: $id) { ... on Thread { participants { name } messages { edges { node {
        text from { name } } } } } } }`,
      { id: thread },
    );
    expect(data).toEqual({
      node: {
        participants: [{ name: 'Aude' }, { name: 'Bilal' }, { name: 'Chloé' }],
        messages: { edges: [{ node: { text: 'Thank you both.', from: { name: 'Aude' } } }] },
      },
    });
  }
  for (const [who, other] of [
    [asker, candidate],
    [candidate, asker],
  ] as const) {
    const { data } = await who.ask(
      `query ($id: ID!) { viewer { acquaintances { edges { node { id } } } } node(id: $id) { ... on Person {
        myTrust { level } logbooks { edges { node { id } } } } } }`,
      { id: other.id },
    );
    // Neither trust nor reading comes from it.
    expect(data).toMatchObject({ node: { myTrust: null, logbooks: { edges: [] } } });
    expect(JSON.stringify(data)).toContain(other.id);
  }
});

test('passOn: the candidate sees the asker’s name when the ask is not unnamed', async () => {
  const three = await trio({ unnamed: false });
  const id = await requested(three, { words: '  ' });
  await act(api(), three.connector, 'passOn', { introductionId: id });
  expect(await seenBy(three.candidate, id)).toMatchObject({
    state: 'ASKED',
    asker: { name: 'Aude' },
    words: null,
  });
});

test('requestIntroduction: in the dormant lane the candidate is asked directly', async () => {
  const three = await trio();
  const { asker, candidate, ask } = three;
  await cypher(
    `MATCH (q:Ask {id: $ask})-[s:SURFACED]->(c), (a:Person {id: $a}) SET s.lane = 'DORMANT', s.connectors = []
    CREATE (a)-[:MET {since: 0}]->(c), (a)-[:TRUSTS {weight: 0.4, since: 0, reads: 'NOTHING'}]->(c)`,
    { ask, a: asker.id },
  );
  expect(
    await problem(asker, 'requestIntroduction', {
      askId: ask,
      candidateId: candidate.id,
      connectorId: three.connector.id,
    }),
  ).toBe('NotFound');
  const id = await requested(three, { connectorId: null });
  expect(await seenBy(candidate, id)).toMatchObject({
    state: 'ASKED',
    words: 'Would you?',
    connector: null,
    asker: null,
  });
  expect(await problem(candidate, 'acceptIntroduction', { introductionId: id })).toBeNull();
  expect(await seenBy(asker, id)).toMatchObject({ state: 'CONNECTED', candidate: { name: 'Chloé' } });
});

test('requestIntroduction: only listed candidates and connectors, once, for an open ask', async () => {
  const three = await trio();
  const { asker, connector, candidate, ask } = three;
  const stranger = await someone();
  const input = { askId: ask, candidateId: candidate.id, connectorId: connector.id };
  expect(await problem(asker, 'requestIntroduction', { ...input, candidateId: stranger.id })).toBe(
    'NotFound',
  );
  expect(await problem(asker, 'requestIntroduction', { ...input, connectorId: stranger.id })).toBe(
    'NotFound',
  );
  expect(await problem(asker, 'requestIntroduction', { ...input, connectorId: null })).toBe('InvalidInput');
  expect(await problem(connector, 'requestIntroduction', input)).toBe('NotFound');
  expect(await problem(asker, 'requestIntroduction', { ...input, words: 'x'.repeat(2001) })).toBe(
    'InvalidInput',
  );
  await requested(three);
  expect(await problem(asker, 'requestIntroduction', input)).toBe('Conflict');
  await cypher("MATCH (q:Ask {id: $ask}) SET q.state = 'CLOSED'", { ask });
  expect(await problem(asker, 'requestIntroduction', input)).toBe('Conflict');
});

test('requestIntroduction: three slots; a withdrawn one stays taken, a connected one is free', async () => {
  const three = await trio();
  const { asker, connector, ask } = three;
  const more = await Promise.all(
    [1, 2, 3].map(async (rank) => {
      const one = await someone({ name: `Helper ${rank}`, open: true });
      await cypher(
        `MATCH (q:Ask {id: $ask}), (b:Person {id: $b}), (c:Person {id: $c})
          CREATE (b)-[:VOUCHES {weight: 1.0, since: 0}]->(c),
      (q)-[:SURFACED {lane: 'SECOND_CIRCLE', at: 0, rank: toInteger($rank), band: 'GOOD', reasons: [],
        connectors: [$b]}]->(c)`,
        { ask, b: connector.id, c: one.id, rank },
      );
      return one;
    }),
  );
  const first = await requested(three);
  const second = await requested({ ...three, candidate: more[0] ?? asker });
  await requested({ ...three, candidate: more[1] ?? asker });
  await act(api(), asker, 'withdrawIntroduction', { introductionId: second });
  const fourth = { askId: ask, candidateId: more[2]?.id, connectorId: connector.id };
  const { problems } = await asker.do('requestIntroduction', fourth);
  expect(problems).toMatchObject([
    { __typename: 'LimitReached', retryAt: (await seenBy(asker, first))?.expiresAt },
  ]);
  await act(api(), connector, 'passOn', { introductionId: first });
  await act(api(), three.candidate, 'acceptIntroduction', { introductionId: first });
  expect(await problem(asker, 'requestIntroduction', fourth)).toBeNull();
});

test('Viewer.introductions: by role, latest first, paged; Ask.introductions: of the ask', async () => {
  const three = await trio();
  const [id, other] = [await requested(three), await trio()];
  await cypher(
    `MATCH (a:Person {id: $a}), (b:Person {id: $b})
      CREATE (a)-[:TRUSTS {weight: 1.0, since: 0, reads: "NOTHING"}]->(b), (a)-[:MET {since: 0}]->(b)`,
    { a: other.asker.id, b: three.connector.id },
  );
  await cypher(
    `MATCH (q:Ask {id: $ask})-[s:SURFACED]->(c), (b:Person {id: $b}) SET s.connectors = [$b]
      CREATE (b)-[:VOUCHES {weight: 1.0, since: 0}]->(c)`,
    { ask: other.ask, b: three.connector.id },
  );
  const later = await requested({ ...other, connector: three.connector });
  const list = (args: string) =>
    `{ viewer { introductions(${args}) { edges { cursor node { id } } pageInfo { hasNextPage } } } }`;
  type List = {
    viewer: {
      introductions: {
        edges: { cursor: string; node: { id: string } }[];
        pageInfo: { hasNextPage: boolean };
      };
    };
  };
  const {
    data: {
      viewer: { introductions: page },
    },
  } = await three.connector.ask<List>(list('role: CONNECTOR, first: 1'));
  expect([page.edges.map(({ node }) => node.id), page.pageInfo.hasNextPage]).toEqual([[later], true]);
  const {
    data: {
      viewer: { introductions: rest },
    },
  } = await three.connector.ask<List>(list(`role: CONNECTOR, first: 1, after: "${page.edges[0]?.cursor}"`));
  expect(rest.edges.map(({ node }) => node.id)).toEqual([id]);
  expect((await three.connector.ask<List>(list('role: ASKER'))).data.viewer.introductions.edges).toEqual([]);
  const { data } = await three.asker.ask(
    'query ($id: ID!) { node(id: $id) { ... on Ask { introductions { edges { node { id } } } } } }',
    { id: three.ask },
  );
  expect(data).toEqual({ node: { introductions: { edges: [{ node: { id } }] } } });
});

test('expiresAt: an expired introduction removes its candidate from the list of the ask', async () => {
  const three = await trio();
  const id = await requested(three);
  const listed = async () =>
    (
      await three.asker.ask(
        `query ($id: ID!) { node(id: $id) { ... on Ask {
          candidates { edges { node { person { id } } } } } } }`,
        { id: three.ask },
      )
    ).data;
  expect(JSON.stringify(await listed())).toContain(three.candidate.id);
  await cypher('MATCH (i:Introduction {id: $id}) SET i.expiresAt = 1, i.at = 0', { id });
  expect(await listed()).toEqual({ node: { candidates: { edges: [] } } });
  expect(await seenBy(three.asker, id)).toMatchObject({
    state: 'NOT_THIS_TIME',
    candidate: { name: 'Chloé' },
  });
});
