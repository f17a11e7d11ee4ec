// Removes my asks with the introductions made for them; whom they led to and what was dismissed for them goes with them and me.
// @eager all are found before any is deleted
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
