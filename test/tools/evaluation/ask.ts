/** Puts the queries of a task to the API as its users do, over HTTP, and measures how long it takes to answer. */
import { Deadline } from '../../../api/neo4j/deadline.ts';
import { hashOf } from '../../../api/request/secret.ts';
import { newToken } from '../../../api/token/token.ts';
import { usualScopes } from '../../../api/token/scopes.ts';
import type { House } from './house.ts';
import type { Answer } from './measures.ts';
import type { Query, Task } from './split.ts';

export interface Answered {
  answers: Answer[];
  /** Milliseconds from sending a request to having read its answer, one each query. */
  widening: number[];
  reading: number[];
}

interface Draft {
  query: Query;
  token: string;
  ask: string;
}
interface Page {
  node: {
    candidates: { edges: { node: { person: { id: string }; paths: { connector: { id: string } }[] } }[] };
  } | null;
}

/** The most a list has. */
const first = 24;
/** As many as the machines this is usually run on have processors. */
const inFlight = 2;
/** No word of four letters, so that a text decides nothing. */
const title = 'q';

const candidates = `query ($id: ID!) { node(id: $id) { ... on Ask { candidates(first: ${first}) {
  edges { node { person { id } paths { connector { id } } } } } } } }`;

export async function askAll(
  house: House,
  { queries, topics }: Task,
  say: (line: string) => void,
): Promise<Answered> {
  const [people, topicRefs] = [await refsOf(house, 'Person'), await refsOf(house, 'Topic')];
  const topicIds = new Map([...topicRefs].map(([id, ref]) => [ref, id]));
  if (topicIds.size !== topics.length) throw new Error('The topics were not imported.');
  const drafts = await draftAll(house, queries, topicIds, say);
  const answered: Answered = { answers: [], widening: [], reading: [] };
  await eachOf(drafts, async ({ query, token, ask }, place) => {
    await mutate(house, token, 'shareAsk', { askId: ask }, 'ask { id }');
    answered.widening[place] = await timed(() =>
      mutate(house, token, 'widenAsk', { askId: ask }, 'ask { state }'),
    );
    let page: Page = { node: null };
    answered.reading[place] = await timed(async () => {
      page = await send<Page>(house, token, candidates, { id: ask });
    });
    if (!page.node) throw new Error('The API does not give an ask to its asker.');
    answered.answers[place] = {
      right: query.right,
      shown: page.node.candidates.edges.map(({ node: { person, paths } }) => ({
        person: people.get(person.id) ?? '',
        connector: people.get(paths[0]?.connector.id ?? '') ?? '',
      })),
    };
    if ((place + 1) % 100 === 0) say(`${place + 1} of ${drafts.length} queries asked …`);
  });
  return answered;
}

async function eachOf<Item>(
  items: readonly Item[],
  work: (item: Item, place: number) => Promise<void>,
): Promise<void> {
  const waiting = items.entries();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      for (const [place, item] of waiting) await work(item, place);
    }),
  );
}

/** The drafts one after the other: each ask has the id of its place, and with it the same order of equals in every run. */
async function draftAll(
  house: House,
  queries: readonly Query[],
  topicIds: ReadonlyMap<string, string>,
  say: (line: string) => void,
): Promise<Draft[]> {
  const askers = new Map<string, { token: string; project: string }>();
  await eachOf([...new Set(queries.map(({ asker }) => asker))], async (ref) => {
    askers.set(ref, await receive(house, ref));
  });
  const drafts: Draft[] = [];
  for (const query of queries) {
    const asker = askers.get(query.asker);
    if (!asker) throw new Error(`${query.asker} was not received.`);
    const { ask } = await mutate<{ ask: { id: string } }>(
      house,
      asker.token,
      'draftAsk',
      { projectId: asker.project, title, topicIds: [topicIds.get(query.topic)] },
      'ask { id }',
    );
    drafts.push({ query, token: asker.token, ask: ask.id });
  }
  say(`${drafts.length} asks drafted …`);
  return drafts;
}

async function receive(house: House, ref: string): Promise<{ token: string; project: string }> {
  const token = newToken();
  const [person] = await house.graph.run(new Deadline(10_000), 'token/create', {
    name: ref,
    token: house.clock.newId('token'),
    hash: hashOf(token),
    scopes: usualScopes,
    now: house.clock.now(),
  });
  if (!person) throw new Error(`The person with the ref ${ref} was not imported.`);
  const { project } = await mutate<{ project: { id: string } }>(
    house,
    token,
    'createProject',
    { title },
    'project { id }',
  );
  return { token, project: project.id };
}

/** By id. The API never gives a ref away. */
async function refsOf({ driver }: House, label: 'Person' | 'Topic'): Promise<Map<string, string>> {
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    const { records } = await session.run<{ id: string; ref: string }>(
      `MATCH (n:${label}) RETURN n.id AS id, n.ref AS ref`,
    );
    return new Map(records.map((record) => [record.get('id'), record.get('ref')]));
  } finally {
    await session.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function mutate<Payload>(
  house: House,
  token: string,
  name: string,
  input: object,
  selection: string,
): Promise<Payload> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const data = await send<Record<string, Payload & { problems: { message: string }[] }>>(
    house,
    token,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} problems { message } } }`,
    { input },
  );
  const payload = data[name];
  if (!payload || payload.problems.length > 0)
    throw new Error(`${name}: ${JSON.stringify(payload?.problems)}`);
  return payload;
}

async function send<Data>(
  { address }: House,
  token: string,
  query: string,
  variables: object,
): Promise<Data> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: object[] };
  if (!data || errors) throw new Error(`The API answered ${response.status}: ${JSON.stringify(errors)}`);
  return data;
}
