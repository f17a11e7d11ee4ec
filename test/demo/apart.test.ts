// Two demonstration copies and the real house are separate: no reading, tie, topic or candidate crosses.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Ids } from '../../api/demo/plan.ts';
import { demo, inDemo, removeCopies } from '../support/demo.ts';
import { cypher } from '../support/graph.ts';
import { met, someone, topic, type Someone } from '../support/people.ts';

let [one, two]: [Ids, Ids] = [{} as Ids, {} as Ids];
let [maelle, elsewhere, real]: Someone[] = [];
let garden: { id: string; name: string };
const unknownTopic = 'topic_V1StGXR8_Z5jdHi6B-myT';

beforeAll(async () => {
  [one, two] = [await demo('FR'), await demo('FR')];
  [maelle, elsewhere, real, garden] = await Promise.all([
    inDemo(one, 'maelle'),
    inDemo(two, 'maelle'),
    someone({ name: 'Real' }),
    topic('Serres et châssis'),
  ]);
});
afterAll(() => removeCopies(one, two));

const everyone = () => [maelle, elsewhere, real] as Someone[];
const node = (who: Someone, id: string) =>
  who.ask<{ node: object | null }>('query ($id: ID!) { node(id: $id) { __typename id } }', { id });
const topicsOf = async (who: Someone) =>
  (
    await who.ask<{ topics: { edges: { node: { id: string } }[] } }>(
      '{ topics(first: 100) { edges { node { id } } } }',
    )
  ).data.topics.edges.map((edge) => edge.node.id);

test('topics: each person sees all topics of their own house and no others', async () => {
  expect(new Set(await topicsOf(maelle as Someone))).toEqual(new Set(Object.values(one.topics)));
  expect(new Set(await topicsOf(elsewhere as Someone))).toEqual(new Set(Object.values(two.topics)));
  const found = await (real as Someone).ask<{ topics: { edges: { node: { id: string } }[] } }>(
    '{ topics(matching: "serres", first: 100) { edges { node { id } } } }',
  );
  expect(found.data.topics.edges.map((edge) => edge.node.id)).toContain(garden.id);
  const foreign = await cypher('MATCH (t:Topic) WHERE t.id IN $ids AND t.house IS NOT NULL RETURN t', {
    ids: found.data.topics.edges.map((edge) => edge.node.id),
  });
  expect(foreign).toEqual([]);
});

test('node: ids of another house read as null', async () => {
  const [mine, theirs] = [
    [garden.id, real?.id ?? ''],
    [one, two].map((ids) => [
      ids.topics.greenhouse,
      ids.people.maelle,
      ids.people.joaquim,
      ids.projects.album,
      ids.asks.wind,
      ids.demo,
    ]),
  ];
  for (const [who, others] of [
    [maelle, [...mine, ...(theirs[1] ?? [])]],
    [elsewhere, [...mine, ...(theirs[0] ?? [])]],
    [real, theirs.flat()],
  ] as const) {
    for (const id of others) expect((await node(who as Someone, id)).data).toEqual({ node: null });
  }
  for (const id of [one.topics.greenhouse, one.people.joaquim, one.asks.wind])
    expect((await node(maelle as Someone, id)).data.node).toMatchObject({ id });
});

test('offerHelp, withdrawOffer, draftAsk: topics of another house are NotFound like unknown ids', async () => {
  for (const who of everyone()) {
    const other = [one.topics.carpentry, two.topics.carpentry, garden.id].filter(
      (id) =>
        id !==
        {
          [maelle?.id ?? '']: one.topics.carpentry,
          [elsewhere?.id ?? '']: two.topics.carpentry,
          [real?.id ?? '']: garden.id,
        }[who.id],
    );
    const project = (
      (await who.do('createProject', { title: 'A wall' }, 'project { id }'))['project'] as { id: string }
    ).id;
    for (const topicId of [...other, unknownTopic]) {
      for (const mutation of ['offerHelp', 'withdrawOffer'])
        expect((await who.do(mutation, { topicId })).problems).toMatchObject([
          { __typename: 'NotFound', path: ['input', 'topicId'] },
        ]);
      expect(
        (await who.do('draftAsk', { projectId: project, title: 'A wall', topicIds: [topicId] })).problems,
      ).toMatchObject([{ __typename: 'NotFound', path: ['input', 'topicIds'] }]);
    }
  }
});

test('widenAsk: an ask with words of every house finds people of its own alone', async () => {
  const helper = await someone({ open: true, about: 'Une serre, des fenêtres et du bois' });
  const friend = await someone();
  await Promise.all([met(real as Someone, friend), met(friend, helper)]);
  await (real as Someone).do('setTrust', { personId: friend.id, level: 'FULL' });
  await friend.do('setVouch', { personId: helper.id });
  for (const [who, ids] of [
    [real as Someone, [helper.id]],
    [maelle as Someone, Object.values(one.people)],
  ] as const) {
    const project = (
      (await who.do('createProject', { title: 'A greenhouse' }, 'project { id }'))['project'] as {
        id: string;
      }
    ).id;
    const askId = (
      (
        await who.do(
          'draftAsk',
          { projectId: project, title: 'Serre, fenêtres, bois, vent, guitare' },
          'ask { id }',
        )
      )['ask'] as { id: string }
    ).id;
    await who.do('shareAsk', { askId });
    await who.do('widenAsk', { askId });
    const found = await cypher<{ id: string }>(
      'MATCH (:Ask {id: $askId})-[:SURFACED]->(p) RETURN p.id AS id',
      { askId },
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ id }) => id).filter((id) => !(ids as string[]).includes(id))).toEqual([]);
  }
});

test('setTrust, setVouch, block: people of another house are NotFound', async () => {
  for (const [who, person] of [
    [maelle, elsewhere],
    [maelle, real],
    [real, maelle],
    [elsewhere, maelle],
  ] as const) {
    for (const [mutation, more] of [
      ['setTrust', { level: 'FULL' }],
      ['setVouch', {}],
      ['block', {}],
    ] as const) {
      expect((await (who as Someone).do(mutation, { personId: person?.id, ...more })).problems).toMatchObject(
        [{ __typename: 'NotFound' }],
      );
    }
  }
});
