// A token as it is listed to its owner. `at` is when it was made, `lastUsedAt` the day of its last use.
// @shape Token id: ID!, at: DateTime!, name: String, scopes: [Scope!]!, lastUsedAt: DateTime,
//   expiresAt: DateTime!
token.id AS id, token.createdAt AS at, token.name AS name, token.scopes AS scopes,
token.lastUsedAt AS lastUsedAt, token.expiresAt AS expiresAt
