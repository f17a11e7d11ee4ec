// The viewer's own trust in these people.
// @param me: ID!, ids: [ID!]!
// @returns ...Trust
// @budget 1650, small 940
MATCH (me:Person {id: $me})
UNWIND $ids AS id
MATCH (person:Person {id: id})
MATCH (me)-[trust:TRUSTS]->(person)
RETURN
// @include trust/shape
