// Deletes a batch of expired requests, codes and refresh tokens.
// @param now: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (record:OAuthRecord)
WHERE record.expiresAt <= $now
WITH record LIMIT $limit
DETACH DELETE record
RETURN count(*) AS swept
