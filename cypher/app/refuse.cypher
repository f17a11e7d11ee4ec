// Refuses an app, and ends it for everybody who let it in. No row if there is none with this id.
// @eager everything is read before any of it is deleted
// @param app: ID!, now: DateTime!
// @returns name: String!
MATCH (app:App {id: $app})
SET app.refusedAt = $now
REMOVE app.approvedAt
WITH app
CALL (app) {
  MATCH (app)<-[:GRANTED_TO]-(grant:Grant)
// @include app/end-grant
}
RETURN app.name AS name
