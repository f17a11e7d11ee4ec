// The viewer's passkeys, the latest first.
// @param me: ID!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Passkey
// @budget 180, small 15
MATCH (:Person {id: $me})-[:ENTERS_WITH]->(passkey:Passkey)
WITH passkey, passkey.id AS id, passkey.createdAt AS at
WHERE
// @include request/before
WITH passkey
RETURN
// @include passkey/shape
ORDER BY at DESC, id DESC LIMIT $limit
