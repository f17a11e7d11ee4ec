// Leases the webhook that is due first, until `until`: no other process serves it meanwhile, and if it is never
// released it is due again then. Not `free`: another process has just leased it. Not `valid`: its owner is
// suspended, or the token that made it has ended. `scopes` are those of the token; null in a session.
// @eager the webhook is locked before the lease is read
// @param now: DateTime!, until: DateTime!
// @returns webhook: ID!, free: Boolean!, valid: Boolean!, person: ID!, token: ID, scopes: [Scope!],
//   url: String!, query: String, secret: String!, cursor: Int!
MATCH (webhook:Webhook)
USING INDEX SEEK webhook:Webhook(due)
WHERE webhook.due <= $now
WITH webhook ORDER BY webhook.due LIMIT 1
SET webhook.locked = true
WITH webhook, coalesce(webhook.leased, 0) <= $now AS free
SET webhook.leased = CASE WHEN free THEN $until ELSE webhook.leased END
SET webhook.due = webhook.leased,
  webhook.pending = CASE WHEN free THEN false ELSE webhook.pending END
WITH webhook, free
MATCH (webhook)<-[:HOOKS]-(person:Person)
OPTIONAL MATCH (person)-[:HOLDS]->(token)
WHERE token.id = webhook.token AND token.expiresAt > $now // no label: with it, the plan reads all tokens
RETURN webhook.id AS webhook, free,
  person.suspendedAt IS NULL AND (webhook.token IS NULL OR token IS NOT NULL) AS valid,
  person.id AS person, webhook.token AS token, token.scopes AS scopes, webhook.url AS url,
  webhook.query AS query, webhook.secret AS secret, webhook.cursor AS cursor
