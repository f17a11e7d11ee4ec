// A webhook as it is listed to its owner, without its secret. `at` is when it was made, `makerName` what the
// token or the app that made it is called.
// @shape Webhook id: ID!, at: DateTime!, url: String!, query: String, disabledAt: DateTime,
//   maker: WebhookMaker!, makerName: String
webhook.id AS id, webhook.createdAt AS at, webhook.url AS url, webhook.query AS query,
webhook.disabledAt AS disabledAt,
CASE WHEN webhook.app IS NOT NULL THEN 'APP' WHEN webhook.token IS NOT NULL THEN 'TOKEN' ELSE 'PERSON' END AS maker,
coalesce(
  head(COLLECT { MATCH (webhook)<-[:HOOKS]-(:Grant)-[:GRANTED_TO]->(app:App) RETURN app.name }),
  head(COLLECT {
    MATCH (webhook)<-[:HOOKS]-(:Person)-[:HOLDS]->(token)
    WHERE token.id = webhook.token // no label: with it, the plan reads all tokens
    RETURN token.name
  })
) AS makerName
