/** A webhook with many deliveries, delivered and waiting, in the graph of the bench. */
import neo4j, { type Driver } from 'neo4j-driver';

const webhook = 'webhook_budget';

/** Gives the id of the webhook, which is that person's. */
export async function layOutWebhook(driver: Driver, me: string, now: number): Promise<string> {
  await removeWebhook(driver);
  await driver.executeQuery(
    `MATCH (me:Person {id: $me})
     CREATE (me)-[:HOOKS]->(w:Webhook {id: $webhook, url: 'https://hooks.example', secret: '', createdAt: 0,
       cursor: 0, due: $now})
     WITH w UNWIND range(1, 1000) AS place
     CREATE (w)-[:DELIVERS]->(:Delivery {id: 'delivery_budget_' + place, webhook: w.id, seq: -place,
       at: $now - place, tries: 1, triedAt: $now, status: 204, deliveredAt: $now,
       due: CASE WHEN place % 20 = 0 THEN $now END})`,
    { me, webhook, now: neo4j.int(now) },
  );
  return webhook;
}

export async function removeWebhook(driver: Driver): Promise<void> {
  await driver.executeQuery(
    `MATCH (w:Webhook {id: $webhook}) OPTIONAL MATCH (w)-[:DELIVERS]->(d) DETACH DELETE w, d`,
    { webhook },
  );
}
