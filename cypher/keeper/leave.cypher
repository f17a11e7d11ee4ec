// Leaves a project that the viewer keeps. Run it after keeper/lock. No row for any other. Proposals by the
// viewer in it end; the viewer's entries remain theirs. If the viewer is the sole keeper as far as they can
// know, `sole` is true and nothing is changed.
// @eager the keepers are counted before one leaves
// @param me: ID!, project: ID!
// @returns sole: Boolean!
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[keeps:KEEPS]->(project:Project {id: wanted})
WITH me, keeps, project,
// @include keeper/alone
AS sole
CALL (me, keeps, project, sole) {
  WITH me, keeps, project, sole
  WHERE NOT sole
  OPTIONAL MATCH (project)<-[:FOR]-(proposal:KeeperProposal)-[:BY]->(me)
  DELETE keeps
  DETACH DELETE proposal
}
CALL (me, project, sole) {
  WITH me, project, sole
  WHERE NOT sole
  MATCH (me)-[agreed:AGREED]->(:KeeperProposal)-[:FOR]->(project)
  DELETE agreed
}
RETURN sole
