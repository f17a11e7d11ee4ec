// Says something in a conversation I take part in, to the others there, whose ids it gives; with nobody else there nothing is said. No row for any other conversation.
// It counts as a message exchanged with each of them.
// @eager the conversation is held before it is looked at who is in it
// @param me: ID!, thread: ID!, message: ID!, text: String!, now: DateTime!
// @returns heard: [ID!]!
MATCH (me:Person {id: $me})
UNWIND [$thread] AS wanted // one after the other: the plan could else multiply the two
MATCH (thread:Thread {id: wanted})
WHERE EXISTS { (me)-[:TAKES_PART]->(thread) }
SET thread.locked = true
WITH me, thread
WHERE EXISTS { (me)-[:TAKES_PART]->(thread) }
WITH me, thread, COLLECT { MATCH (thread)<-[:TAKES_PART]-(other:Person) WHERE other <> me RETURN other } AS others
FOREACH (one IN CASE WHEN size(others) = 0 THEN [] ELSE [me] END |
  CREATE (one)-[:SAID]->(:Message {id: $message, thread: $thread, text: $text, saidAt: $now})-[:SAID_IN]->(thread))
FOREACH (other IN others | CREATE (me)-[:INTERACTED {at: $now, count: 1}]->(other))
RETURN [other IN others | other.id] AS heard
