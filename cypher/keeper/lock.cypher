// Locks projects, then their keepers, the people proposed there and `$people`, each in the order of their
// ids. Keepers, proposals and blocks are read only afterwards and stay as they are until the transaction
// ends.
// @eager all are locked before anything is read
// @param projects: [ID!]!, people: [ID!]!
// @returns held: Int!
CALL () {
  UNWIND $projects AS id
  WITH id ORDER BY id
  MATCH (project:Project {id: id})
  SET project.locked = true
  RETURN collect(project) AS projects
}
CALL (projects) {
  UNWIND projects AS project
  MATCH (party:Person)-[:KEEPS]->(project)
  RETURN party
  UNION
  UNWIND projects AS project
  MATCH (project)<-[:FOR]-(:KeeperProposal)-[:OF]->(party:Person)
  RETURN party
  UNION
  UNWIND $people AS id
  MATCH (party:Person {id: id})
  RETURN party
}
WITH party ORDER BY party.id
SET party.locked = true
RETURN count(*) AS held
