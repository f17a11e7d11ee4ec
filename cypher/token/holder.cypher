// The person who holds the token with this hash, and its scopes, until it expires. `app` is the app to which it was
// given; null for a token that the person or the host made.
// @param hash: String!, now: DateTime!
// @returns person: ID!, token: ID!, scopes: [Scope!]!, lastUsedAt: DateTime, networks: [Int!]!, house: String,
//   app: ID
// @budget 12
MATCH (person:Person)-[:HOLDS]->(token:Token {hash: $hash})
WHERE token.expiresAt > $now AND person.suspendedAt IS NULL
RETURN person.id AS person, token.id AS token, token.scopes AS scopes, token.lastUsedAt AS lastUsedAt,
  coalesce(token.networks, []) AS networks, person.house AS house, token.app AS app
