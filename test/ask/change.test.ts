// Drafting, changing, sharing, widening and closing an ask, and what is refused.
import { beforeEach, expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { someone, topic, type Someone } from '../support/people.ts';

let me: Someone;
let project: string;

beforeEach(async () => {
  me = await someone();
  project = (
    (await me.do('createProject', { title: 'A first album' }, 'project { id }'))['project'] as { id: string }
  ).id;
});

const draft = async (input: object = {}) =>
  (
    (await me.do('draftAsk', { projectId: project, title: 'Mixing', ...input }, 'ask { id }'))['ask'] as {
      id: string;
    }
  ).id;
const fields = `id title story brief needs urgency until unnamed state project { id } asker { id }
  topics { edges { node { name } } }`;
const readAsk = async (id: string) =>
  (
    await me.ask<{ node: Record<string, unknown> | null }>(
      `query ($id: ID!) { node(id: $id) { ... on Ask { ${fields} } } }`,
      { id },
    )
  ).data.node;
const stateOf = async (id: string) => (await readAsk(id))?.['state'];

test('draftAsk and updateAsk: the draft holds its input, and changing one field leaves the others', async () => {
  const music = await topic();
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const id = await draft({
    story: 'It sounds like mud.',
    brief: 'Who mixes?',
    needs: ['EYES', 'TIME'],
    topicIds: [music.id],
    urgency: 'THIS_WEEK',
    until,
    unnamed: true,
  });
  const written = {
    id,
    title: 'Mixing',
    story: 'It sounds like mud.',
    brief: 'Who mixes?',
    needs: ['EYES', 'TIME'],
    urgency: 'THIS_WEEK',
    until,
    unnamed: true,
    state: 'DRAFT',
    project: { id: project },
    asker: { id: me.id },
    topics: { edges: [{ node: { name: music.name } }] },
  };
  expect(await readAsk(id)).toEqual(written);
  await me.do('updateAsk', { askId: id, title: '  Mixing a voice  ' });
  expect(await readAsk(id)).toEqual({ ...written, title: 'Mixing a voice' });
  await me.do('updateAsk', { askId: id, story: null, topicIds: [], until: null, needs: [] });
  expect(await readAsk(id)).toEqual({
    ...written,
    title: 'Mixing a voice',
    story: null,
    topics: { edges: [] },
    until: null,
    needs: [],
  });
});

test('updateAsk: the stored words follow title and brief', async () => {
  const id = await draft({ brief: 'Égaliseur' });
  const words = async () =>
    (await cypher<{ words: string[] }>('MATCH (a:Ask {id: $id}) RETURN a.words AS words', { id }))[0]?.words;
  expect(await words()).toEqual(['mixing', 'egaliseur']);
  await me.do('updateAsk', { askId: id, title: 'Voice over' });
  expect(await words()).toEqual(['voice', 'over', 'egaliseur']);
});

test('shareAsk, widenAsk, refreshAsk, closeAsk, updateAsk: a Conflict names the present state', async () => {
  const id = await draft();
  const refused = async (mutation: string) => (await me.do(mutation, { askId: id })).problems[0];
  expect(await refused('widenAsk')).toMatchObject({
    __typename: 'Conflict',
    message: expect.stringContaining('DRAFT'),
  });
  expect(await refused('refreshAsk')).toMatchObject({
    __typename: 'Conflict',
    message: expect.stringContaining('DRAFT'),
  });
  await me.do('shareAsk', { askId: id });
  expect(await refused('shareAsk')).toMatchObject({
    __typename: 'Conflict',
    message: expect.stringContaining('INNER'),
  });
  await me.do('widenAsk', { askId: id });
  expect(await refused('widenAsk')).toMatchObject({
    __typename: 'Conflict',
    message: expect.stringContaining('WIDENED'),
  });
  await me.do('closeAsk', { askId: id });
  for (const mutation of ['shareAsk', 'widenAsk', 'refreshAsk', 'closeAsk', 'updateAsk'])
    expect(await refused(mutation)).toMatchObject({
      __typename: 'Conflict',
      message: expect.stringContaining('CLOSED'),
    });
  expect(await stateOf(id)).toBe('CLOSED');
});

test('closeAsk: deletes a draft', async () => {
  const id = await draft();
  expect(await me.do('closeAsk', { askId: id }, 'ask { id }')).toEqual({ ask: null, problems: [] });
  expect(await readAsk(id)).toBeNull();
  expect(await cypher('MATCH (a:Ask {id: $id}) RETURN a', { id })).toEqual([]);
});

test('until: a shared ask past it reads as CLOSED, a draft stays DRAFT', async () => {
  const [shared, kept] = [await draft(), await draft()];
  await me.do('shareAsk', { askId: shared });
  await cypher('MATCH (a:Ask) WHERE a.id IN $ids SET a.until = 1', { ids: [shared, kept] });
  expect([await stateOf(shared), await stateOf(kept)]).toEqual(['CLOSED', 'DRAFT']);
  const listed = await me.ask<{ viewer: { asks: { edges: { node: { id: string } }[] } } }>(
    '{ viewer { asks(state: CLOSED) { edges { node { id } } } } }',
  );
  expect(listed.data.viewer.asks.edges.map(({ node }) => node.id)).toEqual([shared]);
});

test('widenAsk and refreshAsk: three in seven days, then LimitReached with retryAt', async () => {
  const id = await draft();
  await me.do('shareAsk', { askId: id });
  await me.do('widenAsk', { askId: id });
  await me.do('refreshAsk', { askId: id });
  await me.do('refreshAsk', { askId: id });
  const [problem] = (await me.do('refreshAsk', { askId: id })).problems;
  expect(problem).toMatchObject({ __typename: 'LimitReached' });
  const [first] = await cypher<{ widenings: number[] }>(
    'MATCH (p:Person {id: $id}) RETURN p.widenings AS widenings',
    { id: me.id },
  );
  expect(Date.parse(problem?.retryAt ?? '')).toBe((first?.widenings[0] ?? 0) + 7 * 24 * 3_600_000);
  await cypher('MATCH (p:Person {id: $id}) SET p.widenings = [moment IN p.widenings | moment - 604800000]', {
    id: me.id,
  });
  expect((await me.do('refreshAsk', { askId: id })).problems).toEqual([]);
});

test('widenAsk: of two at once one widens, the other is a Conflict', async () => {
  const id = await draft();
  await me.do('shareAsk', { askId: id });
  const both = await Promise.all([me.do('widenAsk', { askId: id }), me.do('widenAsk', { askId: id })]);
  expect(both.map(({ problems }) => problems.map(({ __typename }) => __typename)).sort()).toEqual([
    [],
    ['Conflict'],
  ]);
});

test('shareAsk: writes the event AskShared; draftAsk and widenAsk write none', async () => {
  const id = await draft();
  const events = async () =>
    (await cypher<{ kind: string }>('MATCH (e:Event {about: $id}) RETURN e.kind AS kind', { id })).map(
      ({ kind }) => kind,
    );
  expect(await events()).toEqual([]);
  await me.do('shareAsk', { askId: id });
  await me.do('widenAsk', { askId: id });
  expect(await events()).toEqual(['AskShared']);
});

test.each([
  ['title', { title: ' ' }, 'InvalidInput'],
  ['title', { title: 'x'.repeat(201) }, 'InvalidInput'],
  ['story', { story: 'x'.repeat(20_001) }, 'InvalidInput'],
  ['brief', { brief: 'x'.repeat(2001) }, 'InvalidInput'],
  ['needs', { needs: ['TIME', 'TIME'] }, 'InvalidInput'],
  ['topicIds', { topicIds: Array.from({ length: 11 }, (_, i) => `topic_${i}`) }, 'InvalidInput'],
  ['topicIds', { topicIds: ['topic_none'] }, 'NotFound'],
  ['topicIds', { topicIds: ['person_none'] }, 'NotFound'],
  ['until', { until: '2020-01-01T00:00:00.000Z' }, 'InvalidInput'],
  ['projectId', { projectId: 'project_none' }, 'NotFound'],
])('draftAsk: bad input names its field and changes nothing: %s %#', async (field, input, kind) => {
  const { problems, ask } = await me.do(
    'draftAsk',
    { projectId: project, title: 'Mixing', ...input },
    'ask { id }',
  );
  expect([ask, problems.map(({ __typename, path }) => [__typename, path])]).toEqual([
    null,
    [[kind, ['input', field]]],
  ]);
  expect(await cypher('MATCH (:Person {id: $id})-[:ASKS]->(a) RETURN a', { id: me.id })).toEqual([]);
});

test('draftAsk: a project of somebody else is NotFound', async () => {
  const stranger = await someone();
  expect((await stranger.do('draftAsk', { projectId: project, title: 'Hello' })).problems).toMatchObject([
    { __typename: 'NotFound', path: ['input', 'projectId'] },
  ]);
});
