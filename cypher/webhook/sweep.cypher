// Deletes a batch of webhooks whose token has ended, with their deliveries.
// @eager the deliveries are found before their webhook is deleted
// @param now: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (webhook:Webhook)
USING INDEX SEEK webhook:Webhook(token)
WHERE webhook.token STARTS WITH 'token_'
WITH webhook
WHERE NOT EXISTS {
  MATCH (webhook)<-[:HOOKS]-(:Person)-[:HOLDS]->(maker)
  WHERE maker.id = webhook.token AND maker.expiresAt > $now // no label: with it, the plan reads all tokens
}
WITH webhook LIMIT $limit
CALL (webhook) {
// @include webhook/end
}
RETURN count(*) AS swept
