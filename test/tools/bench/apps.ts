/** An app that somebody has let in, beside the graph of the bench. */
import neo4j, { type Driver } from 'neo4j-driver';

const ids = {
  maker: 'person_budget_maker',
  person: 'person_budget',
  app: 'app_budget',
  grant: 'grant_budget',
};

/** Gives the ids of the app and of what it was let do. */
export async function layOutApp(driver: Driver, now: number): Promise<{ app: string; grant: string }> {
  await removeApp(driver);
  await driver.executeQuery(
    `CREATE (:Person {id: $maker})-[:REGISTERED]->(app:App {id: $app, name: 'Almanac', purpose: 'Shows what is new',
       redirects: ['https://almanac.example/back'], createdAt: 0})
     CREATE (person:Person {id: $person})-[:GRANTS]->(grant:Grant {id: $grant, scopes: ['PEOPLE_READ'],
       createdAt: 0, expiresAt: $now + 86400000})-[:GRANTED_TO]->(app)
     WITH person, grant UNWIND range(1, 20) AS place
     CREATE (person)-[:HOLDS]->(token:Token {id: 'token_budget_' + place, hash: 'budget ' + place, scopes: [],
       createdAt: 0, expiresAt: $now + 3600000, app: $app})<-[:ISSUED]-(grant)`,
    { ...ids, now: neo4j.int(now) },
  );
  return ids;
}

export async function removeApp(driver: Driver): Promise<void> {
  await driver.executeQuery(
    `MATCH (n:Person|App|Grant) WHERE n.id IN $ids OPTIONAL MATCH (n)-[:HOLDS]->(token:Token) DETACH DELETE token, n`,
    { ids: Object.values(ids) },
  );
}
