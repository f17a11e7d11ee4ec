// Has a delivery of the viewer that was tried sent again. A webhook that was disabled is enabled again, and
// what waited is due. No row if the viewer has no such delivery, or if another token or app made its webhook.
// @eager the webhook is locked before its deliveries are read
// @param me: ID!, token: ID, app: ID, delivery: ID!, now: DateTime!
// @returns webhook: ID!
MATCH (me:Person {id: $me})
UNWIND [$delivery] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (delivery:Delivery {id: wanted})<-[:DELIVERS]-(webhook:Webhook)<-[:HOOKS]-(me)
WHERE delivery.triedAt IS NOT NULL AND
// @include webhook/shown
SET webhook.locked = true
WITH webhook, delivery, webhook.disabledAt IS NOT NULL AS disabled
CALL (webhook, disabled) {
  WITH webhook, disabled
  WHERE disabled
  MATCH (webhook)-[:DELIVERS]->(waiting:Delivery)
  WHERE waiting.deliveredAt IS NULL
  SET waiting.due = $now, waiting.tries = 0
}
SET delivery.due = $now, delivery.tries = 0, delivery.deliveredAt = null, webhook.disabledAt = null,
  webhook.pending = true,
  webhook.due = CASE WHEN coalesce(webhook.leased, 0) > $now THEN webhook.due ELSE $now END
RETURN webhook.id AS webhook
