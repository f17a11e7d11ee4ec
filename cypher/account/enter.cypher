// Opens a session for a person, or gives it another secret, and notes it for the host; visits to a
// demonstration house are not noted. No row if nobody has this id, or if they are suspended.
// @param person: ID!, session: ID!, hash: String!, now: DateTime!, seenAt: DateTime!, expiresAt: DateTime!
// @returns id: ID!
MATCH (person:Person {id: $person})
WHERE person.suspendedAt IS NULL
MERGE (session:Session {id: $session})
SET session.hash = $hash, session.createdAt = $now, session.lastSeenAt = $seenAt,
  session.expiresAt = $expiresAt
MERGE (person)-[:ENTERED]->(session)
FOREACH (one IN CASE WHEN person.house IS NULL THEN [session] ELSE [] END |
  MERGE (noted:SecurityEvent {id: 'SIGNED_IN ' + $session})
  ON CREATE SET noted.at = $now, noted.kind = 'SIGNED_IN', noted.person = $person, noted.count = 1)
RETURN session.id AS id
