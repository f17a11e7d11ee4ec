// The two people of each row. UNWIND before the second look-up keeps the planner from multiplying the two.
// @fragment
UNWIND $rows AS row
MATCH (from:Person {id: row.from})
UNWIND [row.to] AS id
MATCH (to:Person {id: id})
