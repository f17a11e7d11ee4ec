// Ends all that the viewer let an app do. No row if they have not let it in.
// @eager everything is read before any of it is deleted
// @param me: ID!, app: ID!, now: DateTime!
// @returns ended: Int!
MATCH (me:Person {id: $me})
UNWIND [$app] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (app:App {id: wanted})
WHERE EXISTS { (app)<-[:REGISTERED]-() }
MATCH (me)-[:GRANTS]->(grant:Grant)-[:GRANTED_TO]->(app)
WHERE grant.expiresAt > $now
WITH app, collect(grant) AS grants
CALL (grants) {
  UNWIND grants AS grant
// @include app/end-grant
}
RETURN size(grants) AS ended
