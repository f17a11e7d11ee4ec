// Whether I am the only keeper of a project I keep, after keeper/lock; no row for any other.
// @param me: ID!, project: ID!
// @returns sole: Boolean!
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // one after the other: the plan could else multiply the two
MATCH (me)-[:KEEPS]->(project:Project {id: wanted})
RETURN NOT EXISTS { MATCH (other:Person)-[:KEEPS]->(project) WHERE other <> me } AS sole
