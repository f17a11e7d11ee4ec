// Offers, availability, and the words by which a person can be found.
import { beforeEach, expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { nanoid } from 'nanoid';
import { demo, inDemo, removeCopies } from '../support/demo.ts';
import { someone, topic, type Someone } from '../support/people.ts';

let me: Someone;
beforeEach(async () => {
  me = await someone({ about: 'Élagage doux' });
});
const words = async () =>
  (await cypher<{ words: string[] }>('MATCH (p:Person {id: $id}) RETURN p.words AS words', { id: me.id }))[0]
    ?.words;
const availability = 'availability { open weeklyCap pausedUntil }';

test('setAvailability: closed by default; fields that are left out stay as they are', async () => {
  const read = async () =>
    (await me.ask<{ viewer: { availability: object } }>(`{ viewer { ${availability} } }`)).data.viewer
      .availability;
  expect(await read()).toEqual({ open: false, weeklyCap: 3, pausedUntil: null });
  const pausedUntil = new Date(Date.now() + 3_600_000).toISOString();
  expect((await me.do('setAvailability', { open: true, pausedUntil }, availability))['availability']).toEqual(
    { open: true, weeklyCap: 3, pausedUntil },
  );
  await me.do('setAvailability', { weeklyCap: 5 });
  expect(await read()).toEqual({ open: true, weeklyCap: 5, pausedUntil });
  await me.do('setAvailability', { pausedUntil: null });
  expect(await read()).toEqual({ open: true, weeklyCap: 5, pausedUntil: null });
});

test.each([
  [{ weeklyCap: 0 }, 'weeklyCap'],
  [{ weeklyCap: 51 }, 'weeklyCap'],
  [{ pausedUntil: '2001-01-01T00:00:00Z' }, 'pausedUntil'],
])('setAvailability: refuses %j', async (input, field) => {
  expect((await me.do('setAvailability', input)).problems).toMatchObject([
    { __typename: 'InvalidInput', path: ['input', field] },
  ]);
});

test('offerHelp, withdrawOffer: offers are listed, and the person’s words follow', async () => {
  const [trees, boats] = await Promise.all([topic('Arbres fruitiers'), topic('Bateaux')]);
  await me.do('offerHelp', { topicId: trees.id, note: 'Greffe' });
  await me.do('offerHelp', { topicId: boats.id });
  expect(new Set(await words())).toEqual(
    new Set(['elagage', 'doux', 'greffe', 'arbres', 'fruitiers', 'bateaux']),
  );
  expect(
    (await me.do('offerHelp', { topicId: trees.id, note: null }, 'offer { note topic { name } }'))['offer'],
  ).toEqual({ note: null, topic: { name: 'Arbres fruitiers' } });
  const { data } = await me.ask<{ viewer: { offers: { edges: { node: { topic: { name: string } } }[] } } }>(
    '{ viewer { offers { edges { node { topic { name } } } } } }',
  );
  expect(data.viewer.offers.edges.map(({ node }) => node.topic.name)).toEqual([
    'Arbres fruitiers',
    'Bateaux',
  ]);
  await me.do('withdrawOffer', { topicId: trees.id });
  expect(new Set(await words())).toEqual(new Set(['elagage', 'doux', 'bateaux']));
});

test('updateProfile: changing `about` changes the person’s words', async () => {
  await me.do('updateProfile', { about: 'Menuiserie' });
  expect(await words()).toEqual(['menuiserie']);
  await me.do('updateProfile', { name: 'Only the name' });
  expect(await words()).toEqual(['menuiserie']);
  expect((await me.do('updateProfile', { about: null }, 'person { name about }'))['person']).toEqual({
    name: 'Only the name',
    about: null,
  });
  expect(await words()).toEqual([]);
});

test.each([
  ['offerHelp', { note: 'x'.repeat(501) }, 'InvalidInput', 'note'],
  ['offerHelp', { topicId: 'topic_none' }, 'NotFound', 'topicId'],
  ['withdrawOffer', { topicId: 'person_none' }, 'NotFound', 'topicId'],
])('%s: refuses a wrong input %#', async (mutation, input, kind, field) => {
  const { id } = await topic();
  expect((await me.do(mutation, { topicId: id, ...input })).problems).toMatchObject([
    { __typename: kind, path: ['input', field] },
  ]);
});

test('topics(matching): finds a part of the name, whatever its accents and case', async () => {
  const { id, name } = await topic('Électricité solaire');
  await cypher("MATCH (t:Topic {id: $id}) SET t.folded = 'electricite solaire'", { id });
  const { data } = await me.ask<{ topics: { edges: { node: { name: string } }[] } }>(
    '{ topics(matching: "TRICITÉ sol") { edges { node { name } } } }',
  );
  expect(data.topics.edges.map(({ node }) => node.name)).toContain(name);
});

const wishes = async (who: Someone) => {
  const { data } = await who.ask<{
    viewer: { topicWishes: { edges: { node: { id: string; name: string; note: string | null } }[] } };
  }>('{ viewer { topicWishes { edges { node { id name note } } } } }');
  return data.viewer.topicWishes.edges.map(({ node }) => node);
};
const payload = 'wish { id name note } offer { note topic { name } }';

test('wishTopic: a word that is no topic is its owner’s wish, changed by the same word and withdrawn', async () => {
  const [name, other] = [`Vélos ${nanoid()}`, await someone()];
  const { wish, offer } = await me.do('wishTopic', { name: ` ${name} `, note: 'Les freins' }, payload);
  expect([wish, offer]).toEqual([{ id: expect.stringMatching(/^wish_/), name, note: 'Les freins' }, null]);
  const changed = await me.do(
    'wishTopic',
    { name: name.toLowerCase().replace('é', 'e'), note: null },
    payload,
  );
  expect((changed['wish'] as { id: string }).id).toBe((wish as { id: string }).id);
  expect(await wishes(me)).toEqual([
    { ...(wish as object), name: name.toLowerCase().replace('é', 'e'), note: null },
  ]);
  expect(await words()).toEqual(['elagage', 'doux']);
  expect(await wishes(other)).toEqual([]);
  const wishId = (wish as { id: string }).id;
  expect((await other.do('withdrawTopicWish', { wishId })).problems).toMatchObject([
    { __typename: 'NotFound' },
  ]);
  expect((await me.do('withdrawTopicWish', { wishId })).problems).toEqual([]);
  expect(await wishes(me)).toEqual([]);
});

test('wishTopic: a word that is a topic is offered at once, and keeps what was said about it', async () => {
  const { id, name } = await topic(`Élagage ${nanoid()}`);
  await cypher('MATCH (t:Topic {id: $id}) SET t.folded = $folded', {
    id,
    folded: name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  });
  const asked = { name: name.toUpperCase() };
  expect(await me.do('wishTopic', { ...asked, note: 'Haies' }, payload)).toMatchObject({
    wish: null,
    offer: { note: 'Haies', topic: { name } },
    problems: [],
  });
  expect((await me.do('wishTopic', asked, payload))['offer']).toMatchObject({ note: 'Haies' });
  expect([await wishes(me), await words()]).toEqual([[], expect.arrayContaining(['haies'])]);
});

test('wishTopic: refuses an eleventh word, a line break, and anything in the demonstration house', async () => {
  const of = (count: number) => `${nanoid()} ${count}`;
  for (let count = 1; count <= 10; count++)
    expect((await me.do('wishTopic', { name: of(count) })).problems).toEqual([]);
  expect((await me.do('wishTopic', { name: of(11) })).problems).toMatchObject([
    { __typename: 'LimitReached', path: ['input', 'name'] },
  ]);
  expect(await wishes(me)).toHaveLength(10);
  for (const name of [' ', 'x'.repeat(101), 'two\nlines', 'red\u001b[31m'])
    expect((await me.do('wishTopic', { name })).problems).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'name'] },
    ]);
  const copy = await demo('FR');
  const maelle = await inDemo(copy, 'maelle');
  expect((await maelle.do('wishTopic', { name: of(1) })).problems).toMatchObject([
    { __typename: 'Conflict' },
  ]);
  await removeCopies(copy);
});
