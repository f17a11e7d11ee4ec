// Separates each `from`, who blocks, from `to`. `from` leaves the conversations in which both take part, or
// in which `from` said something and `to` takes part. Messages of `from` there are gone for `to`, as with a
// deleted account: hidden if a third participant can read them, else deleted.
// @shape Pair from: ID!, to: ID!
// @eager everything is read before any of it is deleted
// @param rows: [Pair!]!
// @returns parted: Int!
// @include import/pair
MATCH (to)-[:TAKES_PART]->(thread:Thread)
WHERE EXISTS { (from)-[:TAKES_PART]->(thread) } OR EXISTS { (from)-[:SAID]->(:Message)-[:SAID_IN]->(thread) }
SET thread.locked = true
WITH from, to, thread, EXISTS { MATCH (thread)<-[:TAKES_PART]-(third:Person)
  WHERE NOT third IN [from, to] } AS heard
CALL (from, to, thread, heard) {
  MATCH (from)-[:SAID]->(message:Message)-[:SAID_IN]->(thread)
  FOREACH (one IN CASE WHEN heard THEN [message] ELSE [] END | MERGE (one)-[:HIDDEN_FROM]->(to))
  FOREACH (one IN CASE WHEN heard THEN [] ELSE [message] END | DETACH DELETE one)
}
CALL (from, thread) {
  MATCH (from)-[part:TAKES_PART]->(thread)
  DELETE part
}
RETURN count(*) AS parted
