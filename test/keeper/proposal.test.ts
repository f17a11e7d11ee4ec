// Taking in a keeper: who may propose whom, who sees it, and that nobody joins whom one of those concerned does not want.
import { expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { met, someone } from '../support/people.ts';
import { agree, count, keepers, keeps, never, proposals, propose, start } from './support.ts';

test('everybody agrees, then they keep it from now on, and have met', async () => {
  const [me, fellow, friend] = await Promise.all([
    someone({ name: 'Aude' }),
    someone({ name: 'Bo' }),
    someone({ name: 'Cléo' }),
  ]);
  const project = await start(me, 'Greenhouse');
  await keeps(fellow, project);
  await met(me, friend);
  const id = await propose(me, project, friend);
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

test('unmet, blocked, oneself, nobody: not there; who keeps it or is proposed already: a conflict', async () => {
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
  for (const personId of [stranger.id, blocker.id, oneSided.id, 'person_V1StGXR8_Z5jdHi6B-myT'])
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

test('a project or proposal of others is one that never was', async () => {
  const [me, friend, stranger] = await Promise.all([someone(), someone(), someone()]);
  const project = await start(me);
  await Promise.all([met(me, friend), met(stranger, friend)]);
  const id = await propose(me, project, friend);
  for (const [mutation, mine, none] of [
    ['agreeToKeeper', { proposalId: id }, { proposalId: never }],
    ['declineKeeper', { proposalId: id }, { proposalId: never }],
    [
      'proposeKeeper',
      { projectId: project, personId: friend.id },
      { projectId: 'project_V1StGXR8_Z5jdHi6B-myT', personId: friend.id },
    ],
    ['leaveProject', { projectId: project }, { projectId: 'project_V1StGXR8_Z5jdHi6B-myT' }],
    ['removeProject', { projectId: project }, { projectId: 'project_V1StGXR8_Z5jdHi6B-myT' }],
  ] as const) {
    expect(JSON.stringify(await stranger.do(mutation, mine))).toBe(
      JSON.stringify(await stranger.do(mutation, none)),
    );
    expect((await stranger.do(mutation, mine)).problems).toMatchObject([{ __typename: 'NotFound' }]);
  }
  expect(await proposals(stranger)).toEqual([]);
  expect(await proposals(me)).toHaveLength(1);
});

test.each(['a keeper', 'whoever proposed', 'whoever is proposed'])(
  'declined by %s it is gone for everybody',
  async (role) => {
    const [me, fellow, friend] = await Promise.all([someone(), someone(), someone()]);
    const project = await start(me);
    await keeps(fellow, project);
    await met(me, friend);
    const id = await propose(me, project, friend);
    await agree(friend, id);
    const decliner =
      { 'a keeper': fellow, 'whoever proposed': me, 'whoever is proposed': friend }[role] ?? me;
    expect((await decliner.do('declineKeeper', { proposalId: id })).problems).toEqual([]);
    for (const who of [me, fellow, friend]) {
      expect(await proposals(who)).toEqual([]);
      expect(await agree(who, id)).toEqual(await agree(who, never));
    }
    expect(await keepers(project)).not.toContain(friend.id);
  },
);

test('who is proposed sees who proposes, and may block them; a block ends the proposal', async () => {
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
  expect(await agree(friend, id)).toEqual(await agree(friend, never));
  expect(await count('(n:KeeperProposal {id: $id})', { id })).toBe(0);
});

test('with a block that stands already nothing is shown to the two, and at the last agreement the proposal is gone in silence', async () => {
  const [me, fellow, friend] = await Promise.all([someone(), someone(), someone()]);
  const project = await start(me);
  await keeps(fellow, project);
  await met(me, friend);
  const id = await propose(me, project, friend);
  await agree(fellow, id);
  await cypher('MATCH (a:Person {id: $a}), (b:Person {id: $b}) CREATE (a)-[:BLOCKS {since: 0}]->(b)', {
    a: fellow.id,
    b: friend.id,
  });
  expect(await proposals(fellow)).toEqual([]);
  expect(await agree(fellow, id)).toEqual(await agree(fellow, never));
  expect(await friend.do('agreeToKeeper', { proposalId: id }, 'proposal { id }')).toEqual({
    proposal: null,
    problems: [],
  });
  expect(await keepers(project)).not.toContain(friend.id);
  expect(await proposals(me)).toEqual([]);
});
