// The person who is in a session now.
// @param session: ID!
// @returns id: ID!
// @budget 10
MATCH (person:Person)-[:ENTERED]->(:Session {id: $session})
RETURN person.id AS id
