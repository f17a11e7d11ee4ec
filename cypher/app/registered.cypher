// The apps that the viewer registered, the latest first.
// @param me: ID!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...RegisteredApp
// @budget 180, small 15
MATCH (:Person {id: $me})-[:REGISTERED]->(app:App)
WITH app, app.id AS id, app.createdAt AS at,
// @include app/must-approve
AS mustApprove
WHERE
// @include request/before
RETURN id, at, app.name AS name, app.purpose AS purpose, app.redirects AS redirects,
// @include app/state
AS state
ORDER BY at DESC, id DESC LIMIT $limit
