// Uses a code or a refresh token. `first` is false if it was used before.
// @param hash: String!, now: DateTime!
// @returns first: Boolean!
// @eager the record is locked and read before it is changed
MATCH (record:OAuthRecord {hash: $hash})
SET record.locked = true
WITH record, record.consumedAt AS before
SET record.consumedAt = coalesce(before, $now)
RETURN before IS NULL AS first
