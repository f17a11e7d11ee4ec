// What comes of a request without a session, and of an invitation. Whatever is sent without a session,
// nothing about an account that exists is changed; a mailed link lets in and does nothing else; and accepting
// answers what the model says. RUNS: how many communities.
import { expect, test } from '@jest/globals';
import { getNamedType, isEnumType, isNonNullType, type GraphQLInputField } from 'graphql';
import { cypher, driver } from '../support/graph.ts';
import { eventually } from '../support/eventually.ts';
import { invitationBehind, letsIn, problemOfAccepting, type Id, type World } from './model/model.ts';
import { hasTie } from './model/ties.ts';
import { everyId, mutationsOf, takesList, type Mutation } from './support/mutations.ts';
import { ProofServer } from './support/proof-server.ts';
import { useProof } from './support/proof.ts';
import { forCases, onlyCase } from './support/property.ts';
import { NOW, type Chance } from './world/chance.ts';
import { loadWorld } from './world/load.ts';
import { secretOf } from './world/load-credentials.ts';
import { randomWorld } from './world/random-world.ts';

const runs = Number(process.env['RUNS'] ?? 2);
const proof = useProof();
const rollingBack = useProof((mark) => ProofServer.rollingBack(mark));
const { mark } = proof;

/** What follows `#` in mails: codes that let in. */
const codesIn = (mails: readonly { text: string }[]) =>
  mails.flatMap(({ text }) => /\/enter#([\w-]+)/.exec(text)?.[1] ?? []);
const emailsOf = (world: World) => world.people.flatMap(({ email }) => email ?? []);
const operationOf = ({ name, input }: Mutation, selection = '') =>
  `mutation ($input: ${input.name}!) { done: ${name}(input: $input) { ${selection} problems { __typename path } } }`;

interface Answer {
  data?: { done: { problems: { __typename: string }[] } } | null;
  errors?: { extensions?: { code: string } }[];
}

/** The mutations that take effect without a session; a new one has to be added here on purpose. */
const openMutations = [
  'acceptInvitation',
  'beginPasskeySignIn',
  'requestSignIn',
  'signIn',
  'signInWithPasskey',
  'visitDemo',
];

/** A value for an argument: mostly one that means something in this world. */
function valueFor(chance: Chance, field: GraphQLInputField, texts: readonly string[], ids: readonly Id[]) {
  const type = getNamedType(field.type);
  const one = (): unknown => {
    if (isEnumType(type)) return chance.of(type.getValues()).value;
    if (type.name === 'ID') return chance.of(ids);
    if (type.name === 'Int') return 1 + chance.below(5);
    if (type.name === 'Boolean') return chance.in100(50);
    return type.name === 'DateTime' ? new Date(NOW).toISOString() : chance.of(texts);
  };
  return takesList(field) ? [one()] : one();
}

function inputFor(chance: Chance, { fields }: Mutation, world: World, codes: readonly string[]) {
  const pool = {
    email: [...emailsOf(world), `${mark}.new@example.org`],
    code: [
      ...codes,
      ...world.invitations.map(({ code }) => code),
      'none',
      secretOf(chance.of(world.people).id),
    ],
  };
  return Object.fromEntries(
    fields
      .filter((field) => isNonNullType(field.type) || chance.in100(field.name === 'email' ? 90 : 20))
      .map((field) => [
        field.name,
        valueFor(chance, field, pool[field.name as 'email' | 'code'] ?? ['Ada', 'x'], everyId(world)),
      ]),
  );
}

/**
 * Everything in the graph of this mark but links, sessions and the host's log of them, and, apart from it, people
 * who have come since.
 */
async function stateOf(world: World): Promise<{ known: unknown; newcomers: unknown[] }> {
  const people = new Set(world.people.map(({ id }) => id));
  const nodes = await cypher<{ labels: string[]; of: Record<string, unknown>; ties: string[] }>(
    `MATCH (n) WHERE n.id CONTAINS $mark AND NOT n:Session AND NOT n:SignInLink
       AND NOT n:SecurityEvent
     RETURN labels(n) AS labels, properties(n) AS of, COLLECT {
       MATCH (n)-[r]-(m) WHERE NOT m:Session AND NOT m:SignInLink
       RETURN type(r) + ' ' + coalesce(startNode(r).id, '') + ' ' + coalesce(endNode(r).id, '') + ' '
         + reduce(all = '', key IN keys(r) | all + key + coalesce(toStringOrNull(r[key]), '')) AS tie ORDER BY tie
     } AS ties
     ORDER BY n.id`,
    { mark: `_${mark}_` },
  );
  const isNew = ({ labels, of }: (typeof nodes)[number]) =>
    labels.includes('Person') && !people.has(String(of['id']));
  return {
    known: nodes.filter((node) => !isNew(node)),
    newcomers: nodes.filter(isNew).map(({ of: { name, about, open, locale, house }, ties }) => ({
      of: { name, about, open, locale, house },
      ties,
    })),
  };
}
const empty = {
  of: { name: '', about: undefined, open: false, locale: undefined, house: undefined },
  ties: [],
};

/** Whether an open invitation is shown with the address of somebody who has not met its maker. */
const isGiven = (world: World, { email, code }: Record<string, unknown>): boolean => {
  const person = world.people.find((one) => one.email === email)?.id ?? '';
  const invitation = invitationBehind({ me: person, world }, String(code));
  return (
    invitation !== null && invitation.inviter !== person && !hasTie(world.met, person, invitation.inviter)
  );
};

/**
 * Acts without a session in random communities, each with a server of its own. Afterwards nothing about an
 * account that existed is changed, and people who came since have nothing yet. `seen` counts what happened:
 * more communities are drawn until everything in it did.
 */
async function inCommunities(
  from: number,
  seen: Record<string, number>,
  act: (chance: Chance, world: World, server: ProofServer) => Promise<void>,
): Promise<void> {
  const actInOne = async (chance: Chance) => {
    const world = randomWorld(chance, mark, 7);
    await loadWorld(driver(), world, mark);
    const server = await ProofServer.open(mark);
    try {
      const before = await stateOf(world);
      await act(chance, world, server);
      const after = await stateOf(world);
      expect(after.known).toEqual(before.known);
      for (const newcomer of after.newcomers) expect(newcomer).toEqual(empty);
    } finally {
      await server.close();
    }
  };
  await forCases({ cases: runs, from }, actInOne);
  if (onlyCase !== undefined) return;
  for (let more = 0; more < 20 && Object.values(seen).includes(0); more += 1)
    await forCases({ cases: 1, from: from + runs + more }, actInOne);
  expect(Object.values(seen)).not.toContain(0);
}

test('joining: only these mutations take effect without a session', async () => {
  const answered: string[] = [];
  await forCases({ cases: 1, from: 4000 }, async (chance) => {
    const world = randomWorld(chance, mark, 7);
    await loadWorld(driver(), world, mark);
    for (const mutation of mutationsOf(proof.schema)) {
      const input = inputFor(chance, mutation, world, []);
      const { errors } = (await proof.server.query(null, operationOf(mutation), { input })) as Answer;
      if (!errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED'))
        answered.push(mutation.name);
    }
  });
  expect(answered.sort()).toEqual(openMutations);
});

test(
  'joining: whatever is sent without a session, nothing about an account that exists is changed',
  async () => {
    // To enter, and to give away somebody who has an account.
    const done = { entered: 0, given: 0 };
    await inCommunities(5000, done, async (chance, world, server) => {
      const all = mutationsOf(proof.schema);
      const open = all.filter(({ name }) => openMutations.includes(name));
      const send = async (mutation: Mutation, input: Record<string, unknown>) => {
        const { data } = (await server.query(null, operationOf(mutation), { input })) as Answer;
        if (data?.done.problems.length !== 0) return;
        if (mutation.name === 'signIn') done.entered += 1;
        if (mutation.name === 'acceptInvitation' && isGiven(world, input)) done.given += 1;
      };
      const accept = open.find(({ name }) => name === 'acceptInvitation') as Mutation;
      for (const { code } of world.invitations)
        for (const email of emailsOf(world)) await send(accept, { code, email });
      for (let sent = 0; sent < 50; sent += 1) {
        const mutation = chance.of(chance.in100(80) ? open : all);
        const codes = codesIn(server.mails);
        await send(mutation, inputFor(chance, mutation, world, [...codes, ...codes, ...codes]));
      }
    });
  },
  60_000 + 30_000 * runs,
);

test(
  'joining: a link lets in whom the model says, and changes nothing of theirs',
  async () => {
    // Few communities have an open invitation, through which somebody new comes in.
    const seen = { account: 0, newcomer: 0, nothing: 0 };
    await inCommunities(6000, seen, async (chance, world, server) => {
      const codes = [...world.invitations.map(({ code }) => code), 'none'];
      const asked = [
        ...emailsOf(world).map((email) => ({ email, code: chance.of([null, ...codes]) })),
        ...codes.map((code, index) => ({ email: `${mark}.new${index}@example.org`, code })),
        { email: `${mark}.none@example.org`, code: null },
      ];
      for (const { email, code } of asked)
        await server.query(
          null,
          code === null
            ? 'mutation ($email: String!) { requestSignIn(input: { email: $email }) { expiresAt } }'
            : 'mutation ($email: String!, $code: String!) { acceptInvitation(input: { email: $email, code: $code }) { mark } }',
          { email, code },
        );
      const expected = asked.filter(({ email, code }) => letsIn(world, email, code) !== null);
      await eventually(async () => expect(server.mails).toHaveLength(expected.length));
      for (const { email, code } of asked) {
        const mails = server.mails.filter(({ to }) => to === email);
        const whom = letsIn(world, email, code);
        seen[whom === null ? 'nothing' : whom === 'somebody new' ? 'newcomer' : 'account'] += 1;
        expect({ email, code, mails: mails.length }).toEqual({ email, code, mails: whom === null ? 0 : 1 });
        if (whom === null) continue;
        const answer = await server.query(
          null,
          'mutation ($code: String!) { signIn(input: { code: $code }) { viewer { person { id name } } } }',
          { code: codesIn(mails)[0] },
        );
        const person = (answer.data as { signIn: { viewer: { person: { id: Id; name: string } } | null } })
          .signIn.viewer?.person;
        if (whom === 'somebody new')
          expect([person?.name, everyId(world)]).toEqual(['', expect.not.arrayContaining([person?.id])]);
        else expect(person?.id).toBe(whom);
      }
    });
  },
  60_000 + 30_000 * runs,
);

test('joining: without a session every address and every invitation gets one answer', async () => {
  await forCases({ cases: runs, from: 7000 }, async (chance) => {
    const world = randomWorld(chance, mark, 7);
    await loadWorld(driver(), world, mark);
    const emails = [...emailsOf(world), `${mark}.nobody@example.org`];
    const answers = new Set<string>();
    for (const code of [...world.invitations.map((one) => one.code), 'none'])
      for (const email of emails) {
        proof.server.resetIds();
        const { status, headers, body } = await proof.server.send(
          null,
          `mutation ($email: String!, $code: String!) {
            acceptInvitation(input: { email: $email, code: $code }) { mark person { id } problems { message } } }`,
          { email, code },
        );
        const shown = await proof.server.send(
          null,
          'query ($code: String!) { invitation(code: $code) { inviterName words } }',
          { code },
        );
        answers.add(JSON.stringify([status, headers, body, shown]));
      }
    expect([...answers]).toEqual([expect.stringContaining('mark')]);
  });
}, 120_000);

test(
  'joining: accepting an invitation is answered as the model says',
  async () => {
    const { server, mark: own } = rollingBack;
    const kinds = new Set<string | null>();
    const acceptInOne = async (chance: Chance) => {
      const world = randomWorld(chance, own);
      await loadWorld(driver(), world, own);
      for (const { id: me } of world.people)
        for (const code of [...world.invitations.map((one) => one.code), 'none'])
          for (const name of [null, 'Ada']) {
            const { data } = (await server.query(
              me,
              `mutation ($input: AcceptInvitationInput!) { done: acceptInvitation(input: $input) {
                mark problems { __typename } } }`,
              { input: { code, level: 'KNOWN', name } },
            )) as Answer;
            const problem = problemOfAccepting({ me, world }, code, name);
            kinds.add(problem);
            const problems = problem === null ? [] : [{ __typename: problem }];
            expect({ me, code, name, data }).toEqual({
              me,
              code,
              name,
              data: { done: { mark: null, problems } },
            });
          }
    };
    await forCases({ cases: runs + 1, from: 8000 }, acceptInOne);
    if (onlyCase !== undefined) return;
    // Not every world has an open invitation.
    for (let more = 1; more <= 20 && kinds.size < 4; more += 1)
      await forCases({ cases: 1, from: 8000 + runs + more }, acceptInOne);
    expect([...kinds].sort()).toEqual(['Conflict', 'InvalidInput', 'NotFound', null]);
  },
  60_000 + 30_000 * runs,
);
