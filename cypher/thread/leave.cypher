// Leaves a conversation. When the last participant leaves, it is deleted with all its messages;
// it waits for one who is suspended. No row if
// the viewer takes no part in it.
// @eager the participants are counted before the viewer leaves
// @param me: ID!, thread: ID!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$thread] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (thread:Thread {id: wanted})
WHERE EXISTS { (me)-[:TAKES_PART]->(thread) }
SET thread.locked = true
WITH me, thread
MATCH (me)-[part:TAKES_PART]->(thread)
WITH thread, part, COUNT { (thread)<-[:TAKES_PART|SET_ASIDE]-() } AS taking
DELETE part
WITH thread, taking
CALL (thread, taking) {
  WITH thread WHERE taking = 1
  OPTIONAL MATCH (thread)<-[:SAID_IN]-(message:Message)
  DETACH DELETE message
  WITH DISTINCT thread
  DETACH DELETE thread
}
RETURN $thread AS id
