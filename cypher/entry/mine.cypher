// The viewer's entry `$entry`, whether or not they still keep its project. UNWIND keeps the planner from
// multiplying the two look-ups. It names the index, because the plan could otherwise walk everything that
// the viewer wrote.
// @fragment
MATCH (me:Person {id: $me})
UNWIND [$entry] AS mine
MATCH (me)-[:WROTE]->(entry:Entry {id: mine})
USING INDEX SEEK entry:Entry(id)
