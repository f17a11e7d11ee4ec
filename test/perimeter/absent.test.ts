// Absent is forbidden: what was never there, was deleted, is hidden, or belongs to somebody behind a block gets one answer, byte for byte and after the same
// statements, on every route that takes an id.
import { beforeAll, expect, test } from '@jest/globals';
import { getNamedType, isNonNullType } from 'graphql';
import { cypher, driver } from '../support/graph.ts';
import { loadWorld } from './load.ts';
import type { Id, World } from './model.ts';
import { anything, mutationsOf, takesIds, takesList, type Mutation } from './mutations.ts';
import { useProof } from './proof.ts';
import { NOW } from './world.ts';

const proof = useProof();
const { mark } = proof;
const id = (kind: string, name: string): Id => `${kind}_${mark}_${name}`;
const [me, friend, far, blocker, blocked, leaver, helper] = [
  'me',
  'friend',
  'far',
  'blocker',
  'blocked',
  'leaver',
  'helper',
].map((name) => id('person', name)) as [Id, Id, Id, Id, Id, Id, Id];
const codeOf = (name: string) => `code ${mark} ${name}`;
/** Kept by me and by somebody who has blocked me. */
const together = id('project', 'together');
const others = [friend, far, blocker, blocked];
/** How it comes that something is not there for me: it never was, it was, it is a stranger's, it is of somebody behind a block, whoever blocked. */
const causes = ['never', 'deleted', 'far', 'blocker', 'blocked'] as const;

/** Everybody keeps a project, writes in it, asks, proposes and invites; me is trusted by a friend alone. `deleted` is everything of somebody who is gone. */
const world = (): World => {
  const all = [me, ...others, leaver];
  const name = (person: Id) =>
    person.split('_').at(-1) === 'leaver' ? 'deleted' : (person.split('_').at(-1) ?? '');
  const own = <Row>(make: (person: Id, name: string) => Row): Row[] =>
    all.map((person) => make(person, name(person)));
  return {
    now: NOW,
    people: [...all, helper].map((person) => ({
      id: person,
      name: 'Somebody',
      about: null,
      open: true,
      weeklyCap: 3,
      pausedUntil: null,
    })),
    met: [
      { from: me, to: friend },
      { from: friend, to: me },
      { from: friend, to: helper },
    ],
    trusts: [
      { from: friend, to: me, weight: 1, since: 0, reads: 'EVERYTHING', readsFrom: null },
      { from: me, to: friend, weight: 1, since: 0, reads: 'NOTHING', readsFrom: null },
    ],
    vouches: [{ from: friend, to: helper, since: 0 }],
    blocks: [
      { from: blocker, to: me },
      { from: me, to: blocked },
      { from: blocked, to: me },
    ],
    topics: [{ id: id('topic', 'open'), name: `${mark} wood` }],
    offers: [],
    projects: [
      ...own((_, of) => ({ id: id('project', of), title: 'A title', purpose: null, createdAt: 0 })),
      { id: together, title: 'A title', purpose: null, createdAt: 0 },
    ],
    keeps: [
      ...own((person, of) => ({ person, project: id('project', of), since: 0 })),
      ...[me, blocker].map((person) => ({ person, project: together, since: 0 })),
    ],
    perimeters: [],
    entries: own((writer, of) => ({
      id: id('entry', of),
      writer,
      project: id('project', of),
      kind: 'NOTE',
      feeling: null,
      text: 'Text',
      writtenAt: 1,
      editedAt: null,
      forMe: false,
    })),
    looks: [],
    asks: own((asker, of) => ({
      id: id('ask', of),
      asker,
      project: id('project', of),
      title: 'Ask',
      story: null,
      brief: null,
      needs: [],
      topics: [],
      urgency: 'WHENEVER',
      until: null,
      unnamed: false,
      state: 'INNER',
      draftedAt: 0,
      sharedAt: 1,
    })),
    surfaced: [
      {
        ask: id('ask', 'me'),
        person: helper,
        lane: 'SECOND_CIRCLE',
        at: 0,
        rank: 0,
        band: 'GOOD',
        reasons: [],
        connectors: [friend],
      },
    ],
    dismissals: [],
    renounced: [],
    proposals: own((proposer, of) => ({
      id: id('proposal', of),
      project: id('project', of),
      person: proposer === friend ? far : friend,
      proposer,
      at: 0,
      agreed: [proposer],
    })),
    invitations: own((inviter, of) => ({
      id: id('invitation', of),
      code: codeOf(of),
      inviter,
      words: null,
      weight: 1,
      createdAt: 0,
      expiresAt: NOW + 1,
      used: false,
    })),
    threads: own((person, of) => ({
      id: id('thread', of),
      item: null,
      startedAt: 0,
      people: [{ person, since: 0 }],
    })),
    messages: own((from, of) => ({
      id: id('message', of),
      thread: id('thread', of),
      from,
      text: 'Said',
      saidAt: 1,
      hiddenFrom: [],
    })),
    introductions: own((asker, of) => ({
      id: id('introduction', of),
      kind: 'REQUEST',
      at: NOW,
      expiresAt: NOW + 1000,
      asker,
      connector: asker === friend ? far : friend,
      candidate: helper,
      ask: id('ask', of),
      item: id('ask', of),
      title: 'Ask',
      brief: null,
      needs: [],
      urgency: 'WHENEVER',
      unnamed: false,
      words: 'Please',
      passedWords: null,
      passedAt: null,
      connectedAt: null,
      cut: null,
      withdrawn: false,
      thread: null,
    })),
    events: own((from, of) => ({
      id: id('event', of),
      seq: all.indexOf(from),
      kind: 'EntryWritten',
      about: id('entry', of),
      from,
      to: null,
    })),
    sessions: own((person, of) => ({
      id: id('session', of),
      person,
      createdAt: NOW - 60_000,
      lastSeenAt: NOW - (NOW % 86_400_000),
      expiresAt: NOW + 86_400_000,
    })),
  };
};

beforeAll(async () => {
  await loadWorld(driver(), world(), mark);
  await proof.place.ask(
    leaver,
    'mutation { deleteAccount(input: { sharedEntries: REMOVE }) { problems { message } } }',
  );
  await cypher('CREATE (:Topic {id: $far, house: $mark, name: "far", folded: "far", words: []})', {
    far: id('topic', 'far'),
    mark,
  }); // of another house
});

const types = [
  'person',
  'project',
  'entry',
  'ask',
  'proposal',
  'invitation',
  'session',
  'topic',
  'thread',
  'message',
  'introduction',
] as const;
type Type = (typeof types)[number];
/** The ids of a type that are not there for me, by their cause; a topic is nobody's, so it can only be of another house. */
const missing = (type: Type): [string, Id][] =>
  causes.flatMap((cause): [string, Id][] => {
    if (cause === 'never') return [[cause, id(type, 'never')]];
    if (type === 'person')
      return [
        [
          cause,
          cause === 'deleted' ? leaver : cause === 'far' ? far : cause === 'blocker' ? blocker : blocked,
        ],
      ];
    return type === 'topic' && cause !== 'far' ? [] : [[cause, id(type, cause)]];
  });

/** The one answer to all of them, with the statements it takes; ids are told alike. */
async function alike(
  query: string,
  ids: readonly [string, Id][],
  variables: (id: Id) => object,
): Promise<void> {
  const answers = [];
  for (const [cause, missed] of ids) {
    proof.place.rewind();
    const { body, status, headers, statements } = await proof.place.traced(me, query, variables(missed));
    answers.push({ cause, status, headers, body, statements });
  }
  for (const answer of answers) expect(answer).toEqual({ ...answers[0], cause: answer.cause });
}

test('what is left of somebody deleted is not there', async () => {
  expect(
    await cypher('MATCH (n) WHERE n.id IN $ids RETURN n.id AS id', {
      ids: [leaver, ...types.map((type) => id(type, 'deleted'))],
    }),
  ).toEqual([]);
});

test.each(types)('at the root, by node: %s', async (type) => {
  const query = 'query ($id: ID!) { node(id: $id) { __typename id } }';
  await alike(query, missing(type), (missed) => ({ id: missed }));
  expect(JSON.parse((await proof.place.send(me, query, { id: id(type, 'never') })).body)).toEqual({
    data: { node: null },
  });
});

test("nested: as whom one's own entries are seen, and who would read them", async () => {
  const perimeter = (field: string) =>
    `query ($id: ID!, $person: ID!) { node(id: $id) { ... on Project { myPerimeter { ${field} } } } }`;
  for (const field of [
    'seenAs(personId: $person) { edges { node { id } } }',
    'readers(only: [$person]) { edges { node { person { id } } } }',
    'readers(threshold: KNOWN, except: [$person]) { edges { node { person { id } } } }',
  ]) {
    await alike(perimeter(field), missing('person'), (person) => ({ id: id('project', 'me'), person }));
  }
});

test('nested: on the way through somebody one may see, nothing leads to what one may not', async () => {
  const { data } = await proof.place.ask(
    me,
    'query ($id: ID!) { node(id: $id) { ... on Person { logbooks { edges { node { id keepers { edges { node { id } } } entries { edges { node { id } } } } } } } } }',
    { id: friend },
  );
  expect(data).toEqual({
    node: {
      logbooks: {
        edges: [
          {
            node: {
              id: id('project', 'friend'),
              keepers: { edges: [{ node: { id: friend } }] },
              entries: { edges: [{ node: { id: id('entry', 'friend') } }] },
            },
          },
        ],
      },
    },
  });
});

test("an invitation's code", async () => {
  const codes = ['never', 'deleted', 'blocker', 'blocked'].map((cause): [string, string] => [
    cause,
    codeOf(cause),
  ]);
  await alike('query ($code: String!) { invitation(code: $code) { id } }', codes, (code) => ({ code }));
});

/** The valid things of my own beside the one that is missing. */
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
  itemId: id('entry', 'friend'),
  threadId: id('thread', 'me'),
  introductionId: id('introduction', 'me'),
  candidateId: helper,
  connectorId: friend,
  only: [],
  except: [],
};
const typeOf = (field: string): readonly Type[] =>
  field === 'itemId'
    ? ['entry', 'ask', 'message']
    : ['only', 'except', 'candidateId', 'connectorId', 'helperIds'].includes(field)
      ? ['person']
      : types.filter((type) => field.startsWith(type));
const inputOf = ({ fields }: Mutation, about: string, missed: Id) =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      if (field.name === about) return [[field.name, takesList(field) ? [missed] : missed]];
      if (!isNonNullType(field.type)) return [];
      return [[field.name, takesIds(field) ? mine[field.name] : anything(field)]];
    }),
  );

test('in a mutation, at every argument that takes an id', async () => {
  let tried = 0;
  for (const mutation of mutationsOf(proof.schema)) {
    for (const { name, type } of mutation.fields.filter(takesIds)) {
      const query = `mutation ($input: ${mutation.input.name}!) { ${mutation.name}(input: $input) { problems { __typename message path } } }`;
      expect([mutation.name, name, getNamedType(type).name, typeOf(name).length > 0]).toEqual([
        mutation.name,
        name,
        'ID',
        true,
      ]);
      for (const kind of typeOf(name)) {
        // Whom one has blocked oneself one may name, and to unblock is to say so; `blocked` blocked me in turn, so they are gone for me.
        await alike(query, missing(kind), (missed) => ({ input: inputOf(mutation, name, missed) }));
        const { data } = await proof.place.ask(me, query, {
          input: inputOf(mutation, name, id(kind, 'never')),
        });
        expect({ mutation: mutation.name, name, data }).toEqual({
          mutation: mutation.name,
          name,
          data: {
            [mutation.name]: {
              problems: [
                {
                  __typename: 'NotFound',
                  message: 'There is nothing here by this id.',
                  path: ['input', name],
                },
              ],
            },
          },
        });
        tried += 1;
      }
    }
  }
  expect(tried).toBeGreaterThan(30);
});

test('what one keeps with somebody behind a block is kept alone, as far as one can tell', async () => {
  const projects: [string, Id][] = [
    ['alone', id('project', 'me')],
    ['behind a block', together],
  ];
  await alike(
    'query ($id: ID!) { node(id: $id) { ... on Project { title keepers { edges { node { id } } } } } }',
    projects,
    (project) => ({ id: project }),
  );
  const leave =
    'mutation ($input: LeaveProjectInput!) { leaveProject(input: $input) { project { title } problems { __typename message path } } }';
  await alike(leave, projects, (project) => ({ input: { projectId: project } }));
  expect((await proof.place.ask(me, leave, { input: { projectId: together } })).data).toMatchObject({
    leaveProject: { problems: [{ __typename: 'Conflict' }] },
  });
});

test('a cursor of somebody else, of another list or made up is one refusal', async () => {
  const page = (after: string) => `{ viewer { acquaintances(first: 1${after}) { pageInfo { endCursor } } } }`;
  const cursor = async (who: Id) =>
    (
      (await proof.place.ask(who, page(''))).data as {
        viewer: { acquaintances: { pageInfo: { endCursor: string } } };
      }
    ).viewer.acquaintances.pageInfo.endCursor;
  const [own, others] = [await cursor(me), await cursor(friend)];
  const refused = await proof.place.send(me, page(', after: "made up"'));
  expect(await proof.place.send(me, page(`, after: "${others}"`))).toEqual(refused);
  expect((await proof.place.send(me, page(`, after: "${own}"`))).body).not.toBe(refused.body);
  const { errors } = await proof.place.ask(
    me,
    `{ viewer { blocked(after: "${own}") { edges { cursor } } } }`,
  );
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
});
