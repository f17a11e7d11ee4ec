// Gives an app a code or a refresh token, of which only the hash is stored. No row where it may no longer act for the
// person.
// @param grant: ID!, hash: String!, kind: String!, payload: String!, now: DateTime!, expiresAt: DateTime!
// @returns hash: String!
// @eager the grant is read before the record is written
MATCH (person:Person)-[:GRANTS]->(grant:Grant {id: $grant})
SET grant.locked = true
WITH person, grant
WHERE grant.expiresAt > $now AND person.suspendedAt IS NULL
MERGE (record:OAuthRecord {hash: $hash})
ON CREATE SET record.kind = $kind, record.payload = $payload, record.expiresAt = $expiresAt
MERGE (grant)-[:ISSUED]->(record)
RETURN record.hash AS hash
