// Lets people let an app in. No row if there is none with this id.
// @param app: ID!, now: DateTime!
// @returns name: String!
MATCH (app:App {id: $app})
SET app.approvedAt = $now
REMOVE app.refusedAt
RETURN app.name AS name
