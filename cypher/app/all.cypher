// All registered apps, for the host, the latest first. `person` registered it.
// @returns id: ID!, at: DateTime!, name: String!, purpose: String!, redirects: [String!]!, state: AppState!,
//   person: ID
MATCH (app:App)
WHERE app.id > ''
OPTIONAL MATCH (person:Person)-[:REGISTERED]->(app)
WITH app, person,
// @include app/must-approve
AS mustApprove
RETURN app.id AS id, app.createdAt AS at, app.name AS name, app.purpose AS purpose, app.redirects AS redirects,
// @include app/state
AS state, person.id AS person
ORDER BY at DESC, id DESC
