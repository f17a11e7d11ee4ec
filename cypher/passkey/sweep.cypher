// Deletes a batch of challenges that were not used in time, or were used.
// @param now: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (challenge:PasskeyChallenge)
WHERE challenge.until <= $now
WITH challenge LIMIT $limit
DETACH DELETE challenge
RETURN count(*) AS swept
