// Simultaneous agreements, blocks, departures and removals.
import { expect, test } from '@jest/globals';
import { met, someone } from '../support/people.ts';
import {
  agree,
  count,
  keepers,
  keeps,
  proposals,
  propose,
  proposedFriend,
  start,
  twoKeepersAndFriend,
} from './support.ts';

test('agreeToKeeper: two last agreements at once let the person join once', async () => {
  for (let round = 0; round < 4; round++) {
    const { fellow, friend, project, id } = await proposedFriend();
    expect(await Promise.all([agree(friend, id), agree(fellow, id)])).toEqual([[], []]);
    expect(await keepers(project)).toHaveLength(3);
    expect(await count('(:Person {id: $id})-[:KEEPS]->()', { id: friend.id })).toBe(1);
    expect(await count('(:Person {id: $id})-[:MET]->()', { id: friend.id })).toBe(2);
  }
});

test('agreeToKeeper and block at once: no acquaintance stands beside the block, and the proposal ends', async () => {
  for (let round = 0; round < 4; round++) {
    const { fellow, friend, id } = await proposedFriend();
    await met(fellow, friend);
    await agree(friend, id);
    await Promise.all([agree(fellow, id), friend.do('block', { personId: fellow.id })]);
    expect(
      await count('(:Person {id: $a})-[:BLOCKS]->(:Person {id: $b})', { a: friend.id, b: fellow.id }),
    ).toBe(1);
    expect(await count('(:Person {id: $a})-[:MET]-(:Person {id: $b})', { a: friend.id, b: fellow.id })).toBe(
      0,
    );
    expect(await count('(:KeeperProposal {id: $id})', { id })).toBe(0);
  }
});

test('leaveProject: of two keepers who leave at once one stays', async () => {
  for (let round = 0; round < 4; round++) {
    const [me, fellow] = await Promise.all([someone(), someone()]);
    const project = await start(me);
    await keeps(fellow, project);
    const all = await Promise.all([me, fellow].map((who) => who.do('leaveProject', { projectId: project })));
    expect(all.flatMap(({ problems }) => problems.map(({ __typename }) => __typename))).toEqual(['Conflict']);
    expect(await keepers(project)).toHaveLength(1);
  }
});

test('removeProject and agreeToKeeper at once: the project is removed or the person joins', async () => {
  for (let round = 0; round < 4; round++) {
    const [me, friend] = await Promise.all([someone(), someone()]);
    const project = await start(me);
    await met(me, friend);
    const id = await propose(me, project, friend);
    const [removed] = await Promise.all([me.do('removeProject', { projectId: project }), agree(friend, id)]);
    expect(await keepers(project)).toHaveLength(removed?.problems.length === 0 ? 0 : 2);
    expect(await proposals(friend)).toEqual([]);
  }
});

test('proposeKeeper: one person proposed by two at once gets one proposal', async () => {
  const { me, fellow, friend, project } = await twoKeepersAndFriend();
  await met(fellow, friend);
  const all = await Promise.all(
    [me, fellow].map((who) => who.do('proposeKeeper', { projectId: project, personId: friend.id })),
  );
  expect(all.flatMap(({ problems }) => problems.map(({ __typename }) => __typename))).toEqual(['Conflict']);
  expect(await proposals(friend)).toHaveLength(1);
});
