// Deletes a webhook whose owner or token is gone, with its deliveries.
// @eager the deliveries are found before the webhook is deleted
// @param webhook: ID!
// @returns deleted: Int!
MATCH (webhook:Webhook {id: $webhook})
CALL (webhook) {
// @include webhook/end
}
RETURN count(*) AS deleted
