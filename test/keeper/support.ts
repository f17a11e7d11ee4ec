/** Proposals and projects as keepers use them. */
import { cypher, propertiesContaining } from '../support/graph.ts';
import { met, someone, type Problem, type Someone } from '../support/people.ts';

export interface Proposal {
  id: string;
  projectTitle: string;
  project: { id: string } | null;
  proposer: { name: string } | null;
  person: { name: string } | null;
  agreed: boolean;
}

const fields = 'id projectTitle project { id } proposer { name } person { name } agreed';
export const unknown = {
  project: 'project_V1StGXR8_Z5jdHi6B-myT',
  person: 'person_V1StGXR8_Z5jdHi6B-myT',
  proposal: 'proposal_V1StGXR8_Z5jdHi6B-myT',
};

export const start = async (who: Someone, title = 'Ours') =>
  ((await who.do('createProject', { title }, 'project { id }'))['project'] as { id: string }).id;

/** Two keepers of a project titled Greenhouse, and somebody the first has met. */
export async function twoKeepersAndFriend() {
  const [me, fellow, friend] = await Promise.all([
    someone({ name: 'Aude' }),
    someone({ name: 'Bo' }),
    someone({ name: 'Cléo' }),
  ]);
  const project = await start(me, 'Greenhouse');
  await keeps(fellow, project);
  await met(me, friend);
  return { me, fellow, friend, project };
}

/** The same, where the first has proposed the friend; `id` is the proposal's. */
export async function proposedFriend() {
  const all = await twoKeepersAndFriend();
  return { ...all, id: await propose(all.me, all.project, all.friend) };
}

/** The proposals somebody is shown. */
export async function proposals(who: Someone): Promise<Proposal[]> {
  const { data } = await who.ask<{ viewer: { keeperProposals: { edges: { node: Proposal }[] } } }>(
    `{ viewer { keeperProposals { edges { node { ${fields} } } } } }`,
  );
  return data.viewer.keeperProposals.edges.map(({ node }) => node);
}

/** Proposes, and gives the proposal's id; throws on a problem. */
export async function propose(by: Someone, projectId: string, person: Someone): Promise<string> {
  const { proposal, problems } = await by.do(
    'proposeKeeper',
    { projectId, personId: person.id },
    'proposal { id }',
  );
  if (problems.length > 0) throw new Error(problems[0]?.message);
  return (proposal as { id: string }).id;
}

export const agree = async (who: Someone, proposalId: string): Promise<Problem[]> =>
  (await who.do('agreeToKeeper', { proposalId }, 'proposal { agreed }')).problems;

/** The ids of a project's keepers, in order. */
export const keepers = async (project: string): Promise<string[]> =>
  (
    await cypher<{ id: string }>(
      'MATCH (p:Person)-[:KEEPS]->(:Project {id: $project}) RETURN p.id AS id ORDER BY id',
      { project },
    )
  ).map(({ id }) => id);

/** Makes somebody a keeper without asking anybody. */
export const keeps = async (who: Someone, project: string, since = 0) =>
  await cypher(
    'MATCH (p:Person {id: $who}), (j:Project {id: $project}) CREATE (p)-[:KEEPS {since: $since}]->(j)',
    { who: who.id, project, since },
  );

/** How many nodes of any kind have a property that contains the text. */
export const nodesContaining = async (text: string): Promise<number> =>
  (
    await cypher<{ n: number }>(
      `MATCH (n) WHERE ${propertiesContaining('n', '$text')} <> [] RETURN count(*) AS n`,
      { text },
    )
  )[0]?.n ?? 0;

/** How many times a pattern matches. */
export const count = async (pattern: string, params: Record<string, unknown>) =>
  (await cypher<{ n: number }>(`MATCH ${pattern} RETURN count(*) AS n`, params))[0]?.n;
