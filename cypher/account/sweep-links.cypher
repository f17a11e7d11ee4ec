// Deletes a batch of expired sign-in links.
// @param now: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (link:SignInLink)
WHERE link.until <= $now
WITH link LIMIT $limit
DETACH DELETE link
RETURN count(*) AS swept
