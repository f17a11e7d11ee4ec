// The person to whom a session belongs, while it lasts.
// @param hash: String!, now: DateTime!
// @returns person: ID!, session: ID!, lastSeenAt: DateTime!, signedInAt: DateTime!, house: String
// @budget 12
MATCH (person:Person)-[:ENTERED]->(session:Session {hash: $hash})
WHERE session.expiresAt > $now AND person.suspendedAt IS NULL
RETURN person.id AS person, session.id AS session, session.lastSeenAt AS lastSeenAt,
  session.createdAt AS signedInAt, person.house AS house
