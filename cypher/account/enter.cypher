// Opens a session for a person, or gives it another secret. No row if nobody has this id.
// @param person: ID!, session: ID!, hash: String!, now: DateTime!, seenAt: DateTime!, expiresAt: DateTime!
// @returns id: ID!
MATCH (person:Person {id: $person})
MERGE (session:Session {id: $session})
SET session.hash = $hash, session.createdAt = $now, session.lastSeenAt = $seenAt,
  session.expiresAt = $expiresAt
MERGE (person)-[:ENTERED]->(session)
RETURN session.id AS id
