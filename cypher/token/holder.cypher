// The person who holds the token with this hash, and its scopes.
// @param hash: String!
// @returns person: ID!, token: ID!, scopes: [Scope!]!, house: String
// @budget 10
MATCH (person:Person)-[:HOLDS]->(token:Token {hash: $hash})
RETURN person.id AS person, token.id AS token, token.scopes AS scopes, person.house AS house
