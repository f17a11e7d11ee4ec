// Removes a webhook of the viewer with its deliveries. No row if the viewer has none with this id, or if
// another token or app made it.
// @eager the deliveries are found before the webhook is deleted
// @param me: ID!, token: ID, app: ID, webhook: ID!, now: DateTime!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$webhook] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:HOOKS]->(webhook:Webhook {id: wanted})
WHERE
// @include webhook/shown
WITH webhook, webhook.id AS id
CALL (webhook) {
// @include webhook/end
}
RETURN id
