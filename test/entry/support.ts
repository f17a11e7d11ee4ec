/** Logbooks as the tests write and read them. */
import { cypher } from '../support/graph.ts';
import { met, someone, type Someone } from '../support/people.ts';

export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
export const unknownIds = {
  entry: 'entry_V1StGXR8_Z5jdHi6B-myT',
  project: 'project_V1StGXR8_Z5jdHi6B-myT',
  ask: 'ask_V1StGXR8_Z5jdHi6B-myT',
  person: 'person_V1StGXR8_Z5jdHi6B-myT',
};

export async function createProject(who: Someone, title = 'Greenhouse'): Promise<string> {
  return ((await who.do('createProject', { title }, 'project { id }'))['project'] as { id: string }).id;
}

export async function writeEntry(
  who: Someone,
  project: string,
  text = 'It leaks.',
  input: object = {},
): Promise<string> {
  const { entry, problems } = await who.do(
    'writeEntry',
    { projectId: project, kind: 'NOTE', text, ...input },
    'entry { id }',
  );
  if (!entry) throw new Error(JSON.stringify(problems));
  return (entry as { id: string }).id;
}

export async function shareAsk(who: Someone, project: string, input: object = {}): Promise<string> {
  const { id } = (
    await who.do(
      'draftAsk',
      { projectId: project, title: 'Glass', story: 'Shards', brief: 'For far ones', unnamed: true, ...input },
      'ask { id }',
    )
  )['ask'] as { id: string };
  await who.do('shareAsk', { askId: id });
  return id;
}

/** Makes them fellow keepers, as if everybody had agreed at that moment. */
export async function addKeeper(who: Someone, project: string, since = Date.now()): Promise<void> {
  await cypher(
    'MATCH (p:Person {id: $id}), (j:Project {id: $project}) CREATE (p)-[:KEEPS {since: $since}]->(j)',
    { id: who.id, project, since },
  );
}

/** Moves what is written or shared to another moment, so that a test need not wait. */
export const setMoment = (id: string, moment: number) =>
  cypher('MATCH (n:Entry|Ask {id: $id}) SET n.writtenAt = $moment, n.sharedAt = $moment', { id, moment });

/** The bytes of what somebody gets for an id. */
export async function node(who: Someone, id: string): Promise<string> {
  const fields = `__typename id ... on Entry { kind feeling text writtenAt editedAt forMe
    lookedOver { edges { node { id } } } writer { id name } project { id title } }
    ... on Ask { title story brief unnamed needs urgency until state asker { id } project { id title }
    topics { edges { node { id } } } candidates { edges { node { band } } } }
    ... on Project { title keepers { edges { node { id } } } entries { edges { node { id } } } }
    ... on Person { name logbooks { edges { node { id } } } }`;
  return JSON.stringify(await who.ask(`query ($id: ID!) { node(id: $id) { ${fields} } }`, { id }));
}

const cursors = 'pageInfo { hasNextPage endCursor }';

export async function entries(
  who: Someone,
  project: string,
  args = '',
): Promise<Page<{ id: string; text: string }> | undefined> {
  const { data } = await who.ask<{ node: { entries: Page<{ id: string; text: string }> } | null }>(
    `query ($id: ID!) { node(id: $id) { ... on Project { entries${args} {
     edges { cursor node { id text } } ${cursors} } } } }`,
    { id: project },
  );
  return data.node?.entries;
}
export const texts = async (who: Someone, project: string, args = '') =>
  (await entries(who, project, args))?.edges.map(({ node }) => node.text);

/** The ids in one of the viewer's lists. */
export async function ids(
  who: Someone,
  list: 'logbooks' | 'circleAsks' | 'projects' | 'asks',
): Promise<string[]> {
  const { data } = await who.ask<{ viewer: Record<string, Page<{ id: string }>> }>(
    `{ viewer { ${list} { edges { node { id } } } } }`,
  );
  return data.viewer[list]?.edges.map(({ node }) => node.id) ?? [];
}

/** Somebody with a project, and somebody they trust fully from the beginning of time. */
export async function writerAndReader(): Promise<{ writer: Someone; reader: Someone; project: string }> {
  const [writer, reader] = await Promise.all([someone({ name: 'Aude' }), someone({ name: 'Bilal' })]);
  await met(writer, reader);
  await writer.do('setTrust', { personId: reader.id, level: 'FULL', reads: 'EVERYTHING' });
  return { writer, reader, project: await createProject(writer) };
}
