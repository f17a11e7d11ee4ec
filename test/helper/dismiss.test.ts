// dismissCandidate takes a person off the list of an ask: for seven days, for this ask or for good. The
// person is not told.
import { beforeEach, expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { met, someone, topic, type Someone } from '../support/people.ts';

const listed = `query ($id: ID!) { node(id: $id) { ... on Ask { second: candidates { edges { node { person { id } } } }
    dormant: candidates(lane: DORMANT) { edges { node { person { id } } } } } } }`;
type Lane = { edges: { node: { person: { id: string } } }[] };

let asker: Someone;
let connector: Someone;
let helper: Someone;
let wood: { id: string };
let project: string;

async function widened(title: string): Promise<string> {
  const drafted = await asker.do(
    'draftAsk',
    { projectId: project, title, topicIds: [wood.id] },
    'ask { id }',
  );
  const { id } = drafted['ask'] as { id: string };
  await asker.do('shareAsk', { askId: id });
  await asker.do('widenAsk', { askId: id });
  return id;
}

/** The ids on the two lists of an ask. */
async function listsOf(ask: string): Promise<{ second: string[]; dormant: string[] }> {
  const { data } = await asker.ask<{ node: { second: Lane; dormant: Lane } }>(listed, { id: ask });
  const ids = ({ edges }: Lane) => edges.map(({ node }) => node.person.id);
  return { second: ids(data.node.second), dormant: ids(data.node.dormant) };
}

const nodeOf = async (who: Someone) =>
  (await asker.ask('query ($id: ID!) { node(id: $id) { id } }', { id: who.id })).data;

beforeEach(async () => {
  [asker, connector, helper, wood] = await Promise.all([
    someone({ name: 'Aude' }),
    someone({ name: 'Bilal', open: true }),
    someone({ name: 'Chloé', open: true }),
    topic(),
  ]);
  await met(asker, connector);
  await met(connector, helper);
  await asker.do('setTrust', { personId: connector.id, level: 'TRUSTED' });
  await connector.do('setVouch', { personId: helper.id });
  for (const one of [connector, helper]) await one.do('offerHelp', { topicId: wood.id });
  project = (
    (await asker.do('createProject', { title: 'A greenhouse' }, 'project { id }'))['project'] as {
      id: string;
    }
  ).id;
});

test('dismissCandidate ASK: removes the person from this list, not from another', async () => {
  const [ask, other] = [await widened('The frame leans'), await widened('The door sticks')];
  expect(await listsOf(ask)).toEqual({ second: [helper.id], dormant: [connector.id] });
  expect(
    await asker.do(
      'dismissCandidate',
      { askId: ask, personId: helper.id, scope: 'ASK' },
      'ask { id candidates { edges { node { band } } } }',
    ),
  ).toEqual({ ask: { id: ask, candidates: { edges: [] } }, problems: [] });
  expect(await listsOf(ask)).toEqual({ second: [], dormant: [connector.id] });
  expect(await listsOf(other)).toMatchObject({ second: [helper.id] });
  await asker.do('refreshAsk', { askId: ask });
  expect(await listsOf(ask)).toMatchObject({ second: [] });
});

test('dismissCandidate NOW: removes the person from all lists and from sight for seven days', async () => {
  const [ask, other] = [await widened('The frame leans'), await widened('The door sticks')];
  const before = Date.now();
  await asker.do('dismissCandidate', { askId: ask, personId: helper.id, scope: 'NOW' });
  expect([(await listsOf(ask)).second, (await listsOf(other)).second, await nodeOf(helper)]).toEqual([
    [],
    [],
    { node: null },
  ]);
  const [kept] = await cypher<{ until: number }>(
    'MATCH (:Person {id: $id})-[d:DISMISSED]->() RETURN toFloat(d.until) AS until',
    { id: asker.id },
  );
  const days = ((kept?.until ?? 0) - before) / 86_400_000;
  expect([days >= 7, days < 7.01]).toEqual([true, true]);
  await cypher('MATCH (:Person {id: $id})-[d:DISMISSED]->() SET d.until = timestamp() - 1', { id: asker.id });
  expect([(await listsOf(ask)).second, (await listsOf(other)).second, await nodeOf(helper)]).toEqual([
    [helper.id],
    [helper.id],
    { node: { id: helper.id } },
  ]);
});

test('dismissCandidate EVER: removes the person from all lists for good; they see no change', async () => {
  const ask = await widened('The frame leans');
  const theirs = `{ viewer { acquaintances { edges { node { name myTrust { level } } } } availability { open } offers {
      edges { node { note } } } circleAsks { edges { node { title } } } } }`;
  const before = JSON.stringify(await connector.ask(theirs));
  await asker.do('dismissCandidate', { askId: ask, personId: connector.id, scope: 'EVER' });
  // The dismissed person still connects: only their own help is dismissed.
  expect(await listsOf(ask)).toEqual({ second: [helper.id], dormant: [] });
  const later = await widened('The door sticks');
  expect(await listsOf(later)).toEqual({ second: [helper.id], dormant: [] });
  expect(JSON.stringify(await connector.ask(theirs))).toBe(before);
});

test('dismissCandidate: a retry changes nothing; with another key the person is NotFound', async () => {
  const ask = await widened('The frame leans');
  const input = { askId: ask, personId: helper.id, scope: 'NOW', key: 'once' };
  for (let time = 0; time < 2; time++)
    expect((await asker.do('dismissCandidate', input)).problems).toEqual([]);
  // A person off the list cannot be dismissed again.
  expect((await asker.do('dismissCandidate', { ...input, key: 'twice' })).problems).toMatchObject([
    { __typename: 'NotFound', path: ['input', 'personId'] },
  ]);
  expect(
    await cypher('MATCH (:Person {id: $id})-[d:DISMISSED]->() RETURN d.scope AS scope', { id: asker.id }),
  ).toEqual([{ scope: 'NOW' }]);
});

test('dismissCandidate: only for own asks, and only people on their list', async () => {
  const ask = await widened('The frame leans');
  const stranger = await someone({ open: true });
  const nothing = [
    { __typename: 'NotFound', message: 'There is nothing here by this id.', path: ['input', 'personId'] },
  ];
  for (const personId of [stranger.id, asker.id, 'person_nobody'])
    expect((await asker.do('dismissCandidate', { askId: ask, personId, scope: 'EVER' })).problems).toEqual(
      nothing,
    );
  for (const askId of [ask, 'ask_nothing']) {
    expect(
      (await connector.do('dismissCandidate', { askId, personId: helper.id, scope: 'EVER' })).problems,
    ).toMatchObject([{ __typename: 'NotFound', path: ['input', 'askId'] }]);
  }
  expect(
    await cypher('MATCH (p:Person)-[d:DISMISSED]->() WHERE p.id IN $ids RETURN d', {
      ids: [asker.id, connector.id],
    }),
  ).toEqual([]);
});
