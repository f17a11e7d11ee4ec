// The key of a mutation makes a retry safe: done once, answered again with present rights, refused for
// another input.
import { expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { met, someone } from '../support/people.ts';

const projects = async (id: string) =>
  (await cypher('MATCH (:Person {id: $id})-[:KEEPS]->(p) RETURN p.id', { id })).length;

test('key: the same key and input act once and give the same answer', async () => {
  const me = await someone();
  const input = { key: 'k1', title: 'A repair café', purpose: null };
  const first = await me.do('createProject', input, 'project { id title }');
  expect(await me.do('createProject', input, 'project { id title }')).toEqual(first);
  expect(await projects(me.id)).toBe(1);
});

test('key: eight mutations at once with one key act once', async () => {
  const me = await someone();
  const all = await Promise.all(
    Array.from({ length: 8 }, () => me.do('createProject', { key: 'k', title: 'Once' }, 'project { id }')),
  );
  expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(await projects(me.id)).toBe(1);
});

test('key: another input or mutation is a Conflict; another person may use the same key', async () => {
  const [me, other] = await Promise.all([someone(), someone()]);
  await me.do('createProject', { key: 'k', title: 'One' });
  for (const again of [
    me.do('createProject', { key: 'k', title: 'Two' }),
    me.do('updateProfile', { key: 'k', name: 'One' }),
  ]) {
    expect((await again).problems).toMatchObject([{ __typename: 'Conflict', path: ['input', 'key'] }]);
  }
  expect((await other.do('createProject', { key: 'k', title: 'Two' })).problems).toEqual([]);
  expect(await projects(me.id)).toBe(1);
});

test('key: a problem is not recorded, so that the same key works once its cause is gone', async () => {
  const [me, friend] = await Promise.all([someone(), someone()]);
  const input = { key: 'k', personId: friend.id };
  expect((await me.do('setVouch', input)).problems).toHaveLength(1);
  await met(me, friend);
  expect(await me.do('setVouch', input, 'person { id }')).toEqual({
    person: { id: friend.id },
    problems: [],
  });
});

test('key: a retry reads with present rights', async () => {
  const [me, friend] = await Promise.all([someone(), someone()]);
  await met(me, friend);
  const input = { key: 'k', personId: friend.id };
  expect((await me.do('setVouch', input, 'person { id }'))['person']).toEqual({ id: friend.id });
  await friend.do('block', { personId: me.id });
  expect(await me.do('setVouch', input, 'person { id }')).toEqual({ person: null, problems: [] });
  expect(await cypher('MATCH (:Person {id: $id})-[v:VOUCHES]->() RETURN v', { id: me.id })).toEqual([]);
});

test('key: can be used anew after seven days', async () => {
  const me = await someone();
  await me.do('createProject', { key: 'k', title: 'One' });
  await cypher('MATCH (:Person {id: $id})-[:DID]->(r:Retry) SET r.until = 1', { id: me.id });
  expect((await me.do('createProject', { key: 'k', title: 'Two' })).problems).toEqual([]);
  expect(await projects(me.id)).toBe(2);
});

test.each(['', 'x'.repeat(201)])('key: an empty or too long key is refused %#', async (key) => {
  const me = await someone();
  expect((await me.do('createProject', { key, title: 'One' })).problems).toMatchObject([
    { __typename: 'InvalidInput', path: ['input', 'key'] },
  ]);
});
