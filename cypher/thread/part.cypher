// Parts me, who blocks, from somebody: I leave the conversations they take part in too, and where nobody else does, what I said there goes
// with me, as with a deleted account. After block/set.
// @eager all is found before any of it is deleted
// @param me: ID!, person: ID!
// @returns parted: Int!
MATCH (me:Person {id: $me})
UNWIND [$person] AS id
MATCH (person:Person {id: id})-[:TAKES_PART]->(thread:Thread)
WHERE EXISTS { (me)-[:TAKES_PART]->(thread) } OR EXISTS { (me)-[:SAID]->(:Message)-[:SAID_IN]->(thread) }
SET thread.locked = true
WITH me, person, thread
CALL (me, person, thread) {
  MATCH (me)-[:SAID]->(message:Message)-[:SAID_IN]->(thread)
  WHERE NOT EXISTS { MATCH (thread)<-[:TAKES_PART]-(third:Person) WHERE NOT third IN [me, person] }
  DETACH DELETE message
}
CALL (me, thread) {
  MATCH (me)-[part:TAKES_PART]->(thread)
  DELETE part
}
RETURN count(*) AS parted
