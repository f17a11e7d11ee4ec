/**
 * Two worlds that differ in one change a person may not see, and the requests that must not tell them apart.
 */
import { mayName, type Id, type World } from '../model/model.ts';
import type { Chance } from '../world/chance.ts';
import {
  change,
  withoutBlocker,
  withoutSuspended,
  type Change,
  type ChangeKind,
} from '../world/hidden-change.ts';
import { randomWorld } from '../world/random-world.ts';
import type { GraphQLSchema } from './contract.ts';
import { mayDependOn } from './declassified.ts';
import { expectedAnswer } from './expected.ts';
import { everyId, inputFor, mutationsOf, operationOf, takesIds, type Mutation } from './mutations.ts';
import { Selections } from './selections.ts';

export interface Request {
  name: string;
  query: string;
  variables: Record<string, unknown>;
  /** Sent without a session, as everybody can at any time. */
  signedOut?: boolean;
}
export interface Pair {
  kind: ChangeKind;
  viewer: Id;
  before: World;
  after: World;
  requests: Request[];
}

/**
 * They give rights: hidden things may be read afterwards. naming.test.ts compares them with the model
 * instead.
 */
const givingRights = ['acceptInvitation', 'agreeToKeeper', 'unblock'];
/** The link is random. */
const givingSecrets = ['createInvitation'];
/** Sent by people who are not signed in. */
const signedOutOnly = ['requestSignIn', 'signIn', 'visitDemo'];
const leftOut = new Set([...givingRights, ...givingSecrets, ...signedOutOnly]);

/**
 * A pair of this kind, or null where the drawn change changes nothing, or no person is left who may not see
 * it.
 */
export async function drawPair(
  chance: Chance,
  kind: ChangeKind,
  mark: string,
  schema: GraphQLSchema,
): Promise<Pair | null> {
  const [drawn, other] = [randomWorld(chance, mark, 7), randomWorld(chance, mark, 8)];
  const changed =
    kind === 'blocker'
      ? withoutBlocker(chance, drawn)
      : kind === 'suspended'
        ? withoutSuspended(chance, drawn)
        : change(chance, kind, drawn, other);
  const [before, after] = [changed.before ?? drawn, changed.world];
  if (JSON.stringify(after) === JSON.stringify(before)) return null;
  const viewer = changed.viewer === undefined ? drawViewer(chance, before, changed) : changed.viewer;
  if (viewer === null) return null;
  // In the same order whatever the mark, so that a seed draws the same again.
  const ids = [...new Set([...everyId(before), ...everyId(after)])].sort().concat('person_nobody');
  const reading = readingRequests(schema, mark, ids, before, after);
  const answersIn = (world: World) =>
    Promise.all(
      reading.map(({ query, variables, signedOut }) =>
        expectedAnswer(schema, { me: signedOut ? '' : viewer, world }, query, variables),
      ),
    );
  // Visible.
  if (JSON.stringify(await answersIn(before)) !== JSON.stringify(await answersIn(after))) return null;
  const writing = randomMutations(chance, schema, viewer, changed, before, ids);
  // Half of the pairs read only afterwards: reading first might fill a cache that hides a difference.
  const joining = joiningRequests(before, after);
  const requests = [...(chance.in100(50) ? reading : []), ...joining, ...writing, ...reading];
  return { kind, viewer, before, after, requests };
}

function drawViewer(chance: Chance, before: World, { owners, world }: Change): Id | null {
  const strangers = before.people
    .map(({ id }) => id)
    .filter((id) => world.people.some((one) => one.id === id) && !owners.includes(id));
  return strangers.length > 0 ? chance.of(strangers) : null;
}

/**
 * Everything a person can read: all their own lists, everything that has an id, cursors, and every
 * invitation.
 */
function readingRequests(
  schema: GraphQLSchema,
  mark: string,
  ids: readonly Id[],
  before: World,
  after: World,
): Request[] {
  const selections = new Selections(schema, before);
  const codes = [...new Set([...before.invitations, ...after.invitations].map(({ code }) => code))].sort();
  const page = 'edges { cursor } pageInfo { endCursor hasNextPage }';
  return [
    {
      name: 'viewer',
      query: `{ viewer { ${selections.of('Viewer', 1)} } topics(matching: "${mark}") { edges { node { name } } } }`,
      variables: {},
    },
    ...selections.nodesQueries(ids).map((nodes) => ({ name: 'nodes', ...nodes })),
    {
      name: 'cursors',
      query: `{ viewer { acquaintances(first: 2) { ${page} } circleAsks(first: 2) { ${page} }
        logbooks(first: 2) { edges { cursor node { entries(first: 2) { ${page} } } } } } }`,
      variables: {},
    },
    ...[false, true].map((signedOut) => ({ name: 'invitations', ...invitationsQuery(codes), signedOut })),
  ];
}

/**
 * Links asked for without a session: with every address of either world and one of nobody, and with every
 * invitation. Whoever has an address, whoever invites, and whether an invitation is open may not show.
 */
function joiningRequests(before: World, after: World): Request[] {
  const unique = (values: (string | undefined)[]) =>
    [...new Set(values)].filter((value) => value !== undefined).sort();
  const emails = unique([...before.people, ...after.people].map(({ email }) => email));
  const codes = unique([...before.invitations, ...after.invitations].map(({ code }) => code));
  const asked = 'mark problems { __typename message path }';
  const fields = [
    ...[...emails, 'nobody@example.org'].map(
      (email) => `requestSignIn(input: { email: "${email}" }) { expiresAt ${asked} }`,
    ),
    ...[...codes, 'none'].flatMap((code) =>
      [emails[0] ?? 'somebody@example.org', 'nobody@example.org'].map(
        (email) =>
          `acceptInvitation(input: { code: "${code}", email: "${email}" }) { person { id } ${asked} }`,
      ),
    ),
  ];
  // At most ten mutations stand in one document.
  return Array.from({ length: Math.ceil(fields.length / 10) }, (_, page) => ({
    name: 'joining',
    query: `mutation { ${fields
      .slice(10 * page, 10 * page + 10)
      .map((field, index) => `joining${index}: ${field}`)
      .join('\n')} }`,
    variables: {},
    signedOut: true,
  }));
}

/** What the links of all invitations show. */
function invitationsQuery(codes: readonly string[]): Pick<Request, 'query' | 'variables'> {
  const names = codes.map((_, index) => `$code${index}: String!`);
  const fields = codes.map(
    (_, index) =>
      `invitation${index}: invitation(code: $code${index}) { words mine newcomer expiresAt inviterName }`,
  );
  return {
    query: codes.length === 0 ? '{ __typename }' : `query (${names.join(', ')}) { ${fields.join('\n')} }`,
    variables: Object.fromEntries(codes.map((code, index) => [`code${index}`, code])),
  };
}

/** A block between two others, or that they never met, also takes away their vouches. */
const kindsOfFacts = ({ kind, world }: Change, before: World): readonly string[] =>
  ['blocks', 'met'].includes(kind) && JSON.stringify(world.vouches) !== JSON.stringify(before.vouches)
    ? [kind, 'vouches']
    : [kind];

/** Up to eight mutations in a row, about anything in either world, mostly about what the person may name. */
function randomMutations(
  chance: Chance,
  schema: GraphQLSchema,
  me: Id,
  changed: Change,
  world: World,
  ids: readonly Id[],
): Request[] {
  const selections = new Selections(schema, world);
  const kinds = kindsOfFacts(changed, world);
  const possible = mutationsOf(schema).filter(({ name }) => !leftOut.has(name) && !mayDependOn(name, kinds));
  // Keepers of one project act in the same place even where a block stands between them.
  const amongKeepers = possible.filter(({ name }) => /Project|Keeper/.test(name));
  const requestFor = (mutation: Mutation): Request[] => {
    const naming = mutation.fields.filter(takesIds);
    const field = naming.length > 0 ? chance.of(naming) : null;
    const allowed = ids.filter((id) => mayName[`${mutation.name}.${field?.name}`]?.({ me, world }, id));
    const id = chance.of(allowed.length > 0 && chance.in100(80) ? allowed : ids);
    const input = inputFor(mutation, field, id, { me, world });
    if (input === null) return [];
    return [{ name: mutation.name, query: operationOf(schema, mutation, selections), variables: { input } }];
  };
  return Array.from({ length: chance.below(9) }, () =>
    chance.of(chance.in100(30) ? amongKeepers : possible),
  ).flatMap(requestFor);
}
