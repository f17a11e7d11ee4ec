// Projects: one's own, and those one keeps with others.
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
      `query ($id: ID!) { node(id: $id) { ... on Project { title purpose keepers { edges { node { id } } } } } }`,
      { id },
    )
  ).data.node;

test('a project is started, changed and listed, newest first', async () => {
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

test('a project of others does not exist, to read or to change', async () => {
  const [me, other] = await Promise.all([someone(), someone()]);
  const { id } = await create(me, { title: 'Mine' });
  expect(await read(other, id)).toBeNull();
  expect(await other.do('updateProject', { projectId: id, title: 'Theirs' })).toEqual(
    await other.do('updateProject', { projectId: 'project_V1StGXR8_Z5jdHi6B-myT', title: 'Theirs' }),
  );
  expect(await read(me, id)).toMatchObject({ title: 'Mine' });
});

test('fellow keepers are shown to those who may see them', async () => {
  const [me, fellow] = await Promise.all([someone(), someone()]);
  const { id } = await create(me, { title: 'Ours' });
  await met(me, fellow);
  await cypher('MATCH (p:Person {id: $fellow}), (j:Project {id: $id}) CREATE (p)-[:KEEPS {since: 0}]->(j)', {
    fellow: fellow.id,
    id,
  });
  expect(await read(me, id)).toMatchObject({
    keepers: { edges: expect.arrayContaining([{ node: { id: me.id } }, { node: { id: fellow.id } }]) },
  });
  await fellow.do('block', { personId: me.id });
  expect(await read(me, id)).toMatchObject({ keepers: { edges: [{ node: { id: me.id } }] } });
});

test.each([
  [{ title: '' }, 'title'],
  [{ title: 'x'.repeat(201) }, 'title'],
  [{ title: 'x', purpose: 'x'.repeat(2001) }, 'purpose'],
])('refused %#', async (input, field) => {
  expect((await (await someone()).do('createProject', input)).problems).toMatchObject([
    { __typename: 'InvalidInput', path: ['input', field] },
  ]);
});
