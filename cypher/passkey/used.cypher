// Records the day on which a passkey was used, and its counter.
// @param passkey: ID!, counter: Int!, usedAt: DateTime!
// @returns id: ID!
MATCH (passkey:Passkey {id: $passkey})
SET passkey.counter = $counter, passkey.lastUsedAt = $usedAt
RETURN passkey.id AS id
