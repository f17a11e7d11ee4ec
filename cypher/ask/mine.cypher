// My ask `$ask`. Looked up one after the other: the plan could else multiply the two.
// @fragment
MATCH (me:Person {id: $me})
UNWIND [$ask] AS mine
MATCH (me)-[:ASKS]->(ask:Ask {id: mine})
