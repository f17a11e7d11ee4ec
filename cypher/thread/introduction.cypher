// Which introductions, of those that the viewer is a party of, opened these conversations. Whether an
// introduction exists for the viewer is for introduction/read to say.
// @param me: ID!, ids: [ID!]!
// @returns ...ThreadIntroduction
// @budget 60
MATCH (me:Person {id: $me})
UNWIND $ids AS id
MATCH (introduction:Introduction {thread: id}) USING INDEX SEEK introduction:Introduction(thread)
WHERE introduction.connectedAt IS NOT NULL AND EXISTS {
  (introduction)-[:ASKER|CONNECTOR|CANDIDATE]->(me)
}
RETURN id, introduction.id AS introduction
