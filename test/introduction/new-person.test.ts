// Somebody whose account is new leads to nobody and is found by nobody in their first 24 hours, and begins at
// most three introductions in their first week. The host can switch both off. Imported people are not new.
import { beforeEach, expect, test } from '@jest/globals';
import { Deadline } from '../../api/neo4j/deadline.ts';
import type { Run } from '../../api/neo4j/graph.ts';
import { prepareSettings } from '../../api/request/prepare-settings.ts';
import { cypher, graph } from '../support/graph.ts';
import { met, someone, type Someone } from '../support/people.ts';
import { trio, type Trio } from './support.ts';

const hour = 3_600_000;
const day = 24 * hour;

const cameAt = (who: Someone, createdAt: number) =>
  cypher('MATCH (p:Person {id: $id}) SET p.createdAt = $createdAt', { id: who.id, createdAt });

let three: Trio;
beforeEach(async () => {
  await prepareSettings(graph());
  three = await trio();
  // The candidate is found by a word of the ask.
  await cypher(
    `MATCH (q:Ask {id: $ask}) SET q.words = ['verrier']
     WITH q MATCH (c:Person {id: $candidate}) SET c.words = ['verrier']`,
    { ask: three.ask, candidate: three.candidate.id },
  );
});

/** Changes settings for what runs in it, and rolls everything back. */
async function withSettings<T>(settings: Record<string, number>, work: (run: Run) => Promise<T>): Promise<T> {
  let result: { of: T } | null = null;
  await graph()
    .write(new Deadline(30_000), async (run) => {
      for (const [name, value] of Object.entries(settings))
        await run('request/set-setting', { name, value, whole: true });
      result = { of: await work(run) };
      throw new Error('rolled back');
    })
    .catch((error: Error) => {
      if (error.message !== 'rolled back') throw error;
    });
  if (result === null) throw new Error('nothing was done');
  return (result as { of: T }).of;
}

/** Who is found for the ask at a moment, apart from whom it has found before. */
const found = (now: number, settings: Record<string, number> = {}) =>
  withSettings(settings, async (run) => {
    const [me, ask] = [three.asker.id, three.ask];
    return (await run('helper/surface', { me, ask, now })).map(({ id }) => id);
  });
const forgetFound = () => cypher('MATCH (:Ask {id: $ask})-[s:SURFACED]->() DELETE s', { ask: three.ask });

test.each(['connector', 'candidate'] as const)(
  'widenAsk: a %s who came within 24 hours leads to nobody and is not found',
  async (role) => {
    await forgetFound();
    const now = Date.now();
    const candidate = [three.candidate.id];
    expect(await found(now)).toEqual(candidate);
    await cameAt(three[role], now - day + 1);
    expect(await found(now)).toEqual([]);
    expect(await found(now + 1)).toEqual(candidate);
    expect(await found(now, { newPersonHours: 0 })).toEqual(candidate);
    expect(await found(now, { newPersonHours: 23 })).toEqual(candidate);
  },
);

test('shareAsk: somebody one trusts who came within 24 hours is not found', async () => {
  const now = Date.now();
  await cypher(
    `MATCH (a:Person {id: $asker}), (c:Person {id: $candidate})
     CREATE (a)-[:MET {since: 0}]->(c), (a)-[:TRUSTS {weight: 0.7, since: 0, reads: 'NOTHING'}]->(c)`,
    { asker: three.asker.id, candidate: three.candidate.id },
  );
  await forgetFound();
  const dormant = (at: number) =>
    withSettings({}, async (run) =>
      (await run('helper/dormant', { me: three.asker.id, ask: three.ask, now: at })).map(({ id }) => id),
    );
  await cameAt(three.candidate, now - day + 1);
  expect([await dormant(now), await dormant(now + 1)]).toEqual([[], [three.candidate.id]]);
});

test('candidates: a list that is stored drops nobody because their account is new', async () => {
  await cameAt(three.candidate, Date.now());
  await cameAt(three.connector, Date.now());
  const { data } = await three.asker.ask<{ node: { candidates: { edges: object[] } } }>(
    `query ($id: ID!) { node(id: $id) { ... on Ask { candidates { edges { node { person { id } paths { connector { id } } } } } } } }`,
    { id: three.ask },
  );
  expect(data.node.candidates.edges).toEqual([
    { node: { person: { id: three.candidate.id }, paths: [{ connector: { id: three.connector.id } }] } },
  ]);
});

/** Introductions that the person began, and that hold no slot any more. */
const began = (who: Someone, count: number) =>
  cypher(
    `MATCH (p:Person {id: $id}) UNWIND range(1, $count) AS n
     CREATE (:Introduction {id: 'introduction_' + randomUUID(), kind: 'REQUEST', at: 0, expiresAt: 1,
       connectedAt: 1, withdrawn: false, words: 'x', title: 'x', needs: [], unnamed: false, item: 'x'})
       -[:ASKER {place: 0}]->(p)`,
    { id: who.id, count },
  );
const request = () =>
  three.asker.do('requestIntroduction', {
    askId: three.ask,
    candidateId: three.candidate.id,
    connectorId: three.connector.id,
    words: 'Would you?',
  });

test('requestIntroduction: the fourth of somebody’s first week is LimitReached until the week is over', async () => {
  const createdAt = Date.now() - 2 * day;
  await cameAt(three.asker, createdAt);
  await began(three.asker, 3);
  expect((await request()).problems).toEqual([
    {
      __typename: 'LimitReached',
      message: 'In the first week one can begin 3 introductions.',
      path: null,
      retryAt: new Date(createdAt + 7 * day).toISOString(),
    },
  ]);
  await cameAt(three.asker, Date.now() - 7 * day);
  expect((await request()).problems).toEqual([]);
});

test('requestIntroduction: an imported person is not new, and 0 switches the limit off', async () => {
  const now = Date.now();
  await began(three.asker, 9);
  const state = (settings: Record<string, number>) =>
    withSettings(
      settings,
      async (run) => (await run('introduction/new-person', { me: three.asker.id, now }))[0],
    );
  expect(await state({})).toMatchObject({ begun: 0, limit: 3 });
  await cameAt(three.asker, now);
  expect(await state({})).toMatchObject({
    begun: 9,
    limit: 3,
    leadsFrom: now + day,
    weekEnds: now + 7 * day,
  });
  expect(await state({ newPersonHours: 0, newPersonRequests: 0 })).toMatchObject({
    limit: 0,
    leadsFrom: now,
  });
  await cypher('MATCH (p:Person {id: $id}) REMOVE p.createdAt', { id: three.asker.id });
  expect((await request()).problems).toEqual([]);
});

test('offerIntroduction: somebody who came within 24 hours leads to nobody', async () => {
  const [writer, reader, known] = [await someone(), await someone(), await someone()];
  for (const who of [writer, known]) {
    await met(reader, who);
    await met(who, reader);
  }
  await writer.do('setTrust', { personId: reader.id, level: 'FULL', reads: 'EVERYTHING' });
  const { project } = (await writer.do('createProject', { title: 'Wall' }, 'project { id }')) as unknown as {
    project: { id: string };
  };
  const { entry } = (await writer.do(
    'writeEntry',
    { projectId: project.id, kind: 'STUCK', text: 'Where to begin?' },
    'entry { id }',
  )) as unknown as { entry: { id: string } };
  const offer = () =>
    reader.do('offerIntroduction', { itemId: entry.id, personId: known.id, words: 'They know walls' });
  const createdAt = Date.now() - hour;
  await cameAt(reader, createdAt);
  expect((await offer()).problems).toMatchObject([
    { __typename: 'LimitReached', retryAt: new Date(createdAt + day).toISOString() },
  ]);
  await cameAt(reader, Date.now() - day);
  expect((await offer()).problems).toEqual([]);
});
