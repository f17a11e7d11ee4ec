// Removes the viewer's entries. With `leave`, it removes only those marked `forMe`: the others remain
// without a writer, for the keepers.
// @eager all are read before any is deleted
// @param me: ID!, leave: Boolean!
// @returns removed: Int!
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (me)-[:WROTE]->(entry:Entry)
  WHERE NOT $leave OR entry.forMe
  DETACH DELETE entry
  RETURN count(*) AS removed
}
CALL (me) {
  MATCH (me)-[wrote:WROTE]->(entry:Entry)
  OPTIONAL MATCH (entry)<-[looked:LOOKED_OVER]-()
  REMOVE entry.writer
  DELETE wrote, looked
}
RETURN removed
