// The apps that the viewer has let in, those last let in first. Those of a suspended person are as if removed.
// @param me: ID!, now: DateTime!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...App
// @budget 250, small 20
MATCH (:Person {id: $me})-[:GRANTS]->(grant:Grant)-[:GRANTED_TO]->(app:App)
WHERE grant.expiresAt > $now AND EXISTS { (app)<-[:REGISTERED]-() }
WITH app, app.id AS id, max(grant.createdAt) AS at, max(grant.lastUsedAt) AS lastUsedAt,
  max(grant.expiresAt) AS expiresAt, collect(grant.scopes) AS scopes
WHERE
// @include request/before
RETURN id, at, app.name AS name, app.purpose AS purpose,
  reduce(given = [], some IN scopes | given + [scope IN some WHERE NOT scope IN given]) AS scopes, lastUsedAt, expiresAt
ORDER BY at DESC, id DESC LIMIT $limit
