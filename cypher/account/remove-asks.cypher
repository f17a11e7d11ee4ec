// Removes the viewer's asks with the introductions requested for them. Candidates and dismissals stored on
// the asks are deleted with them and with the viewer.
// @eager all are read before any is deleted
// @param me: ID!
// @returns removed: Int!
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (me)-[:ASKS]->(:Ask)<-[:FOR]-(introduction:Introduction)
  DETACH DELETE introduction
}
CALL (me) {
  MATCH (me)-[:ASKS]->(ask:Ask)
  DETACH DELETE ask
  RETURN count(*) AS removed
}
RETURN removed
