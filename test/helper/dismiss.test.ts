// Somebody found for an ask is taken off its list, for a while, for this ask or for good; they are told nothing, and nobody else notices.
import { beforeEach, expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { met, someone, topic, type Someone } from '../support/people.ts';

const listed =
  'query ($id: ID!) { node(id: $id) { ... on Ask { second: candidates { edges { node { person { id } } } } dormant: candidates(lane: DORMANT) { edges { node { person { id } } } } } } }';
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

/** Who stands on an ask's two lists. */
async function on(ask: string): Promise<{ second: string[]; dormant: string[] }> {
  const { data } = await asker.ask<{ node: { second: Lane; dormant: Lane } }>(listed, { id: ask });
  const ids = ({ edges }: Lane) => edges.map(({ node }) => node.person.id);
  return { second: ids(data.node.second), dormant: ids(data.node.dormant) };
}

const seen = async (who: Someone) =>
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

test('for this ask: gone from its list and out of sight, and still there for another', async () => {
  const [ask, other] = [await widened('The frame leans'), await widened('The door sticks')];
  expect(await on(ask)).toEqual({ second: [helper.id], dormant: [connector.id] });
  expect(
    await asker.do(
      'dismissCandidate',
      { askId: ask, personId: helper.id, scope: 'ASK' },
      'ask { id candidates { edges { node { band } } } }',
    ),
  ).toEqual({ ask: { id: ask, candidates: { edges: [] } }, problems: [] });
  expect(await on(ask)).toEqual({ second: [], dormant: [connector.id] });
  expect(await on(other)).toMatchObject({ second: [helper.id] });
  await asker.do('refreshAsk', { askId: ask });
  expect(await on(ask)).toMatchObject({ second: [] });
});

test('for seven days: gone everywhere, and there again afterwards', async () => {
  const [ask, other] = [await widened('The frame leans'), await widened('The door sticks')];
  const before = Date.now();
  await asker.do('dismissCandidate', { askId: ask, personId: helper.id, scope: 'NOW' });
  expect([(await on(ask)).second, (await on(other)).second, await seen(helper)]).toEqual([
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
  expect([(await on(ask)).second, (await on(other)).second, await seen(helper)]).toEqual([
    [helper.id],
    [helper.id],
    { node: { id: helper.id } },
  ]);
});

test('for good: gone from every ask, now and later, in either lane; the one dismissed sees nothing of it', async () => {
  const ask = await widened('The frame leans');
  const theirs =
    '{ viewer { acquaintances { edges { node { name myTrust { level } } } } availability { open } offers { edges { node { note } } } circleAsks { edges { node { title } } } } }';
  const before = JSON.stringify(await connector.ask(theirs));
  await asker.do('dismissCandidate', { askId: ask, personId: connector.id, scope: 'EVER' });
  expect(await on(ask)).toEqual({ second: [helper.id], dormant: [] }); // they lead there all the same: it is their help that is not wanted
  const later = await widened('The door sticks');
  expect(await on(later)).toEqual({ second: [helper.id], dormant: [] });
  expect(JSON.stringify(await connector.ask(theirs))).toBe(before);
});

test('the same again, or another way, stands beside it, and a retry does nothing twice', async () => {
  const ask = await widened('The frame leans');
  const input = { askId: ask, personId: helper.id, scope: 'NOW', key: 'once' };
  for (let time = 0; time < 2; time++)
    expect((await asker.do('dismissCandidate', input)).problems).toEqual([]);
  // Off the list is out of reach: nobody can be dismissed who is not there.
  expect((await asker.do('dismissCandidate', { ...input, key: 'twice' })).problems).toMatchObject([
    { __typename: 'NotFound', path: ['input', 'personId'] },
  ]);
  expect(
    await cypher('MATCH (:Person {id: $id})-[d:DISMISSED]->() RETURN d.scope AS scope', { id: asker.id }),
  ).toEqual([{ scope: 'NOW' }]);
});

test('only one’s own asks, and only those on their list', async () => {
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
