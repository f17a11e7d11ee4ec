// Deletes a batch of expired retry keys.
// @param now: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (retry:Retry)
WHERE retry.until <= $now
WITH retry LIMIT $limit
DETACH DELETE retry
RETURN count(*) AS swept
