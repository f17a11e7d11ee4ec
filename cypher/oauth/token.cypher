// A bearer token of an app, while it lasts.
// @param hash: String!, now: DateTime!
// @returns person: ID!, app: ID!, grant: ID!, scopes: [Scope!]!, audience: String!, createdAt: DateTime!,
//   expiresAt: DateTime!
MATCH (person:Person)-[:HOLDS]->(token:Token {hash: $hash})<-[:ISSUED]-(grant:Grant)
WHERE token.expiresAt > $now AND person.suspendedAt IS NULL
RETURN person.id AS person, token.app AS app, grant.id AS grant, token.scopes AS scopes,
  token.audience AS audience, token.createdAt AS createdAt, token.expiresAt AS expiresAt
