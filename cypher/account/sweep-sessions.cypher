// Deletes a batch of expired sessions.
// @param now: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (session:Session)
WHERE session.expiresAt <= $now
WITH session LIMIT $limit
DETACH DELETE session
RETURN count(*) AS swept
