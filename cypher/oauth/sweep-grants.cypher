// Deletes a batch of what people let apps do for a time that is over, with the webhooks of these apps.
// @eager what was issued is read before it is deleted
// @param now: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (grant:Grant)
WHERE grant.expiresAt <= $now
WITH grant LIMIT $limit
CALL (grant) {
// @include app/end-grant
}
RETURN count(*) AS swept
