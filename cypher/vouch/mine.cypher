// The viewer's own vouches for these people.
// @param me: ID!, ids: [ID!]!
// @returns ...Vouch
// @budget 1550, small 860
MATCH (me:Person {id: $me})
UNWIND $ids AS id
MATCH (person:Person {id: id})
MATCH (me)-[vouch:VOUCHES]->(person)
RETURN
// @include vouch/shape
