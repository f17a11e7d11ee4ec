// Whether I am the only keeper of a project I keep, as far as I can know, after keeper/lock; no row for any other. `hidden`: somebody
// behind a block keeps it all the same.
// @param me: ID!, project: ID!
// @returns sole: Boolean!, hidden: Boolean!
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // one after the other: the plan could else multiply the two
MATCH (me)-[:KEEPS]->(project:Project {id: wanted})
RETURN
// @include keeper/alone
AS sole, EXISTS { MATCH (me)-[:BLOCKS]-(:Person)-[:KEEPS]->(project) } AS hidden
