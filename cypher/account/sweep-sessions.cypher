// Forgets sessions past their time, some at once.
// @param now: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (session:Session)
WHERE session.expiresAt <= $now
WITH session LIMIT $limit
DETACH DELETE session
RETURN count(*) AS swept
