// My entry `$entry`, whether or not I still keep its project. Looked up one after the other: the plan could else multiply the two.
// @fragment
MATCH (me:Person {id: $me})
UNWIND [$entry] AS mine
MATCH (me)-[:WROTE]->(entry:Entry {id: mine})
