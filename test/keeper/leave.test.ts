// leaveProject and removeProject.
import { expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { met, someone } from '../support/people.ts';
import {
  agree,
  count,
  keepers,
  keeps,
  nodesContaining,
  proposals,
  propose,
  proposedFriend,
  start,
  unknown,
} from './support.ts';

test('leaveProject: the keeper keeps entries and perimeter, and their proposals end', async () => {
  const { me, fellow, friend, project, id } = await proposedFriend();
  await cypher(
    `MATCH (p:Person {id: $me}), (j:Project {id: $project})
    CREATE (p)-[:WROTE_IN]->(j)
    CREATE (p)-[:WROTE]->(:Entry {id: 'entry_' + $project, writer: p.id, project: j.id, kind: 'NOTE',
      text: 'mine', writtenAt: 1, forMe: false})-[:IN]->(j)
    CREATE (p)-[:DRAWS]->(:Perimeter {threshold: 0.4, narrowed: false})-[:AROUND]->(j)`,
    { me: me.id, project },
  );
  expect((await me.do('leaveProject', { projectId: project })).problems).toEqual([]);
  expect(await keepers(project)).toEqual([fellow.id]);
  expect(
    await count('(:Person {id: $me})-[:WROTE]->(:Entry)-[:IN]->(:Project {id: $project})', {
      me: me.id,
      project,
    }),
  ).toBe(1);
  expect(
    await count('(:Person {id: $me})-[:DRAWS]->()-[:AROUND]->(:Project {id: $project})', {
      me: me.id,
      project,
    }),
  ).toBe(1);
  expect(await agree(friend, id)).toEqual(await agree(friend, unknown.proposal));
  expect((await me.do('leaveProject', { projectId: project })).problems).toMatchObject([
    { __typename: 'NotFound', path: ['input', 'projectId'] },
  ]);
});

test('leaveProject: when the last keeper who had not agreed leaves, the proposed person joins', async () => {
  const { me, fellow, friend, project, id } = await proposedFriend();
  await agree(friend, id);
  await fellow.do('leaveProject', { projectId: project });
  expect(await keepers(project)).toEqual([me.id, friend.id].sort());
  expect(await count('(:Person {id: $a})-[:MET]-(:Person {id: $b})', { a: friend.id, b: fellow.id })).toBe(0);
});

test('leaveProject: of two proposed people the first joins, and must agree to the second', async () => {
  const [me, fellow, first, second] = await Promise.all([someone(), someone(), someone(), someone()]);
  const project = await start(me);
  await keeps(fellow, project);
  for (const friend of [first, second]) {
    await met(me, friend);
    await agree(friend, await propose(me, project, friend));
  }
  await fellow.do('leaveProject', { projectId: project });
  expect(await keepers(project)).toEqual([me.id, first.id].sort());
  const [waiting] = await proposals(first);
  expect(waiting).toMatchObject({ agreed: false });
  expect(await agree(first, waiting?.id ?? '')).toEqual([]);
  expect(await keepers(project)).toEqual([me.id, first.id, second.id].sort());
});

test('leaveProject and removeProject: a sole keeper cannot leave, one of several cannot remove', async () => {
  const [me, fellow] = await Promise.all([someone(), someone()]);
  const project = await start(me);
  expect((await me.do('leaveProject', { projectId: project })).problems).toMatchObject([
    { __typename: 'Conflict', path: ['input', 'projectId'] },
  ]);
  await keeps(fellow, project);
  expect((await me.do('removeProject', { projectId: project })).problems).toMatchObject([
    { __typename: 'Conflict', path: ['input', 'projectId'] },
  ]);
  expect(await keepers(project)).toHaveLength(2);
});

test('removeProject: removes everything in the project, of former keepers too, and nothing else', async () => {
  const [me, gone, friend] = await Promise.all([someone(), someone(), someone()]);
  const [project, other] = [await start(me), await start(me, 'Other')];
  await met(me, friend);
  const proposal = await propose(me, project, friend);
  const lay = async (project: string) =>
    await cypher(
      `MATCH (me:Person {id: $me}), (gone:Person {id: $gone}), (friend:Person {id: $friend}), (j:Project {id: $project})
    CREATE (me)-[:WROTE_IN]->(j) CREATE (me)-[:WROTE]->(:Entry {id: 'a' + $project})-[:IN]->(j)
    CREATE (gone)-[:WROTE]->(e:Entry {id: 'b' + $project})-[:IN]->(j)
    CREATE (me)-[:LOOKED_OVER {at: 1}]->(e)
    CREATE (me)-[:DRAWS]->(p:Perimeter)-[:AROUND]->(j) CREATE (p)-[:ONLY]->(friend)
    CREATE (gone)-[:ASKS]->(q:Ask {id: 'q' + $project})-[:OF]->(j)
    CREATE (q)-[:SURFACED {connectors: []}]->(friend)
    CREATE (gone)-[:DISMISSED {scope: 'ASK', ask: q.id}]->(friend)
    CREATE (i:Introduction {id: 'i' + $project})-[:FOR]->(q) CREATE (i)-[:ASKER]->(gone)
    CREATE (i)-[:CANDIDATE]->(friend)`,
      { me: me.id, gone: gone.id, friend: friend.id, project },
    );
  await lay(project);
  await lay(other);
  await cypher('MATCH (r:Retry) WHERE r.about IN [$project, $other] DETACH DELETE r', { project, other });
  const perimeters = async () => await count('(:Person {id: $me})-[:DRAWS]->(:Perimeter)', { me: me.id });
  expect([await nodesContaining(project), await nodesContaining(other), await perimeters()]).toEqual([
    5, 5, 2,
  ]);
  expect((await me.do('removeProject', { projectId: project })).problems).toEqual([]);
  expect([await nodesContaining(project), await nodesContaining(other), await perimeters()]).toEqual([
    1, 5, 1,
  ]); // the one left is the retry key of removeProject
  expect(await count('(n:KeeperProposal {id: $proposal})', { proposal })).toBe(0);
  expect(await count('(:Person {id: $gone})-[d:DISMISSED]->()', { gone: gone.id })).toBe(1);
  expect((await me.do('removeProject', { projectId: project })).problems).toMatchObject([
    { __typename: 'NotFound' },
  ]);
});
