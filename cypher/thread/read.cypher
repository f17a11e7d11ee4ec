// The conversations among these ids in which the viewer takes part.
// @param me: ID!, ids: [ID!]!
// @returns ...Thread
// @budget 500
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (thread:Thread {id: wanted})
USING INDEX SEEK thread:Thread(id)
WHERE EXISTS { (me)-[:TAKES_PART]->(thread) }
RETURN
// @include thread/shape
