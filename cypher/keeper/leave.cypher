// Leaves a project I keep, after keeper/lock; no row for any other. What I proposed there ends; what I wrote stays mine. A sole
// keeper, as far as they can know, stays: `sole`, and nothing is changed.
// @eager the keepers are counted before one goes
// @param me: ID!, project: ID!
// @returns sole: Boolean!
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // one after the other: the plan could else multiply the two
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
