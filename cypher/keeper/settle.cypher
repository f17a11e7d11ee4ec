// Settles the oldest proposal of a project that whoever is proposed and every keeper agreed to, after keeper/lock; no row when there
// is none. They keep it from now on and have met every keeper, or, with a block between them and any keeper, it is gone in silence.
// One at a time: whoever joins has to agree to the next. Whoever joins is proposed no longer, whoever else had proposed them.
// @eager who agreed and who blocks is read before anything is written
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
WITH project, person, keepers, NOT EXISTS { MATCH (person)-[:BLOCKS]-(other) WHERE other IN keepers } AS joined
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
