// The viewer's sessions among these ids that have not expired.
// @param me: ID!, ids: [ID!]!, now: DateTime!
// @returns ...Session
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (me)-[:ENTERED]->(session:Session {id: wanted})
WHERE session.expiresAt > $now
RETURN session.id AS id, session.createdAt AS at, session.lastSeenAt AS lastSeenAt,
  session.expiresAt AS expiresAt
