/** Sends the queries of a task to the API over HTTP, as users do, and measures the time of the answers. */
import { Deadline } from '../../../api/neo4j/deadline.ts';
import { hashOf } from '../../../api/request/secret.ts';
import { newToken } from '../../../api/token/token.ts';
import { usualScopes } from '../../../api/token/scopes.ts';
import { post } from '../bench/api.ts';
import type { TestedServer } from './tested-server.ts';
import type { Answer } from './measures.ts';
import type { Query, Task } from './split.ts';

export interface Answered {
  answers: Answer[];
  /** Milliseconds from sending a request to having read its answer, one for each query. */
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

/** The longest list the API gives. */
const first = 24;
/** Requests at the same time: the usual machine has two processors. */
const inFlight = 2;
/** Has no word that counts, so that texts do not influence the order. */
const title = 'q';

const candidates = `query ($id: ID!) { node(id: $id) { ... on Ask { candidates(first: ${first}) {
  edges { node { person { id } paths { connector { id } } } } } } } }`;

export async function askAll(
  server: TestedServer,
  { queries, topics }: Task,
  say: (line: string) => void,
): Promise<Answered> {
  const [people, topicRefs] = [await refsOf(server, 'Person'), await refsOf(server, 'Topic')];
  const topicIds = new Map([...topicRefs].map(([id, ref]) => [ref, id]));
  if (topicIds.size !== topics.length) throw new Error('The topics were not imported.');
  const drafts = await draftAll(server, queries, topicIds, say);
  const answered: Answered = { answers: [], widening: [], reading: [] };
  await eachOf(drafts, async ({ query, token, ask }, place) => {
    await mutate(server, token, 'shareAsk', { askId: ask }, 'ask { id }');
    answered.widening[place] = await timed(() =>
      mutate(server, token, 'widenAsk', { askId: ask }, 'ask { state }'),
    );
    let page: Page = { node: null };
    answered.reading[place] = await timed(async () => {
      page = await post<Page>(server.address, token, candidates, { id: ask });
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

/**
 * Drafts one ask after the other: the id of an ask, which orders equal candidates, is then the same in every
 * run.
 */
async function draftAll(
  server: TestedServer,
  queries: readonly Query[],
  topicIds: ReadonlyMap<string, string>,
  say: (line: string) => void,
): Promise<Draft[]> {
  const askers = new Map<string, { token: string; project: string }>();
  await eachOf([...new Set(queries.map(({ asker }) => asker))], async (ref) => {
    askers.set(ref, await prepareAsker(server, ref));
  });
  const drafts: Draft[] = [];
  for (const query of queries) {
    const asker = askers.get(query.asker);
    if (!asker) throw new Error(`${query.asker} has no token.`);
    const { ask } = await mutate<{ ask: { id: string } }>(
      server,
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

async function prepareAsker(server: TestedServer, ref: string): Promise<{ token: string; project: string }> {
  const token = newToken();
  const [person] = await server.graph.run(new Deadline(10_000), 'token/create', {
    name: ref,
    token: server.clock.newId('token'),
    hash: hashOf(token),
    scopes: usualScopes,
    now: server.clock.now(),
    expiresAt: server.clock.now() + 24 * 3_600_000,
  });
  if (!person) throw new Error(`The person with the ref ${ref} was not imported.`);
  const { project } = await mutate<{ project: { id: string } }>(
    server,
    token,
    'createProject',
    { title },
    'project { id }',
  );
  return { token, project: project.id };
}

/** Refs by id. The API never gives a ref. */
async function refsOf({ driver }: TestedServer, label: 'Person' | 'Topic'): Promise<Map<string, string>> {
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
  server: TestedServer,
  token: string,
  name: string,
  input: object,
  selection: string,
): Promise<Payload> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const data = await post<Record<string, Payload & { problems: { message: string }[] }>>(
    server.address,
    token,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} problems { message } } }`,
    { input },
  );
  const payload = data[name];
  if (!payload || payload.problems.length > 0)
    throw new Error(`${name}: ${JSON.stringify(payload?.problems)}`);
  return payload;
}
