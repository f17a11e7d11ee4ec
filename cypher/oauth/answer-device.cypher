// Answers the request of a device: with a grant of the viewer, or with none, which refuses. No row if it was answered
// before.
// @param userCode: String!, grant: ID, now: DateTime!
// @returns refused: Boolean!
// @eager the record is locked and read before it is changed
MATCH (record:OAuthRecord {userCode: $userCode})
SET record.locked = true
WITH record
WHERE record.expiresAt > $now AND record.answeredAt IS NULL
SET record.answeredAt = $now, record.refused = $grant IS NULL
WITH record
CALL (record) {
  MATCH (grant:Grant {id: $grant})
  MERGE (grant)-[:ISSUED]->(record)
}
RETURN record.refused AS refused
