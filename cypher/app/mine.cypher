// The app with this id, if the viewer registered it.
// @param me: ID!, app: ID!
// @returns ...RegisteredApp
MATCH (me:Person {id: $me})
UNWIND [$app] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:REGISTERED]->(app:App {id: wanted})
WITH app,
// @include app/must-approve
AS mustApprove
RETURN app.id AS id, app.createdAt AS at, app.name AS name, app.purpose AS purpose, app.redirects AS redirects,
// @include app/state
AS state
