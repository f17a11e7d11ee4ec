// Writes a message into a conversation in which the viewer takes part. Gives the ids of the other
// participants; if there is nobody else, nothing is written. No row for any other conversation. The message
// counts as an interaction with each of them.
// @eager the conversation is locked before its participants are read
// @param me: ID!, thread: ID!, message: ID!, text: String!, now: DateTime!
// @returns heard: [ID!]!
MATCH (me:Person {id: $me})
UNWIND [$thread] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (thread:Thread {id: wanted})
WHERE EXISTS { (me)-[:TAKES_PART]->(thread) }
SET thread.locked = true
WITH me, thread
WHERE EXISTS { (me)-[:TAKES_PART]->(thread) }
WITH me, thread, COLLECT { MATCH (thread)<-[:TAKES_PART]-(other:Person) WHERE other <> me
  RETURN other } AS others
FOREACH (one IN CASE WHEN size(others) = 0 THEN [] ELSE [me] END |
  CREATE (one)-[:SAID]->(:Message {id: $message, thread: $thread, text: $text,
    saidAt: $now})-[:SAID_IN]->(thread))
FOREACH (other IN others | CREATE (me)-[:INTERACTED {at: $now, count: 1}]->(other))
RETURN [other IN others | other.id] AS heard
