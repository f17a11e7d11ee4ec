// Forgets keys past their time, some at once.
// @param now: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (retry:Retry)
WHERE retry.until <= $now
WITH retry LIMIT $limit
DETACH DELETE retry
RETURN count(*) AS swept
