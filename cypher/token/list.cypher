// The tokens that the viewer or the host made for them and that have not expired, the latest first.
// @param me: ID!, now: DateTime!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Token
// @budget 180, small 15
MATCH (:Person {id: $me})-[:HOLDS]->(token:Token)
WHERE token.expiresAt > $now AND token.app IS NULL
WITH token, token.id AS id, token.createdAt AS at
WHERE
// @include request/before
WITH token
RETURN
// @include token/shape
ORDER BY at DESC, id DESC LIMIT $limit
