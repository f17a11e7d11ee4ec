// A passkey as it is listed to its owner. `at` is when it was added, `lastUsedAt` the day of its last use.
// @shape Passkey id: ID!, at: DateTime!, name: String!, lastUsedAt: DateTime
passkey.id AS id, passkey.createdAt AS at, passkey.name AS name, passkey.lastUsedAt AS lastUsedAt
