// Settles the oldest proposal of a project to which the proposed person and every keeper agreed. Run it
// after keeper/lock. No row if there is none. The person keeps the project from now on and has met every
// keeper. If there is a block between them and a keeper, the proposal is deleted silently instead. It
// settles one proposal at a time, because the new keeper has to agree to the next one. Other proposals of
// the same person for the project are deleted.
// @eager agreements and blocks are read before anything is written
// @param project: ID!, now: DateTime!
// @returns joined: Boolean!, person: ID!
MATCH (project:Project {id: $project})<-[:FOR]-(proposal:KeeperProposal)-[:OF]->(person:Person)
WHERE EXISTS { (person)-[:AGREED]->(proposal) }
  AND NOT EXISTS {
    MATCH (keeper:Person)-[:KEEPS]->(project)
    WHERE NOT EXISTS { (keeper)-[:AGREED]->(proposal) }
  }
WITH project, proposal, person ORDER BY proposal.at, proposal.id LIMIT 1
CALL (project) {
  MATCH (keeper:Person)-[:KEEPS]->(project)
  RETURN collect(keeper) AS keepers
}
WITH project, person, keepers,
  NOT EXISTS { MATCH (person)-[:BLOCKS]-(other) WHERE other IN keepers } AS joined
CALL (project, person) {
  MATCH (person)<-[:OF]-(same:KeeperProposal)-[:FOR]->(project)
  DETACH DELETE same
}
CALL (project, person, joined) {
  WITH project, person, joined
  WHERE joined
  MATCH (person)-[renounced:RENOUNCED]->(project)
  DELETE renounced
}
FOREACH (keeper IN CASE WHEN joined THEN keepers ELSE [] END |
  MERGE (person)-[there:MET]->(keeper)
  ON CREATE SET there.since = $now
  MERGE (keeper)-[back:MET]->(person)
  ON CREATE SET back.since = $now)
FOREACH (one IN CASE WHEN joined THEN [project] ELSE [] END |
  MERGE (person)-[keeps:KEEPS]->(one)
  ON CREATE SET keeps.since = $now)
RETURN joined, person.id AS person
