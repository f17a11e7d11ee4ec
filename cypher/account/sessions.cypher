// The viewer's sessions that have not expired, the latest first.
// @param me: ID!, now: DateTime!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Session
// @budget 180, small 10
MATCH (:Person {id: $me})-[:ENTERED]->(session:Session)
WHERE session.expiresAt > $now
WITH session, session.id AS id, session.createdAt AS at
WHERE
// @include request/before
RETURN id, at, session.lastSeenAt AS lastSeenAt, session.expiresAt AS expiresAt
ORDER BY at DESC, id DESC LIMIT $limit
