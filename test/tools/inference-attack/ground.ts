/** The graph a community stands in for a while. */
import type { Driver } from 'neo4j-driver';
import type { Graph } from '../../../api/neo4j/graph.ts';
import { mark } from './community.ts';

/** Where it is, and a way to ask it what the API does not tell. */
export interface Ground {
  graph: Graph;
  driver: Driver;
}

/** Takes out the people of the mark and what hangs on them alone. */
export async function clear({ driver }: Ground): Promise<void> {
  for (const statement of [
    'MATCH (p:Person)-->(:Project)<-[:AROUND]-(d:Perimeter) WHERE p.ref STARTS WITH $mark CALL (d) { DETACH DELETE d } IN TRANSACTIONS OF 1000 ROWS',
    'MATCH (p:Person)--(n) WHERE p.ref STARTS WITH $mark AND NOT n:Person AND NOT n:Topic AND NOT n:House WITH DISTINCT n CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS',
    'MATCH (p:Person) WHERE p.ref STARTS WITH $mark CALL (p) { DETACH DELETE p } IN TRANSACTIONS OF 100 ROWS',
    'MATCH (t:Topic) WHERE t.ref STARTS WITH $mark CALL (t) { DETACH DELETE t } IN TRANSACTIONS OF 100 ROWS',
  ]) {
    const session = driver.session();
    try {
      await session.run(statement, { mark: `${mark}-` });
    } finally {
      await session.close();
    }
  }
}
