// The viewer's webhooks, the latest first; of a token or an app its own.
// @param me: ID!, token: ID, app: ID, now: DateTime!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Webhook
// @budget 180, small 45
MATCH (me:Person {id: $me})-[:HOOKS]->(webhook:Webhook)
WHERE
// @include webhook/shown
WITH webhook, webhook.id AS id, webhook.createdAt AS at
WHERE
// @include request/before
WITH webhook
RETURN
// @include webhook/shape
ORDER BY at DESC, id DESC LIMIT $limit
