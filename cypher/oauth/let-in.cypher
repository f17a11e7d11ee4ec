// Lets an app act for the viewer. No row for an app that people cannot let in, and for an invented person.
// @param me: ID!, app: ID!, grant: ID!, scopes: [Scope!]!, now: DateTime!, expiresAt: DateTime!
// @returns id: ID!
MATCH (me:Person {id: $me})
WHERE me.house IS NULL AND me.suspendedAt IS NULL
UNWIND [$app] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (app:App {id: wanted})<-[:REGISTERED]-(:Person)
WITH me, app,
// @include app/must-approve
AS mustApprove
WITH me, app,
// @include app/state
AS state
WHERE state = 'READY'
MERGE (grant:Grant {id: $grant})
ON CREATE SET grant.scopes = $scopes, grant.createdAt = $now, grant.expiresAt = $expiresAt
MERGE (me)-[:GRANTS]->(grant)
MERGE (grant)-[:GRANTED_TO]->(app)
RETURN grant.id AS id
