// Removes an app that the viewer registered, with all that others let it do. No row for any other.
// @eager everything is read before any of it is deleted
// @param me: ID!, app: ID!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$app] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:REGISTERED]->(app:App {id: wanted})
WITH app, app.id AS id
CALL (app) {
  MATCH (app)<-[:GRANTED_TO]-(grant:Grant)
// @include app/end-grant
}
DETACH DELETE app
RETURN id
