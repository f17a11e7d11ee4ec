// The viewer's ask `$ask`. UNWIND keeps the planner from multiplying the two look-ups.
// @fragment
MATCH (me:Person {id: $me})
UNWIND [$ask] AS mine
MATCH (me)-[:ASKS]->(ask:Ask {id: mine})
