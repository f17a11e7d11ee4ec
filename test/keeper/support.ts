/** Proposals and projects as keepers use them. */
import type { Problem, Someone } from '../support/people.ts';
import { cypher } from '../support/graph.ts';

export interface Proposal {
  id: string;
  projectTitle: string;
  project: { id: string } | null;
  proposer: { name: string } | null;
  person: { name: string } | null;
  agreed: boolean;
}

export const fields = 'id projectTitle project { id } proposer { name } person { name } agreed';
export const never = 'proposal_V1StGXR8_Z5jdHi6B-myT';

export const start = async (who: Someone, title = 'Ours') =>
  ((await who.do('createProject', { title }, 'project { id }'))['project'] as { id: string }).id;

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

/** Who keeps a project, by id. */
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

/** How many nodes hold a text in any of their properties, whatever they are. */
export const holding = async (text: string): Promise<number> =>
  (await cypher('MATCH (n) RETURN properties(n) AS of')).filter((row) => JSON.stringify(row).includes(text))
    .length;

export const count = async (pattern: string, params: Record<string, unknown>) =>
  (await cypher<{ n: number }>(`MATCH ${pattern} RETURN count(*) AS n`, params))[0]?.n;
