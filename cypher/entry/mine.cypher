// My entry `$entry`, whether or not I still keep its project. Looked up one after the other: the plan could else multiply the two.
// By the index: it could else walk all I ever wrote.
// @fragment
MATCH (me:Person {id: $me})
UNWIND [$entry] AS mine
MATCH (me)-[:WROTE]->(entry:Entry {id: mine})
USING INDEX SEEK entry:Entry(id)
