// The conversations among these ids in which the viewer takes part.
// @shape Participant id: ID!, name: String!, about: String
// @param me: ID!, ids: [ID!]!
// @returns id: ID!, at: DateTime!, item: ID, participants: [Participant!]!
// @budget 500
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (thread:Thread {id: wanted})
USING INDEX SEEK thread:Thread(id)
WHERE EXISTS { (me)-[:TAKES_PART]->(thread) }
RETURN
// @include thread/fields
