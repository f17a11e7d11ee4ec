// The viewer's passkeys, for their export.
// @param me: ID!
// @returns name: String!, createdAt: DateTime!, lastUsedAt: DateTime
MATCH (:Person {id: $me})-[:ENTERS_WITH]->(passkey:Passkey)
RETURN passkey.name AS name, passkey.createdAt AS createdAt, passkey.lastUsedAt AS lastUsedAt
ORDER BY createdAt, passkey.id
