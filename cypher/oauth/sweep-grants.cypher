// Deletes a batch of what people let apps do for a time that is over.
// @param now: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (grant:Grant)
WHERE grant.expiresAt <= $now
WITH grant LIMIT $limit
DETACH DELETE grant
RETURN count(*) AS swept
