// The acquaintance `met` from the viewer to `$person`. UNWIND keeps the planner from multiplying the two
// look-ups.
// @fragment
MATCH (me:Person {id: $me})
UNWIND [$person] AS id
MATCH (me)-[met:MET]->(person:Person {id: id})
