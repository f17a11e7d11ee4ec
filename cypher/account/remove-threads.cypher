// Removes the viewer's messages, and the conversations in which nobody else is left.
// @eager everything is read before any of it is deleted
// @param me: ID!
// @returns removed: Int!
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (me)-[:SAID]->(message:Message)
  DETACH DELETE message
  RETURN count(*) AS removed
}
CALL (me) {
  MATCH (me)-[:TAKES_PART]->(thread:Thread)
  SET thread.locked = true
  WITH thread WHERE COUNT { (thread)<-[:TAKES_PART|SET_ASIDE]-() } = 1
  OPTIONAL MATCH (thread)<-[:SAID_IN]-(message:Message)
  DETACH DELETE message
  WITH DISTINCT thread
  DETACH DELETE thread
}
RETURN removed
