// Projects: creating, changing and reading them, alone or with other keepers.
import { expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { met, someone, type Someone } from '../support/people.ts';

const create = async (who: Someone, input: object) =>
  (await who.do('createProject', input, 'project { id title purpose keepers { edges { node { name } } } }'))[
    'project'
  ] as { id: string };
const read = async (who: Someone, id: string) =>
  (
    await who.ask<{ node: object | null }>(
      `query ($id: ID!) { node(id: $id) { ... on Project { title purpose keepers { edges { node { id } } } }
        } }`,
      { id },
    )
  ).data.node;

test('createProject, updateProject, Viewer.projects: the newest first', async () => {
  const me = await someone({ name: 'Aude' });
  const first = await create(me, { title: ' Greenhouse ', purpose: 'Tomatoes in March' });
  expect(first).toMatchObject({
    title: 'Greenhouse',
    purpose: 'Tomatoes in March',
    keepers: { edges: [{ node: { name: 'Aude' } }] },
  });
  const second = await create(me, { title: 'Album' });
  await me.do('updateProject', { projectId: first.id, title: 'Glasshouse' });
  expect(await read(me, first.id)).toMatchObject({ title: 'Glasshouse', purpose: 'Tomatoes in March' });
  await me.do('updateProject', { projectId: first.id, purpose: null });
  expect(await read(me, first.id)).toMatchObject({ title: 'Glasshouse', purpose: null });
  const { data } = await me.ask<{ viewer: { projects: { edges: { node: { id: string } }[] } } }>(
    '{ viewer { projects { edges { node { id } } } } }',
  );
  expect(data.viewer.projects.edges.map(({ node }) => node.id)).toEqual([second.id, first.id]);
});

test('Project: a project of others is NotFound, to read and to change', async () => {
  const [me, other] = await Promise.all([someone(), someone()]);
  const { id } = await create(me, { title: 'Mine' });
  expect(await read(other, id)).toBeNull();
  expect(await other.do('updateProject', { projectId: id, title: 'Theirs' })).toEqual(
    await other.do('updateProject', { projectId: 'project_V1StGXR8_Z5jdHi6B-myT', title: 'Theirs' }),
  );
  expect(await read(me, id)).toMatchObject({ title: 'Mine' });
});

test('Project.keepers: shows the other keepers, not one behind a block', async () => {
  const [me, otherKeeper] = await Promise.all([someone(), someone()]);
  const { id } = await create(me, { title: 'Ours' });
  await met(me, otherKeeper);
  await cypher('MATCH (p:Person {id: $keeper}), (j:Project {id: $id}) CREATE (p)-[:KEEPS {since: 0}]->(j)', {
    keeper: otherKeeper.id,
    id,
  });
  expect(await read(me, id)).toMatchObject({
    keepers: { edges: expect.arrayContaining([{ node: { id: me.id } }, { node: { id: otherKeeper.id } }]) },
  });
  await otherKeeper.do('block', { personId: me.id });
  expect(await read(me, id)).toMatchObject({ keepers: { edges: [{ node: { id: me.id } }] } });
});

test.each([
  [{ title: '' }, 'title'],
  [{ title: 'x'.repeat(201) }, 'title'],
  [{ title: 'x', purpose: 'x'.repeat(2001) }, 'purpose'],
])('createProject: refuses a wrong length %#', async (input, field) => {
  expect((await (await someone()).do('createProject', input)).problems).toMatchObject([
    { __typename: 'InvalidInput', path: ['input', field] },
  ]);
});
