// What an app never gets, with every scope that it can ask for: trust, vouches, perimeters, blocks and feelings.
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { appScopes } from '../../api/token/scopes.ts';
import { cypher } from '../support/graph.ts';
import { met, someone, type Answer, type Someone } from '../support/people.ts';

/** Somebody's token made to be one of an app, with every scope that an app can have and those of trust besides. */
async function appOf(who: Someone, more: string[] = ['TRUST_READ', 'TRUST_WRITE']): Promise<Someone> {
  await cypher('MATCH (:Person {id: $id})-[:HOLDS]->(t:Token) SET t.app = $app, t.scopes = $scopes', {
    id: who.id,
    app: `app_${nanoid()}`,
    scopes: [...appScopes, ...more],
  });
  return who;
}

async function withEverything() {
  const [me, friend] = [await someone({ name: 'Inès' }), await someone({ name: 'Bo' })];
  await met(me, friend);
  await me.do('setTrust', { personId: friend.id, level: 'FULL' });
  await me.do('setVouch', { personId: friend.id });
  const { project } = await me.do('createProject', { title: 'Bench' }, 'project { id }');
  const { id: projectId } = project as { id: string };
  const { entry } = await me.do(
    'writeEntry',
    { projectId, kind: 'STUCK', feeling: 'LOW', text: 'It leans.' },
    'entry { id feeling }',
  );
  return { me, friend, projectId, entry: entry as { id: string } };
}

const codes = ({ errors = [] }: Answer<unknown>) =>
  errors.map(({ path, message }) => [path?.at(-1), message]);
const closed = 'This field is closed to apps.';

test('an app reads entries and people, and neither feelings, trust, vouches, perimeters, readers nor blocks', async () => {
  const { me, friend, projectId, entry } = await withEverything();
  const app = await appOf(me);
  const answer = await app.ask<Record<string, Record<string, unknown>>>(
    `query ($person: ID!, $project: ID!, $entry: ID!) {
      person: node(id: $person) { ... on Person { name myTrust { level } myVouch { since } } }
      project: node(id: $project) { ... on Project { title myPerimeter { threshold } myFeelings { feeling } } }
      entry: node(id: $entry) { ... on Entry { text feeling lookedOver { edges { cursor } } } }
      viewer { trusts { edges { cursor } } vouches { edges { cursor } } blocked { edges { cursor } } }
    }`,
    { person: friend.id, project: projectId, entry: entry.id },
  );
  expect(answer.data).toEqual({
    person: { name: 'Bo', myTrust: null, myVouch: null },
    project: { title: 'Bench', myPerimeter: null, myFeelings: null },
    entry: { text: 'It leans.', feeling: null, lookedOver: null },
    viewer: { trusts: null, vouches: null, blocked: null },
  });
  expect(codes(answer).sort()).toEqual(
    [
      'blocked',
      'feeling',
      'lookedOver',
      'myFeelings',
      'myPerimeter',
      'myTrust',
      'myVouch',
      'trusts',
      'vouches',
    ].map((field) => [field, closed]),
  );
});

test('an app writes an entry with a feeling, and does not get it back', async () => {
  const { me, projectId } = await withEverything();
  const app = await appOf(me);
  const answer = await app.ask<{ writeEntry: { entry: object } }>(
    `mutation ($project: ID!) { writeEntry(input: { projectId: $project, kind: STEP, feeling: HOPEFUL, text: "Sanded." }) {
      entry { text feeling } problems { message } } }`,
    { project: projectId },
  );
  expect(answer.data.writeEntry.entry).toEqual({ text: 'Sanded.', feeling: null });
  expect(codes(answer)).toEqual([['feeling', closed]]);
});

test.each([
  ['setPerimeter', (ids: Ids) => ({ projectId: ids.projectId, threshold: 'KNOWN' })],
  ['block', (ids: Ids) => ({ personId: ids.personId })],
  ['unblock', (ids: Ids) => ({ personId: ids.personId })],
])('an app cannot call %s', async (mutation, input) => {
  const { me, friend, projectId } = await withEverything();
  const app = await appOf(me);
  await expect(app.do(mutation, input({ projectId, personId: friend.id }))).rejects.toThrow(closed);
});
interface Ids {
  projectId: string;
  personId: string;
}

test.each([
  ['setTrust', (ids: Ids) => ({ personId: ids.personId, level: 'KNOWN' })],
  ['setVouch', (ids: Ids) => ({ personId: ids.personId })],
  ['createInvitation', () => ({ level: 'FULL' })],
])('an app has no scope for %s', async (mutation, input) => {
  const { me, friend, projectId } = await withEverything();
  const app = await appOf(me, []);
  await expect(app.do(mutation, input({ projectId, personId: friend.id }))).rejects.toThrow('trust:write');
});

test('HELPERS_READ: who could help needs it, with a token of any kind', async () => {
  const me = await someone({ scopes: ['ASKS_READ', 'ASKS_WRITE', 'PROJECTS_WRITE'] });
  const { project } = await me.do('createProject', { title: 'Bench' }, 'project { id }');
  const { ask } = await me.do(
    'draftAsk',
    { projectId: (project as { id: string }).id, title: 'Help' },
    'ask { id }',
  );
  const query = 'query ($id: ID!) { node(id: $id) { ... on Ask { title candidates { edges { cursor } } } } }';
  const without = await me.ask(query, { id: (ask as { id: string }).id });
  expect(without.data).toEqual({ node: { title: 'Help', candidates: null } });
  expect(codes(without)).toEqual([['candidates', 'This token lacks the scope helpers:read.']]);
  await appOf(me);
  expect((await me.ask(query, { id: (ask as { id: string }).id })).data).toEqual({
    node: { title: 'Help', candidates: { edges: [] } },
  });
});
