// Introductions of three people at every step, written into the graph directly.
import type { Driver } from 'neo4j-driver';

/** Twenty introductions of the same three people, who take turns in the roles; their ids. */
export async function layOutIntroductions(
  driver: Driver,
  mark: string,
  three: readonly [string, string, string],
  now: number,
): Promise<string[]> {
  await removeIntroductions(driver, mark);
  const ids = Array.from({ length: 20 }, (_, place) => `introduction_${mark}_${place}`);
  await driver.executeQuery(
    `UNWIND range(0, 19) AS n
    MATCH (a:Person {id: $three[n % 3]}) MATCH (b:Person {id: $three[(n + 1) % 3]})
      MATCH (c:Person {id: $three[(n + 2) % 3]})
    CREATE (i:Introduction {id: $ids[n], kind: 'REQUEST', at: toInteger($now) - n, expiresAt:
      toInteger($now) + 1000000, item: 'none', title: 'Title', brief: 'Brief', needs: [], unnamed: false,
      words: 'Words',
      passedAt: CASE WHEN n % 2 = 0 THEN toInteger($now) END, withdrawn: false})
    CREATE (i)-[:ASKER {place: 0}]->(a), (i)-[:CONNECTOR {place: 1}]->(b), (i)-[:CANDIDATE {place: 2}]->(c)`,
    { three, ids, now },
  );
  return ids;
}

export const removeIntroductions = (driver: Driver, mark: string) =>
  driver.executeQuery('MATCH (n:Introduction) WHERE n.id STARTS WITH $start DETACH DELETE n', {
    start: `introduction_${mark}_`,
  });
