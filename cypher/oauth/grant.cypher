// What a person lets an app do, while it lasts.
// @param grant: ID!, now: DateTime!
// @returns person: ID!, app: ID!, scopes: [Scope!]!, createdAt: DateTime!, expiresAt: DateTime!
// @budget 75
MATCH (person:Person)-[:GRANTS]->(grant:Grant {id: $grant})-[:GRANTED_TO]->(app:App)
WHERE grant.expiresAt > $now AND person.suspendedAt IS NULL
RETURN person.id AS person, app.id AS app, grant.scopes AS scopes, grant.createdAt AS createdAt,
  grant.expiresAt AS expiresAt
