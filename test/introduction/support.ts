/** For the tests of introductions: an asker, a connector who knows both, and a candidate who could help. */
import { nanoid } from 'nanoid';
import { cypher } from '../support/graph.ts';
import { someone, type Answer, type Problem, type Someone } from '../support/people.ts';

export interface Trio {
  asker: Someone;
  connector: Someone;
  candidate: Someone;
  ask: string;
  project: string;
}
export interface SeenIntroduction {
  id: string;
  state: string;
  myRole: string;
  title: string | null;
  brief: string | null;
  needs: string[];
  urgency: string | null;
  words: string | null;
  expiresAt: string;
  ask: { id: string } | null;
  asker: { name: string } | null;
  connector: { name: string } | null;
  candidate: { name: string } | null;
  thread: { id: string } | null;
}

/**
 * Writes three people into the graph: the asker trusts the connector, who vouches for the candidate, who is
 * on the list of the asker's ask.
 */
export async function trio({
  unnamed = true,
  until = null,
}: { unnamed?: boolean; until?: number | null } = {}): Promise<Trio> {
  const [asker, connector, candidate] = await Promise.all([
    someone({ name: 'Aude' }),
    someone({ name: 'Bilal' }),
    someone({ name: 'Chloé', open: true }),
  ]);
  const [ask, project] = [`ask_${nanoid()}`, `project_${nanoid()}`];
  await cypher(
    `MATCH (a:Person {id: $a}), (b:Person {id: $b}), (c:Person {id: $c})
    CREATE (a)-[:MET {since: 0}]->(b), (b)-[:MET {since: 0}]->(a),
      (b)-[:MET {since: 0}]->(c), (c)-[:MET {since: 0}]->(b),
      (a)-[:TRUSTS {weight: 0.7, since: 0, reads: 'NOTHING'}]->(b),
      (b)-[:VOUCHES {weight: 1.0, since: 0}]->(c),
      (a)-[:KEEPS {since: 0}]->(j:Project {id: $project, title: 'Greenhouse', createdAt: 0}),
      (a)-[:ASKS]->(q:Ask {id: $ask, tie: 1, state: 'WIDENED', draftedAt: 0, sharedAt: 0, title: 'Glass',
        story: 'Shards', brief: 'Who can cut glass?', words: [],
        needs: ['SKILL'], urgency: 'WHENEVER', until: $until, unnamed: $unnamed})-[:OF]->(j),
      (q)-[:SURFACED {lane: 'SECOND_CIRCLE', at: 0, rank: 0, band: 'GOOD',
        reasons: [], connectors: [$b]}]->(c)`,
    { a: asker.id, b: connector.id, c: candidate.id, ask, project, unnamed, until },
  );
  return { asker, connector, candidate, ask, project };
}

/** Sends one operation of a person to an API; the raw response. */
export async function send(
  api: string,
  who: Someone,
  query: string,
  variables: object = {},
): Promise<string> {
  const response = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${who.token}` },
    body: JSON.stringify({ query, variables }),
  });
  return await response.text();
}

export const api = () => process.env['TEST_API'] ?? '';

interface Done {
  problem: string | null;
  introduction: { id: string; state: string } | null;
}

/** Runs a mutation about an introduction; the type of its problem, and the introduction in the answer. */
export async function act(at: string, who: Someone, mutation: string, input: object): Promise<Done> {
  const [done] = await actAll(at, who, [[mutation, input]]);
  return done as Done;
}

/** Runs several mutations of one person, in their order, in one request. */
export async function actAll(
  at: string,
  who: Someone,
  mutations: readonly (readonly [name: string, input: object])[],
): Promise<Done[]> {
  const variables = mutations.map(([name], index) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return `$input${index}: ${type}!`;
  });
  const calls = mutations.map(([name], index) => {
    const thing = /Introduction$|^passOn$/.test(name) ? 'introduction { id state: myState }' : '';
    return `done${index}: ${name}(input: $input${index}) { ${thing} problems { __typename path } }`;
  });
  const raw = await send(
    at,
    who,
    `mutation (${variables.join(', ')}) { ${calls.join('\n')} }`,
    Object.fromEntries(mutations.map(([, input], index) => [`input${index}`, input])),
  );
  const { data, errors } = JSON.parse(raw) as Answer<
    Record<string, { introduction?: Done['introduction']; problems: Problem[] }>
  >;
  if (errors) throw new Error(JSON.stringify(errors));
  return mutations.map((_, index) => {
    const { problems = [], introduction = null } = data[`done${index}`] ?? {};
    return { problem: problems[0]?.__typename ?? null, introduction };
  });
}

export const fields = `id state: myState myRole title: askTitle brief needs urgency: askUrgency words expiresAt ask { id }
  asker { name } connector { name } candidate { name } thread { id }`;

/** The introduction as this person sees it; null when they see none. */
export async function seenBy(
  who: Someone,
  introduction: string,
  at = api(),
): Promise<SeenIntroduction | null> {
  const { data, errors } = JSON.parse(
    await send(at, who, `query ($id: ID!) { node(id: $id) { ... on Introduction { ${fields} } } }`, {
      id: introduction,
    }),
  ) as Answer<{ node: SeenIntroduction | null }>;
  if (errors) throw new Error(JSON.stringify(errors));
  return data.node;
}

/** The state of the introduction for this person; null when they see none. */
export async function stateFor(who: Someone, introduction: string, at: string): Promise<string | null> {
  const { data, errors } = JSON.parse(
    await send(at, who, 'query ($id: ID!) { node(id: $id) { ... on Introduction { state: myState } } }', {
      id: introduction,
    }),
  ) as Answer<{ node: { state: string } | null }>;
  if (errors) throw new Error(JSON.stringify(errors));
  return data.node?.state ?? null;
}

/** Requests the introduction through the connector, unless `input` says otherwise; its id. */
export async function requested(
  { asker, connector, candidate, ask }: Trio,
  input: object = {},
  at = api(),
): Promise<string> {
  const { introduction, problem } = await act(at, asker, 'requestIntroduction', {
    askId: ask,
    candidateId: candidate.id,
    connectorId: connector.id,
    words: 'Would you?',
    ...input,
  });
  if (!introduction) throw new Error(`not requested: ${problem}`);
  return introduction.id;
}
