// An app that people can let in now, as the authorization server knows it.
// @param app: ID!
// @returns id: ID!, name: String!, purpose: String!, redirects: [String!]!
// @budget 20
MATCH (app:App {id: $app})<-[:REGISTERED]-(:Person)
WITH app,
// @include app/must-approve
AS mustApprove
WITH app,
// @include app/state
AS state
WHERE state = 'READY'
RETURN app.id AS id, app.name AS name, app.purpose AS purpose, app.redirects AS redirects
