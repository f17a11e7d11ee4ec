// proposeKeeper, agreeToKeeper and declineKeeper: who may propose whom, who is shown a proposal, and whose
// agreement it takes.
import { expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
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
  unknown,
} from './support.ts';

test('agreeToKeeper: after the last agreement the person keeps the project from now on and has met the keepers', async () => {
  const { me, fellow, friend, project, id } = await proposedFriend();
  const shown = { id, projectTitle: 'Greenhouse', person: { name: 'Cléo' } };
  expect(await proposals(me)).toEqual([
    { ...shown, project: { id: project }, proposer: { name: 'Aude' }, agreed: true },
  ]);
  expect(await proposals(fellow)).toMatchObject([{ ...shown, project: { id: project }, agreed: false }]);
  expect(await proposals(friend)).toEqual([
    { ...shown, project: null, proposer: { name: 'Aude' }, agreed: false },
  ]);
  const before = Date.now();
  expect(await agree(friend, id)).toEqual([]);
  expect(await proposals(friend)).toMatchObject([{ id, agreed: true }]);
  expect(await keepers(project)).not.toContain(friend.id);
  expect(await friend.do('proposeKeeper', { projectId: project, personId: me.id })).toMatchObject({
    problems: [{ __typename: 'NotFound' }],
  });
  expect(await fellow.do('agreeToKeeper', { proposalId: id }, 'proposal { id }')).toEqual({
    proposal: null,
    problems: [],
  });
  expect(await keepers(project)).toEqual([me, fellow, friend].map(({ id }) => id).sort());
  for (const who of [me, fellow, friend]) expect(await proposals(who)).toEqual([]);
  const [joined] = await cypher<{ since: number }>(
    'MATCH (:Person {id: $id})-[k:KEEPS]->() RETURN k.since AS since',
    { id: friend.id },
  );
  expect(joined?.since).toBeGreaterThanOrEqual(before);
  for (const [a, b] of [
    [friend, me],
    [me, friend],
    [friend, fellow],
    [fellow, friend],
  ])
    expect(await count('(:Person {id: $a})-[:MET]->(:Person {id: $b})', { a: a?.id, b: b?.id })).toBe(1);
});

test('proposeKeeper: people not met, blocked or unknown are NotFound; keepers and people proposed already a Conflict', async () => {
  const [me, fellow, friend, stranger, blocker, oneSided] = await Promise.all(
    Array.from({ length: 6 }, () => someone()),
  );
  if (!me || !fellow || !friend || !stranger || !blocker || !oneSided) throw new Error('six');
  const project = await start(me);
  for (const one of [fellow, friend, blocker]) await met(me, one);
  await cypher('MATCH (a:Person {id: $a}), (b:Person {id: $b}) CREATE (a)-[:MET {since: 0}]->(b)', {
    a: oneSided.id,
    b: me.id,
  });
  await keeps(fellow, project);
  await blocker.do('block', { personId: me.id });
  const answers = [];
  for (const personId of [stranger.id, blocker.id, oneSided.id, unknown.person])
    answers.push(await me.do('proposeKeeper', { projectId: project, personId }));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.problems).toMatchObject([{ __typename: 'NotFound', path: ['input', 'personId'] }]);
  expect((await me.do('proposeKeeper', { projectId: project, personId: me.id })).problems).toMatchObject([
    { __typename: 'InvalidInput' },
  ]);
  await propose(me, project, friend);
  await met(fellow, friend);
  for (const [who, personId] of [
    [me, fellow.id],
    [me, friend.id],
    [fellow, friend.id],
  ] as const) {
    expect((await who.do('proposeKeeper', { projectId: project, personId })).problems).toMatchObject([
      { __typename: 'Conflict', path: ['input', 'personId'] },
    ]);
  }
  expect(await count('(:KeeperProposal)-[:FOR]->(:Project {id: $project})', { project })).toBe(1);
});

test('agreeToKeeper, declineKeeper, proposeKeeper, leaveProject, removeProject: things of others read like unknown ids', async () => {
  const [me, friend, stranger] = await Promise.all([someone(), someone(), someone()]);
  const project = await start(me);
  await Promise.all([met(me, friend), met(stranger, friend)]);
  const id = await propose(me, project, friend);
  for (const [mutation, mine, none] of [
    ['agreeToKeeper', { proposalId: id }, { proposalId: unknown.proposal }],
    ['declineKeeper', { proposalId: id }, { proposalId: unknown.proposal }],
    [
      'proposeKeeper',
      { projectId: project, personId: friend.id },
      { projectId: unknown.project, personId: friend.id },
    ],
    ['leaveProject', { projectId: project }, { projectId: unknown.project }],
    ['removeProject', { projectId: project }, { projectId: unknown.project }],
  ] as const) {
    expect(JSON.stringify(await stranger.do(mutation, mine))).toBe(
      JSON.stringify(await stranger.do(mutation, none)),
    );
    expect((await stranger.do(mutation, mine)).problems).toMatchObject([{ __typename: 'NotFound' }]);
  }
  expect(await proposals(stranger)).toEqual([]);
  expect(await proposals(me)).toHaveLength(1);
});

test.each(['a keeper', 'the proposer', 'the proposed person'])(
  'declineKeeper: declined by %s, the proposal is gone for everybody',
  async (role) => {
    const { me, fellow, friend, project, id } = await proposedFriend();
    await agree(friend, id);
    const decliner = { 'a keeper': fellow, 'the proposer': me, 'the proposed person': friend }[role] ?? me;
    expect((await decliner.do('declineKeeper', { proposalId: id })).problems).toEqual([]);
    for (const who of [me, fellow, friend]) {
      expect(await proposals(who)).toEqual([]);
      expect(await agree(who, id)).toEqual(await agree(who, unknown.proposal));
    }
    expect(await keepers(project)).not.toContain(friend.id);
  },
);

test('proposeKeeper: shows the proposer to the proposed person; block: ends the proposal', async () => {
  const [me, fellow, friend] = await Promise.all([
    someone({ name: 'Aude' }),
    someone({ name: 'Bo' }),
    someone({ name: 'Cléo' }),
  ]);
  const project = await start(me);
  await keeps(fellow, project);
  await cypher('MATCH (a:Person {id: $a}), (b:Person {id: $b}) CREATE (a)-[:MET {since: 0}]->(b)', {
    a: me.id,
    b: friend.id,
  });
  const name = async (id: string) =>
    (
      await friend.ask<{ node: { name: string } | null }>(
        'query ($id: ID!) { node(id: $id) { ... on Person { name } } }',
        { id },
      )
    ).data.node;
  expect(await name(me.id)).toBeNull();
  const id = await propose(me, project, friend);
  expect([await name(me.id), await name(fellow.id)]).toEqual([{ name: 'Aude' }, null]);
  expect((await fellow.do('block', { personId: friend.id })).problems).toEqual([]);
  for (const who of [me, fellow, friend]) expect(await proposals(who)).toEqual([]);
  expect(await agree(friend, id)).toEqual(await agree(friend, unknown.proposal));
  expect(await count('(n:KeeperProposal {id: $id})', { id })).toBe(0);
});

test('agreeToKeeper: with an earlier block the proposal is not shown to the two, and the last agreement removes it', async () => {
  const { me, fellow, friend, project, id } = await proposedFriend();
  await agree(fellow, id);
  await cypher('MATCH (a:Person {id: $a}), (b:Person {id: $b}) CREATE (a)-[:BLOCKS {since: 0}]->(b)', {
    a: fellow.id,
    b: friend.id,
  });
  expect(await proposals(fellow)).toEqual([]);
  expect(await agree(fellow, id)).toEqual(await agree(fellow, unknown.proposal));
  expect(await friend.do('agreeToKeeper', { proposalId: id }, 'proposal { id }')).toEqual({
    proposal: null,
    problems: [],
  });
  expect(await keepers(project)).not.toContain(friend.id);
  expect(await proposals(me)).toEqual([]);
});
