// Keeps what the authorization server has to know again for a while: a request of an app. What finds it is stored as
// hashes only.
// @param hash: String!, userCode: String, kind: String!, payload: String!, expiresAt: DateTime!
// @returns hash: String!
MERGE (record:OAuthRecord {hash: $hash})
SET record.kind = $kind, record.userCode = $userCode, record.payload = $payload, record.expiresAt = $expiresAt
RETURN record.hash AS hash
