// Removes my entries, or with `leave` only those for myself: the others stay without anybody who wrote them, for the keepers.
// @eager all are found before any is deleted
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
