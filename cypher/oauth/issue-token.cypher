// Gives an app a bearer token, of which only the hash is stored. No row where it may no longer act for the person.
// @param grant: ID!, token: ID!, hash: String!, scopes: [Scope!]!, audience: String!, now: DateTime!,
//   expiresAt: DateTime!
// @returns id: ID!
// @eager the grant is read before the token is written
MATCH (person:Person)-[:GRANTS]->(grant:Grant {id: $grant})-[:GRANTED_TO]->(app:App)
SET grant.locked = true
WITH person, grant, app
WHERE grant.expiresAt > $now AND person.suspendedAt IS NULL AND EXISTS { (app)<-[:REGISTERED]-() }
MERGE (token:Token {hash: $hash})
ON CREATE SET token.id = $token, token.scopes = $scopes, token.app = app.id, token.audience = $audience,
  token.createdAt = $now, token.expiresAt = $expiresAt
MERGE (person)-[:HOLDS]->(token)
MERGE (grant)-[:ISSUED]->(token)
RETURN token.id AS id
