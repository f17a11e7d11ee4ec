// Records the day on which a session was used, and extends the session from there.
// @param session: ID!, seenAt: DateTime!, expiresAt: DateTime!
// @returns id: ID!
MATCH (session:Session {id: $session})
SET session.lastSeenAt = $seenAt, session.expiresAt = $expiresAt
RETURN session.id AS id
