// The requests of the bench: by askers with 50 ties, with 120 to 250 ties, and hubs; about topics that
// thousands offer, and topics that few offer.
import neo4j from 'neo4j-driver';
import { tieBreakOf } from '../../../api/request/tie-break.ts';
import type { Bench } from './graph.ts';

export interface Request {
  me: string;
  ask: string;
  asker: string;
  topics: string[];
  words: string[];
  tie: number;
}
export interface Case {
  name: string;
  requests: Request[];
}

/** Writes the asks that are missing, in INNER, and gives them by case, at most `each` a case. */
export async function layOutCases(bench: Bench, each: number): Promise<Case[]> {
  const { made } = bench;
  const askers = {
    '50 ties': made.askers.typical,
    '120–250 ties': made.askers.connected,
    hub: made.askers.hubs,
  };
  const about = {
    'popular topics': { topics: made.popular, words: [] as string[] },
    'rare topics': { topics: made.rare, words: [] },
    'popular topics and words': { topics: made.popular, words: made.popularWords },
  };
  const cases: Case[] = [];
  for (const [who, refs] of Object.entries(askers)) {
    for (const [what, { topics, words }] of Object.entries(about)) {
      const requests = await Promise.all(
        refs.slice(0, each).map(async (asker, place): Promise<Request> => {
          const ask = `ask_bench_${who}_${what}_${place}`.replaceAll(/\W/g, '');
          return { me: await bench.idOf('Person', asker), ask, asker, topics, words, tie: tieBreakOf(ask) };
        }),
      );
      cases.push({ name: `${who}, ${what}`, requests });
    }
  }
  await write(
    bench,
    cases.flatMap(({ requests }) => requests),
  );
  return cases;
}

async function write({ driver }: Bench, requests: Request[]): Promise<void> {
  await driver.executeQuery(
    `UNWIND $rows AS row
     MATCH (p:Person {id: row.me})
     MERGE (p)-[:KEEPS]->(j:Project {id: 'project_' + row.ask}) ON CREATE SET j.title = 'Bench', j.createdAt = 0
     MERGE (a:Ask {id: row.ask}) ON CREATE SET a.needs = [], a.urgency = 'WHENEVER', a.unnamed = false,
       a.draftedAt = 0, a.sharedAt = 0
     SET a.title = 'q', a.tie = row.tie, a.words = row.words, a.state = 'INNER'
     MERGE (p)-[:ASKS]->(a) MERGE (a)-[:OF]->(j)
     WITH a, row CALL (a, row) { UNWIND row.topics AS ref MATCH (t:Topic {ref: ref}) MERGE (a)-[:ABOUT]->(t) }`,
    { rows: requests.map((request) => ({ ...request, tie: neo4j.int(request.tie) })) },
  );
}

/** Resets asks, so that they can be widened again. */
export async function reset({ driver }: Bench, requests: readonly Request[]): Promise<void> {
  await driver.executeQuery(
    `UNWIND $asks AS id MATCH (p:Person)-[:ASKS]->(a:Ask {id: id}) SET a.state = 'INNER', p.widenings = []
     WITH a MATCH (a)-[s:SURFACED]->() DELETE s`,
    { asks: requests.map(({ ask }) => ask) },
  );
}

/**
 * Deletes all stored candidates: a later answer leaves them out, and a person who was surfaced often has a
 * lower score.
 */
export async function forgetSurfaced({ driver }: Bench): Promise<void> {
  await driver.executeQuery('MATCH (:Ask)-[s:SURFACED]->() DELETE s');
}
