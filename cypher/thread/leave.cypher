// Leaves a conversation; the last to leave takes it along, with all that was said. No row when I take no part in it.
// @eager who takes part is counted before I leave
// @param me: ID!, thread: ID!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$thread] AS wanted // one after the other: the plan could else multiply the two
MATCH (thread:Thread {id: wanted})
WHERE EXISTS { (me)-[:TAKES_PART]->(thread) }
SET thread.locked = true
WITH me, thread
MATCH (me)-[part:TAKES_PART]->(thread)
WITH thread, part, COUNT { (thread)<-[:TAKES_PART]-() } AS taking
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
