// Leases the webhook that is due first, until `until`: no other process serves it meanwhile, and if it is never
// released it is due again then. Not `free`: another process has just leased it. Not `valid`: its owner is
// suspended, or the token or what an app was let do that owns it has ended. It `waits`, and is not leased, while
// the person who registered its app is suspended (account/bring-back makes it due). `scopes` are those of the
// token or of the app; null in a session.
// @eager the webhook is locked before the lease is read
// @param now: DateTime!, until: DateTime!
// @returns webhook: ID!, free: Boolean!, valid: Boolean!, waits: Boolean!, person: ID!, app: ID, token: ID,
//   scopes: [Scope!], url: String!, query: String, secret: String!, cursor: Int!
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
OPTIONAL MATCH (webhook)<-[:HOOKS]-(grant)-[:GRANTED_TO]->(app)
WHERE grant.expiresAt > $now // no label: with it, the plan reads all of what people let apps do
WITH webhook, free, person, token, grant, app,
  app IS NOT NULL AND NOT EXISTS { (app)<-[:REGISTERED]-(:Person) } AS waits
CALL (webhook, free, waits) {
  WITH webhook
  WHERE free AND waits
  SET webhook.leased = null, webhook.due = null, webhook.pending = true
}
RETURN webhook.id AS webhook, free,
  person.suspendedAt IS NULL AND CASE
    WHEN webhook.app IS NOT NULL THEN app IS NOT NULL
    ELSE webhook.token IS NULL OR token IS NOT NULL
  END AS valid,
  waits, person.id AS person, app.id AS app, webhook.token AS token, coalesce(token.scopes, grant.scopes) AS scopes,
  webhook.url AS url, webhook.query AS query, webhook.secret AS secret, webhook.cursor AS cursor
