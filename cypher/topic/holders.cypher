// The people who offer help with these topics.
// @param ids: [ID!]!
// @returns person: ID!
UNWIND $ids AS id
MATCH (:Topic {id: id})<-[:OFFERS]-(person:Person)
RETURN DISTINCT person.id AS person
