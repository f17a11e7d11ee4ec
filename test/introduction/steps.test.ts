// Interruptions, weekly caps, simultaneous steps and retries of introductions.
import { expect, test } from '@jest/globals';
import { cypher, driver } from '../support/graph.ts';
import { startTestServer, Repeating } from '../support/test-server.ts';
import { someone } from '../support/people.ts';
import { act, api, requested, seenBy, trio, type Trio } from './support.ts';

const states = async ({ asker, connector, candidate }: Trio, id: string) =>
  (await Promise.all([asker, connector, candidate].map((who) => seenBy(who, id)))).map(
    (one) => one?.state ?? null,
  );
async function passedOn(three: Trio): Promise<string> {
  const id = await requested(three);
  await act(api(), three.connector, 'passOn', { introductionId: id, words: 'She is careful.' });
  return id;
}

test.each<[string, (three: Trio) => Promise<unknown>, (string | null)[]]>([
  [
    'the asker withdraws the trust',
    ({ asker, connector }) => asker.do('withdrawTrust', { personId: connector.id }),
    ['WAITING', null, null],
  ],
  [
    'the connector withdraws the vouch',
    ({ connector, candidate }) => connector.do('withdrawVouch', { personId: candidate.id }),
    ['WAITING', 'WAITING', null],
  ],
  [
    'the candidate is no longer open',
    ({ candidate }) => candidate.do('setAvailability', { open: false }),
    ['WAITING', 'WAITING', null],
  ],
  ['the ask is closed', ({ asker, ask }) => asker.do('closeAsk', { askId: ask }), ['WITHDRAWN', null, null]],
  [
    '`until` of the ask passes',
    ({ ask }) => cypher('MATCH (q:Ask {id: $ask}) SET q.until = timestamp() - 1', { ask }),
    ['WITHDRAWN', null, null],
  ],
  [
    'the candidate blocks the connector',
    ({ connector, candidate }) => candidate.do('block', { personId: connector.id }),
    ['WAITING', 'WAITING', null],
  ],
  [
    'the connector blocks the asker',
    ({ connector, asker }) => connector.do('block', { personId: asker.id }),
    ['WAITING', null, null],
  ],
  [
    'the asker blocks the candidate',
    ({ candidate, asker }) => asker.do('block', { personId: candidate.id }),
    ['WAITING', 'WAITING', null],
  ],
])('introduction state: interrupted before connection when %s', async (_case, happens, expected) => {
  const three = await trio();
  const id = await passedOn(three);
  expect(await states(three, id)).toEqual(['WAITING', 'WAITING', 'ASKED']);
  await happens(three);
  expect(await states(three, id)).toEqual(expected);
  expect(await act(api(), three.candidate, 'acceptIntroduction', { introductionId: id })).toMatchObject({
    problem: 'NotFound',
  });
});

test('block: the blocker becomes null on the introduction, and unblock restores nothing', async () => {
  const three = await trio();
  const id = await passedOn(three);
  await three.connector.do('block', { personId: three.asker.id });
  expect(await seenBy(three.asker, id)).toMatchObject({
    state: 'WAITING',
    connector: null,
    candidate: { name: 'Chloé' },
    words: 'Would you?',
  });
  await three.connector.do('unblock', { personId: three.asker.id });
  expect(await states(three, id)).toEqual(['WAITING', null, null]);
});

test('block: after connection hides person and messages; by the asker, the introduction', async () => {
  const three = await trio();
  const id = await passedOn(three);
  await act(api(), three.candidate, 'acceptIntroduction', { introductionId: id });
  const thread = (await seenBy(three.asker, id))?.thread?.id;
  await three.connector.do('say', { threadId: thread, text: 'Hello both' });
  await three.connector.do('block', { personId: three.candidate.id });
  expect(await seenBy(three.candidate, id)).toMatchObject({
    state: 'CONNECTED',
    connector: null,
    words: null,
    asker: { name: 'Aude' },
  });
  const said = async (who = three.candidate) =>
    JSON.stringify(
      (
        await who.ask(
          'query ($id: ID!) { node(id: $id) { ... on Thread { messages { edges { node { text } } } } } }',
          { id: thread },
        )
      ).data,
    );
  expect([await said(), await said(three.asker)]).toEqual([
    expect.not.stringContaining('Hello'),
    expect.stringContaining('Hello'),
  ]);
  await three.connector.do('unblock', { personId: three.candidate.id });
  expect(await said()).not.toContain('Hello');
  await three.asker.do('block', { personId: three.candidate.id });
  expect(await states(three, id)).toEqual(['CONNECTED', 'CONNECTED', null]);
});

test('weeklyCap: a request over a cap reaches nobody; only received requests count', async () => {
  const three = await trio();
  await cypher(
    `MATCH (b:Person {id: $b}) UNWIND [1, 2, 3] AS n
      CREATE (:Introduction {id: randomUUID(), at: timestamp(), expiresAt: timestamp()})-[:CONNECTOR {at:
      timestamp()}]->(b)`,
    { b: three.connector.id },
  );
  const id = await requested(three);
  expect(await states(three, id)).toEqual(['WAITING', null, null]);
  const other = await trio();
  await cypher(
    `MATCH (c:Person {id: $c}) SET c.weeklyCap = 1
      CREATE (:Introduction {id: randomUUID(), at: timestamp(), expiresAt: timestamp()})-[:CANDIDATE {at:
      timestamp()}]->(c)`,
    { c: other.candidate.id },
  );
  const passed = await passedOn(other);
  expect(await states(other, passed)).toEqual(['WAITING', 'WAITING', null]);
  const [received] = await cypher<{ many: number }>(
    'MATCH (:Person {id: $c})<-[asked:CANDIDATE]-() WHERE asked.at IS NOT NULL RETURN count(*) AS many',
    { c: other.candidate.id },
  );
  expect(received?.many).toBe(1);
});

test('acceptIntroduction: of two at the same moment one succeeds, the other is a Conflict', async () => {
  for (let round = 0; round < 4; round += 1) {
    const three = await trio();
    const id = await passedOn(three);
    const twice = await Promise.all(
      [1, 2].map(() => act(api(), three.candidate, 'acceptIntroduction', { introductionId: id })),
    );
    expect(twice.map(({ problem }) => problem).sort()).toEqual(['Conflict', null]);
    expect((await cypher('MATCH (t:Thread {item: $ask}) RETURN t.id AS id', { ask: three.ask })).length).toBe(
      1,
    );
  }
});

test.each<[string, (three: Trio, id: string) => Promise<unknown>]>([
  ['withdraws', ({ asker }, introductionId) => act(api(), asker, 'withdrawIntroduction', { introductionId })],
  ['blocks', ({ asker, candidate }) => asker.do('block', { personId: candidate.id })],
  ['withdraws the trust', ({ asker, connector }) => asker.do('withdrawTrust', { personId: connector.id })],
])('acceptIntroduction: while the asker %s, it happens wholly or not at all', async (_case, against) => {
  for (let round = 0; round < 4; round += 1) {
    const three = await trio();
    const id = await passedOn(three);
    const [accepted] = await Promise.all([
      act(api(), three.candidate, 'acceptIntroduction', { introductionId: id }),
      against(three, id),
    ]);
    const threads = await cypher('MATCH (t:Thread {item: $ask}) RETURN t.id AS id', { ask: three.ask });
    const met = await cypher('MATCH (:Person {id: $a})-[:MET]->(:Person {id: $c}) RETURN 1 AS one', {
      a: three.asker.id,
      c: three.candidate.id,
    });
    const [stands] = await cypher<{ connected: boolean; cut: number | null; withdrawn: boolean }>(
      `MATCH (i:Introduction {id: $id})
        RETURN i.connectedAt IS NOT NULL AS connected, i.cut AS cut, i.withdrawn AS withdrawn`,
      { id },
    );
    expect(threads.length).toBe(accepted.problem === null ? 1 : 0);
    expect(stands?.connected).toBe(accepted.problem === null);
    if (stands?.connected) expect([stands.cut, stands.withdrawn]).toEqual([null, false]);
    else expect(met).toEqual([]);
  }
});

test('key: a retry of any step does nothing twice', async () => {
  const three = await trio();
  const { asker, connector, candidate, ask } = three;
  const request = {
    key: 'a',
    askId: ask,
    candidateId: candidate.id,
    connectorId: connector.id,
    words: 'Would you?',
  };
  const [first, again] = [
    await act(api(), asker, 'requestIntroduction', request),
    await act(api(), asker, 'requestIntroduction', request),
  ];
  expect(again).toEqual(first);
  const introductionId = first.introduction?.id ?? '';
  for (const [who, verb] of [
    [connector, 'passOn'],
    [candidate, 'acceptIntroduction'],
  ] as const) {
    const step = { key: verb, introductionId };
    const done = await act(api(), who, verb, step);
    expect([done.problem, await act(api(), who, verb, step)]).toEqual([null, done]);
  }
  expect((await cypher('MATCH (t:Thread {item: $ask}) RETURN t.id AS id', { ask })).length).toBe(1);
});

test('requestIntroduction to acceptIntroduction: a transaction run twice doubles nothing', async () => {
  const testServer = await startTestServer({ graph: new Repeating(driver()) });
  try {
    const three = await trio();
    const id = await requested(three, {}, testServer.api);
    expect(
      (await act(testServer.api, three.connector, 'passOn', { introductionId: id })).introduction?.state,
    ).toBe('WAITING');
    expect(
      (await act(testServer.api, three.candidate, 'acceptIntroduction', { introductionId: id })).introduction
        ?.state,
    ).toBe('CONNECTED');
    const made = await cypher(
      `MATCH (i:Introduction {item: $ask}) MATCH (t:Thread {item: $ask})<-[part:TAKES_PART]-()
        RETURN count(DISTINCT i) AS introductions, count(DISTINCT t) AS threads, count(part) AS parts`,
      { ask: three.ask },
    );
    expect(made).toEqual([{ introductions: 1, threads: 1, parts: 3 }]);
    const other = await trio();
    const gone = await requested(other, {}, testServer.api);
    expect(
      (await act(testServer.api, other.asker, 'withdrawIntroduction', { introductionId: gone })).problem,
    ).toBeNull();
  } finally {
    await testServer.server.close();
  }
});

test('introduction: a stranger sees none and can take no step', async () => {
  const three = await trio();
  const [id, stranger] = [await passedOn(three), await someone()];
  for (const verb of ['passOn', 'acceptIntroduction', 'declineIntroduction', 'withdrawIntroduction'])
    expect(await act(api(), stranger, verb, { introductionId: id })).toMatchObject({ problem: 'NotFound' });
  expect(await seenBy(stranger, id)).toBeNull();
  expect(await states(three, id)).toEqual(['WAITING', 'WAITING', 'ASKED']);
});
