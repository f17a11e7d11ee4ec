/** The graph in which a community stands for a while. */
import type { Driver } from 'neo4j-driver';
import type { Graph } from '../../../api/neo4j/graph.ts';
import { mark } from './community.ts';

/** The graph as the server sees it, and a driver for what the API does not tell. */
export interface GraphUnderAttack {
  graph: Graph;
  driver: Driver;
}

/** Removes the people of the mark and everything that belongs to them alone. */
export async function clear({ driver }: GraphUnderAttack): Promise<void> {
  for (const statement of [
    `MATCH (p:Person)-->(:Project)<-[:AROUND]-(d:Perimeter) WHERE p.ref STARTS WITH $mark
      CALL (d) { DETACH DELETE d } IN TRANSACTIONS OF 1000 ROWS`,
    `MATCH (p:Person)--(n) WHERE p.ref STARTS WITH $mark AND NOT n:Person AND NOT n:Topic AND NOT n:House
      WITH DISTINCT n CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS`,
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
