// Makes a webhook of the viewer, which begins behind the last event. `token` is the one that made it; null in
// a session. `allowed` is false past the limit of webhooks: the caller then rolls back. An invented person
// (`demo`) has none either.
// @eager the webhooks are counted after this one was written
// @param me: ID!, webhook: ID!, url: String!, query: String, secret: String!, token: ID, now: DateTime!
// @returns allowed: Boolean!, limit: Int!, demo: Boolean!
MATCH (me:Person {id: $me})
SET me.locked = true
WITH me, coalesce(head(COLLECT { MATCH (last:Sequence {name: 'event'}) RETURN last.value }), 0) AS cursor
CREATE (me)-[:HOOKS]->(:Webhook {id: $webhook, url: $url, query: $query, secret: $secret, token: $token,
  createdAt: $now, cursor: cursor, due: $now})
WITH me, head(COLLECT { MATCH (house:House {id: 'house'}) RETURN house.webhooks }) AS limit
RETURN COUNT { (me)-[:HOOKS]->() } <= limit AS allowed, limit, me.house IS NOT NULL AS demo
