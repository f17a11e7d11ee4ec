// Ends what a person let an app do, with all its tokens. No row if it has ended already.
// @eager everything is read before any of it is deleted
// @param grant: ID!
// @returns person: ID!, app: ID!
MATCH (person:Person)-[:GRANTS]->(grant:Grant {id: $grant})-[:GRANTED_TO]->(app:App)
WITH grant, person.id AS person, app.id AS app
CALL (grant) {
// @include app/end-grant
}
RETURN person, app
