// Blocks: silent, immediate, stronger than every other tie.
import { beforeEach, expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { met, someone, type Someone } from '../support/people.ts';

let me: Someone;
let friend: Someone;

beforeEach(async () => {
  [me, friend] = await Promise.all([someone({ name: 'Inès' }), someone({ name: 'Jun' })]);
  await met(me, friend);
});

const notFound = [expect.objectContaining({ __typename: 'NotFound', path: ['input', 'personId'] })];
const tiesBetween = async (a: Someone, b: Someone) =>
  (
    await cypher<{ type: string }>(
      `MATCH (:Person {id: $a})-[r:MET|TRUSTS|VOUCHES|BLOCKS]-(:Person {id: $b})
        RETURN type(r) AS type ORDER BY type`,
      { a: a.id, b: b.id },
    )
  ).map(({ type }) => type);

test('block: removes all ties both ways and hides the blocker; unblock restores nothing', async () => {
  for (const [a, b] of [
    [me, friend],
    [friend, me],
  ] as const) {
    await a.do('setTrust', { personId: b.id, level: 'FULL' });
    await a.do('setVouch', { personId: b.id });
  }
  expect((await me.do('block', { personId: friend.id }, 'person { name }'))['person']).toEqual({
    name: 'Jun',
  });
  expect(await tiesBetween(me, friend)).toEqual(['BLOCKS']);
  const seen = async (who: Someone, other: Someone) =>
    (await who.ask<{ node: object | null }>(`{ node(id: "${other.id}") { id } }`)).data.node;
  expect(await seen(friend, me)).toBeNull();
  expect(await seen(me, friend)).not.toBeNull();
  expect((await friend.do('block', { personId: me.id })).problems).toEqual(notFound);
  expect((await friend.do('setTrust', { personId: me.id, level: 'FULL' })).problems).toEqual(notFound);
  expect(await me.do('unblock', { personId: friend.id }, 'person { id }')).toEqual({
    person: null,
    problems: [],
  });
  expect(await tiesBetween(me, friend)).toEqual([]);
});

test('block: when two block each other at once, no other tie is left', async () => {
  await Promise.all([
    me.do('setTrust', { personId: friend.id, level: 'FULL' }),
    friend.do('setVouch', { personId: me.id }),
  ]);
  await Promise.all([
    me.do('block', { personId: friend.id }),
    friend.do('block', { personId: me.id }),
    friend.do('setTrust', { personId: me.id, level: 'FULL' }),
    me.do('setVouch', { personId: friend.id }),
  ]);
  expect((await tiesBetween(me, friend)).filter((type) => type !== 'BLOCKS')).toEqual([]);
});
