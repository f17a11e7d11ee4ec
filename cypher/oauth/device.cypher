// The request that waits for the code that a device shows, until somebody answers it.
// @param userCode: String!, now: DateTime!
// @returns payload: String!
MATCH (record:OAuthRecord {userCode: $userCode})
WHERE record.expiresAt > $now AND record.answeredAt IS NULL
RETURN record.payload AS payload
