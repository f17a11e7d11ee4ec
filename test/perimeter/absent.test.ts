// Absent is forbidden: what was never there, was deleted, is hidden, or belongs to a person behind a block or
// to one who is suspended gets one answer, byte for byte and after the same statements, on every route that
// takes an id.
import { beforeAll, expect, test } from '@jest/globals';
import { getNamedType, isNonNullType } from 'graphql';
import { cypher, driver } from '../support/graph.ts';
import { withoutCost } from '../support/people.ts';
import type { Id } from './model/facts.ts';
import { absentWorld, castOf, missingIds, types, type Type } from './support/absent-world.ts';
import { anyValue, mutationsOf, takesIds, takesList, type Mutation } from './support/mutations.ts';
import { useProof } from './support/proof.ts';
import { loadWorld } from './world/load.ts';

const proof = useProof();
const { mark } = proof;
const cast = castOf(mark);
const { id, codeOf, me, friend, leaver, helper, together } = cast;
const missing = (type: Type) => missingIds(cast, type);

beforeAll(async () => {
  await loadWorld(driver(), absentWorld(cast, mark), mark);
  await proof.server.query(
    leaver,
    'mutation { deleteAccount(input: { sharedEntries: REMOVE }) { problems { message } } }',
  );
  await cypher('CREATE (:Topic {id: $far, house: $mark, name: "far", folded: "far", words: []})', {
    far: id('topic', 'far'),
    mark,
  }); // of another house
});

/** Expects one answer for all of these ids, and the same statements. */
async function expectSameAnswer(
  query: string,
  ids: readonly [string, Id][],
  variables: (id: Id) => object,
): Promise<void> {
  const answers = [];
  for (const [cause, missed] of ids) {
    proof.server.resetIds();
    answers.push({ cause, ...(await proof.server.sendTraced(me, query, variables(missed))) });
  }
  for (const answer of answers) expect(answer).toEqual({ ...answers[0], cause: answer.cause });
}

test('absent: nothing is left of a person who deleted their account', async () => {
  const ids = [leaver, ...types.map((type) => id(type, 'deleted'))];
  expect(await cypher('MATCH (n) WHERE n.id IN $ids RETURN n.id AS id', { ids })).toEqual([]);
});

test.each(types)('absent: node(id) of a %s', async (type) => {
  const query = 'query ($id: ID!) { node(id: $id) { __typename id } }';
  await expectSameAnswer(query, missing(type), (missed) => ({ id: missed }));
  const { body } = await proof.server.send(me, query, { id: id(type, 'never') });
  expect(withoutCost(JSON.parse(body) as object)).toEqual({ data: { node: null } });
});

test.each([
  'seenAs(personId: $person) { edges { node { id } } }',
  'readers(only: [$person]) { edges { node { person { id } } } }',
  'readers(threshold: KNOWN, except: [$person]) { edges { node { person { id } } } }',
])('absent: a person named in myPerimeter: %s', async (field) => {
  await expectSameAnswer(
    `query ($id: ID!, $person: ID!) { node(id: $id) { ... on Project { myPerimeter { ${field} } } } }`,
    missing('person'),
    (person) => ({ id: id('project', 'me'), person }),
  );
});

test('absent: from a person I see, nothing leads to anything I do not see', async () => {
  const { data } = await proof.server.query(
    me,
    `query ($id: ID!) { node(id: $id) { ... on Person { logbooks { edges { node {
      id keepers { edges { node { id } } } entries { edges { node { id } } }
    } } } } } }`,
    { id: friend },
  );
  const logbook = {
    id: id('project', 'friend'),
    keepers: { edges: [{ node: { id: friend } }] },
    entries: { edges: [{ node: { id: id('entry', 'friend') } }] },
  };
  expect(data).toEqual({ node: { logbooks: { edges: [{ node: logbook }] } } });
});

test('absent: the code of an invitation', async () => {
  const codes = ['never', 'deleted', 'blocker', 'blocked', 'suspended'].map((cause): [string, string] => [
    cause,
    codeOf(cause),
  ]);
  await expectSameAnswer('query ($code: String!) { invitation(code: $code) { id } }', codes, (code) => ({
    code,
  }));
});

/** Valid values for the other arguments of a mutation. */
const mine: Record<string, Id | Id[]> = {
  projectId: id('project', 'me'),
  personId: friend,
  entryId: id('entry', 'me'),
  askId: id('ask', 'me'),
  topicId: id('topic', 'open'),
  topicIds: [],
  helperIds: [],
  proposalId: id('proposal', 'me'),
  invitationId: id('invitation', 'me'),
  sessionId: id('session', 'me'),
  tokenId: id('token', 'me'),
  appId: id('app', 'me'),
  passkeyId: id('passkey', 'me'),
  webhookId: id('webhook', 'me'),
  deliveryId: id('delivery', 'me'),
  wishId: id('wish', 'me'),
  itemId: id('entry', 'friend'),
  threadId: id('thread', 'me'),
  introductionId: id('introduction', 'me'),
  candidateId: helper,
  connectorId: friend,
  only: [],
  except: [],
};
const namesPeople = new Set(['only', 'except', 'candidateId', 'connectorId', 'helperIds']);
const typesNamedBy = (argument: string): readonly Type[] => {
  if (argument === 'itemId') return ['entry', 'ask', 'message'];
  return namesPeople.has(argument) ? ['person'] : types.filter((type) => argument.startsWith(type));
};
const inputOf = ({ fields }: Mutation, argument: string, missed: Id) =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      if (field.name === argument) return [[field.name, takesList(field) ? [missed] : missed]];
      if (!isNonNullType(field.type)) return [];
      return [[field.name, takesIds(field) ? mine[field.name] : anyValue(field)]];
    }),
  );

/**
 * A person I have blocked I may name, to unblock them. `blocked` has blocked me too, so they are not there
 * for me.
 */
async function expectNotFound(mutation: Mutation, argument: string, type: Type): Promise<void> {
  const { name, input } = mutation;
  const query = `mutation ($input: ${input.name}!) { ${name}(input: $input) { problems { __typename message path } } }`;
  const variables = (missed: Id) => ({ input: inputOf(mutation, argument, missed) });
  await expectSameAnswer(query, missing(type), variables);
  const { data } = await proof.server.query(me, query, variables(id(type, 'never')));
  const problem = {
    __typename: 'NotFound',
    message: 'There is nothing here by this id.',
    path: ['input', argument],
  };
  expect({ name, argument, data }).toEqual({ name, argument, data: { [name]: { problems: [problem] } } });
}

test('absent: in every mutation, at every argument that takes an id', async () => {
  let tried = 0;
  for (const mutation of mutationsOf(proof.schema)) {
    for (const { name: argument, type } of mutation.fields.filter(takesIds)) {
      expect([mutation.name, argument, getNamedType(type).name]).toEqual([mutation.name, argument, 'ID']);
      expect([mutation.name, argument, typesNamedBy(argument)]).not.toEqual([mutation.name, argument, []]);
      for (const named of typesNamedBy(argument)) {
        await expectNotFound(mutation, argument, named);
        tried += 1;
      }
    }
  }
  expect(tried).toBeGreaterThan(30);
});

test('absent: a project kept with a person behind a block looks like one kept alone', async () => {
  const projects: [string, Id][] = [
    ['alone', id('project', 'me')],
    ['behind a block', together],
  ];
  await expectSameAnswer(
    'query ($id: ID!) { node(id: $id) { ... on Project { title keepers { edges { node { id } } } } } }',
    projects,
    (project) => ({ id: project }),
  );
  const leave = `mutation ($input: LeaveProjectInput!) { leaveProject(input: $input) { project { title }
    problems { __typename message path } } }`;
  await expectSameAnswer(leave, projects, (project) => ({ input: { projectId: project } }));
  expect((await proof.server.query(me, leave, { input: { projectId: together } })).data).toMatchObject({
    leaveProject: { problems: [{ __typename: 'Conflict' }] },
  });
});

test("absent: another person's cursor, a cursor of another list and a made-up cursor are refused alike", async () => {
  const page = (after: string) => `{ viewer { acquaintances(first: 1${after}) { pageInfo { endCursor } } } }`;
  const cursorOf = async (person: Id) => {
    const { data } = await proof.server.query(person, page(''));
    const { viewer } = data as { viewer: { acquaintances: { pageInfo: { endCursor: string } } } };
    return viewer.acquaintances.pageInfo.endCursor;
  };
  const [own, others] = [await cursorOf(me), await cursorOf(friend)];
  const refused = await proof.server.send(me, page(', after: "made up"'));
  expect(await proof.server.send(me, page(`, after: "${others}"`))).toEqual(refused);
  expect((await proof.server.send(me, page(`, after: "${own}"`))).body).not.toBe(refused.body);
  const { errors } = await proof.server.query(
    me,
    `{ viewer { blocked(after: "${own}") { edges { cursor } } } }`,
  );
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
});
