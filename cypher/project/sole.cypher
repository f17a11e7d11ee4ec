// Whether the viewer is the only keeper of a project as far as they can know. Run it after keeper/lock. No
// row for a project that they do not keep. `hidden`: a person behind a block, or a
// suspended one, keeps it too.
// @param me: ID!, project: ID!
// @returns sole: Boolean!, hidden: Boolean!
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:KEEPS]->(project:Project {id: wanted})
RETURN
// @include keeper/alone
AS sole, EXISTS { MATCH (me)-[:BLOCKS]-(:Person)-[:KEEPS]->(project) }
  OR EXISTS { MATCH (:Person)-[aside:SET_ASIDE]->(project) WHERE aside.was = 'KEEPS' } AS hidden
