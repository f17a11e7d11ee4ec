// Deletes a batch of security events that are older than they are kept.
// @param before: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (noted:SecurityEvent)
WHERE noted.at < $before
WITH noted LIMIT $limit
DELETE noted
RETURN count(*) AS swept
