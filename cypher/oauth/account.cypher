// The person with this id, unless they are suspended.
// @param person: ID!
// @returns id: ID!
// @budget 5
MATCH (person:Person {id: $person})
WHERE person.suspendedAt IS NULL
RETURN person.id AS id
