// The acquaintance `met` of mine with `$person`. Looked up one after the other: the plan could else multiply the two.
// @fragment
MATCH (me:Person {id: $me})
UNWIND [$person] AS id
MATCH (me)-[met:MET]->(person:Person {id: id})
