// Disables a webhook: nothing of it is due any more.
// @eager the webhook is locked before its deliveries are read
// @param webhook: ID!, now: DateTime!
// @returns person: ID!
MATCH (webhook:Webhook {id: $webhook})<-[:HOOKS]-(person:Person)
SET webhook.disabledAt = $now, webhook.due = null, webhook.leased = null
WITH webhook, person
CALL (webhook) {
  MATCH (webhook)-[:DELIVERS]->(delivery:Delivery)
  WHERE delivery.due IS NOT NULL
  SET delivery.due = null
}
RETURN person.id AS person
