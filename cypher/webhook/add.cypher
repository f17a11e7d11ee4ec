// Makes a webhook of the viewer, which begins behind the last event. `token` is the one that made it, null in a
// session; that of an app gives it to what the person lets this app do. `allowed` is false past the limit of
// webhooks: the caller then rolls back. An invented person (`demo`) has none either. No row where the app may no
// longer act for the person.
// @eager what the app may do is locked before it is read, and the webhooks are counted after this one was written
// @param me: ID!, webhook: ID!, url: String!, query: String, secret: String!, token: ID, app: ID, now: DateTime!
// @returns allowed: Boolean!, limit: Int!, demo: Boolean!
MATCH (me:Person {id: $me})
OPTIONAL MATCH (me)-[:GRANTS]->(grant:Grant)-[:ISSUED]->(token)
WHERE $app IS NOT NULL AND token.id = $token // no label: with it, the plan reads all tokens
SET grant.locked = true
WITH me, grant
WHERE $app IS NULL OR
  (grant.expiresAt > $now AND EXISTS { (grant)-[:GRANTED_TO]->(:App)<-[:REGISTERED]-(:Person) })
SET me.locked = true
WITH me, grant, coalesce(head(COLLECT { MATCH (last:Sequence {name: 'event'}) RETURN last.value }), 0) AS cursor
CREATE (me)-[:HOOKS]->(made:Webhook {id: $webhook, url: $url, query: $query, secret: $secret, app: $app,
  token: CASE WHEN $app IS NULL THEN $token END, createdAt: $now, cursor: cursor, due: $now})
WITH me, grant, made
CALL (grant, made) {
  WITH grant, made
  WHERE grant IS NOT NULL
  CREATE (grant)-[:HOOKS]->(made)
}
WITH me, head(COLLECT { MATCH (house:House {id: 'house'}) RETURN house.webhooks }) AS limit
RETURN COUNT {
  MATCH (me)-[:HOOKS]->(webhook:Webhook)
  WHERE
  // @include webhook/stands
} <= limit AS allowed, limit, me.house IS NOT NULL AS demo
