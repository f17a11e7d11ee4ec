// The two people of each row. The second is looked up behind an UNWIND, or the plan would multiply the two.
// @fragment
UNWIND $rows AS row
MATCH (from:Person {id: row.from})
UNWIND [row.to] AS id
MATCH (to:Person {id: id})
