// Removes the viewer and everything of theirs from a project that they removed and that continues to exist
// for keepers behind a block. For the viewer it is gone like any removed project, and they read nothing in
// it any more.
// @eager everything is read before any of it is deleted
// @param me: ID!, project: ID!
// @returns renounced: Boolean!
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[keeps:KEEPS]->(project:Project {id: wanted})
CALL (me, project) {
  MATCH (me)-[:ASKS]->(ask:Ask)-[:OF]->(project)
  MATCH (me)-[dismissed:DISMISSED]->(:Person)
  WHERE dismissed.ask = ask.id
  DELETE dismissed
}
CALL (me, project) {
  MATCH (me)-[:ASKS]->(ask:Ask)-[:OF]->(project)
  OPTIONAL MATCH (introduction:Introduction)-[:FOR]->(ask)
  DETACH DELETE introduction, ask
}
CALL (me, project) {
  MATCH (me)-[:WROTE|DRAWS]->(mine)-[:IN|AROUND]->(project)
  DETACH DELETE mine
}
CALL (me, project) {
  MATCH (project)<-[:FOR]-(proposal:KeeperProposal)-[:BY]->(me)
  DETACH DELETE proposal
}
CALL (me, project) {
  MATCH (me)-[agreed:AGREED]->(:KeeperProposal)-[:FOR]->(project)
  DELETE agreed
}
DELETE keeps
MERGE (me)-[:RENOUNCED]->(project)
RETURN true AS renounced
