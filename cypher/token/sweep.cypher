// Deletes a batch of expired tokens.
// @param now: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (token:Token)
WHERE token.expiresAt <= $now
WITH token LIMIT $limit
DETACH DELETE token
RETURN count(*) AS swept
