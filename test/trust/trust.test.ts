// Trust: whom a person may trust, and who sees it.
import { beforeEach, expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { met, someone, type Someone } from '../support/people.ts';

let me: Someone;
let friend: Someone;

beforeEach(async () => {
  [me, friend] = await Promise.all([someone({ name: 'Inès' }), someone({ name: 'Jun' })]);
  await met(me, friend);
});

const trust = 'person { id myTrust { level since reads readsFrom person { id } } myVouch { since } }';
const refusal = (problems: { __typename: string; path: string[] | null }[]) =>
  problems.map(({ __typename, path }) => [__typename, path?.at(-1)]);
test('setTrust: reads since the call unless the input says otherwise; shown to its owner', async () => {
  const before = Date.now();
  const set = await me.do('setTrust', { personId: friend.id, level: 'TRUSTED' }, trust);
  const given = (
    set['person'] as { myTrust: { level: string; reads: string; readsFrom: string; since: string } }
  ).myTrust;
  expect(given).toMatchObject({ level: 'TRUSTED', reads: 'SINCE' });
  expect(Date.parse(given.readsFrom)).toBeGreaterThanOrEqual(before);
  const changed = await me.do('setTrust', { personId: friend.id, level: 'FULL', reads: 'EVERYTHING' }, trust);
  expect(changed['person']).toMatchObject({
    myTrust: { level: 'FULL', reads: 'EVERYTHING', readsFrom: null, since: given.since },
  });
  const dated = await me.do(
    'setTrust',
    { personId: friend.id, level: 'FULL', reads: 'SINCE', readsFrom: '2026-01-02T03:04:05.000Z' },
    trust,
  );
  expect(dated['person']).toMatchObject({ myTrust: { readsFrom: '2026-01-02T03:04:05.000Z' } });
});

test('setTrust, setVouch: the other person sees no difference', async () => {
  const readAsFriend = () =>
    friend.ask(
      `{ viewer { acquaintances { edges { node { id name about myTrust { level } myVouch { since } } } }
        trusts { edges { node { level } } } vouches { edges { node { since } } } blocked { edges { node { id
        } } } } node(id: "${me.id}") { id ... on Person { myTrust { level } } } }`,
    );
  const before = JSON.stringify(await readAsFriend());
  await me.do('setTrust', { personId: friend.id, level: 'FULL', reads: 'EVERYTHING' });
  await me.do('setVouch', { personId: friend.id });
  expect(JSON.stringify(await readAsFriend())).toBe(before);
});

test.each([
  ['of oneself', () => ({ personId: me.id, level: 'FULL' }), 'InvalidInput', 'personId'],
  [
    'from a moment in the future',
    () => ({ personId: friend.id, level: 'FULL', readsFrom: '2999-01-01T00:00:00Z' }),
    'InvalidInput',
    'readsFrom',
  ],
  [
    'a moment together with EVERYTHING',
    () => ({ personId: friend.id, level: 'FULL', reads: 'EVERYTHING', readsFrom: '2020-01-01T00:00:00Z' }),
    'InvalidInput',
    'readsFrom',
  ],
  ['of an unknown id', () => ({ personId: 'person_none', level: 'FULL' }), 'NotFound', 'personId'],
  ['of an id of another type', () => ({ personId: 'topic_none', level: 'FULL' }), 'NotFound', 'personId'],
])('setTrust: refuses trust %s', async (_case, input, kind, field) => {
  expect(refusal((await me.do('setTrust', input())).problems)).toEqual([[kind, field]]);
  expect(await cypher('MATCH (:Person {id: $id})-[t:TRUSTS]->() RETURN t', { id: me.id })).toEqual([]);
});

test('setTrust, setVouch, block: a person not met and an unknown id get the same answer', async () => {
  const stranger = await someone();
  for (const [mutation, more] of [
    ['setTrust', { level: 'FULL' }],
    ['withdrawTrust', {}],
    ['setVouch', {}],
    ['withdrawVouch', {}],
    ['block', {}],
    ['unblock', {}],
  ] as const) {
    const answers = await Promise.all(
      [stranger.id, 'person_V1StGXR8_Z5jdHi6B-myT'].map((personId) =>
        me.do(mutation, { personId, ...more }, 'person { id }'),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(refusal(answers[0]?.problems ?? [])).toEqual([['NotFound', 'personId']]);
  }
});

test('setTrust: at most thirty FULL; lower levels and lowering stay possible', async () => {
  await cypher(
    `MATCH (me:Person {id: $me}) UNWIND range(1, 30) AS n
    CREATE (me)-[:MET {since: 0}]->(p:Person {id: $me + '_' + n, name: 'x', tie: n, open: false, weeklyCap:
      3, words: []})
      CREATE (me)-[:TRUSTS {weight: 1.0, since: 0, reads: 'NOTHING'}]->(p)`,
    { me: me.id },
  );
  expect(refusal((await me.do('setTrust', { personId: friend.id, level: 'FULL' })).problems)).toEqual([
    ['LimitReached', 'level'],
  ]);
  expect((await me.do('setTrust', { personId: friend.id, level: 'FULL' }, trust))['person']).toBeNull();
  expect((await me.do('setTrust', { personId: friend.id, level: 'TRUSTED' })).problems).toEqual([]);
  expect((await me.do('setTrust', { personId: `${me.id}_1`, level: 'KNOWN' })).problems).toEqual([]);
  expect((await me.do('setTrust', { personId: friend.id, level: 'FULL' })).problems).toEqual([]);
});

test('Trust.level: an imported weight shows as the highest level not above it, or null', async () => {
  await me.do('setTrust', { personId: friend.id, level: 'KNOWN' });
  for (const [weight, level] of [
    [0.1, null],
    [0.4, 'KNOWN'],
    [0.69, 'KNOWN'],
    [0.8, 'TRUSTED'],
    [1, 'FULL'],
  ] as const) {
    await cypher('MATCH (:Person {id: $id})-[t:TRUSTS]->() SET t.weight = toFloat($weight)', {
      id: me.id,
      weight: String(weight),
    });
    const { data } = await me.ask<{ viewer: { trusts: { edges: { node: { level: string | null } }[] } } }>(
      '{ viewer { trusts { edges { node { level } } } } }',
    );
    expect(data.viewer.trusts.edges.map(({ node }) => node.level)).toEqual([level]);
  }
});

test('withdrawTrust, withdrawVouch: a second time changes nothing and is no problem', async () => {
  await me.do('setTrust', { personId: friend.id, level: 'FULL' });
  await me.do('setVouch', { personId: friend.id });
  for (const time of ['first', 'second']) {
    expect([time, (await me.do('withdrawTrust', { personId: friend.id }, trust))['person']]).toMatchObject([
      time,
      { myTrust: null },
    ]);
    expect([time, (await me.do('withdrawVouch', { personId: friend.id }, trust))['person']]).toMatchObject([
      time,
      { myVouch: null },
    ]);
  }
});
