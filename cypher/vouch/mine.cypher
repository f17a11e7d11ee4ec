// The viewer's own vouches for these people.
// @param me: ID!, ids: [ID!]!
// @returns id: ID!, name: String!, about: String, since: DateTime!
// @budget 1550, small 860
MATCH (me:Person {id: $me})
UNWIND $ids AS id
MATCH (person:Person {id: id})
MATCH (me)-[vouch:VOUCHES]->(person)
RETURN id, person.name AS name, person.about AS about, vouch.since AS since
